"""axe finds nothing on any kind of page, in light and dark, at three widths."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.axe_rules import RULES
from tests.browser.looks import looks
from tests.browser.sample import PAGES

LOOKS = (("light", 320), ("dark", 390), ("light", 1280))
"""Colours do not depend on the width, so that dark is looked at once."""


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(browser, site, kind):
    # axe itself writes inline styles, which the pages' own policy would refuse.
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(site + PAGES[kind])
    told = []
    for look in looks(page, LOOKS):
        found = Axe().run(page, options=RULES)
        if found.violations_count:
            told.append(f"{look}: {found.generate_report()}")
    context.close()
    assert not told, "\n".join(told)
