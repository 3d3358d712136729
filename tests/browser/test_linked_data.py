"""A data block in a page stays within the policy that lets no script run."""

import json

import pytest

from exhibit.headers import PUBLIC_CSP
from tests.browser.sample import PAGES

REPORT = "e => { (window.told = window.told || []).push(e.violatedDirective) }"


@pytest.fixture
def violations(browser):
    """Return a function from an address to what the browser says against the page there."""
    context = browser.new_context()
    context.add_init_script(f"addEventListener('securitypolicyviolation', {REPORT})")
    page = context.new_page()

    def visit(address):
        page.goto(address)
        return page, page.evaluate("window.told || []")

    yield visit
    context.close()


def test_the_policy_lets_no_script_run():
    assert "default-src 'none'" in PUBLIC_CSP and "script-src" not in PUBLIC_CSP


@pytest.mark.parametrize("kind", ["home", "theme", "panel"])
def test_linked_data_breaks_no_rule_of_the_policy(violations, site, kind):
    page, told = violations(site + PAGES[kind])
    block = page.locator('script[type="application/ld+json"]').text_content()
    assert json.loads(block)["@context"] == "https://schema.org"
    assert told == []


def test_a_script_that_would_run_is_refused_and_reported(violations, site):
    page, _ = violations(site + PAGES["home"])
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'),"
        "{textContent: 'window.ran = 1'}))"
    )
    assert page.evaluate("[window.ran, window.told.length]") == [None, 1]
