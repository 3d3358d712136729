"""The reading desk by keyboard alone, by two curators apart."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from exhibit.models import Support
from tests.browser.axe_rules import DESK_RULES
from tests.browser.two_desks import at_the_desk, panel_form

pytestmark = pytest.mark.django_db(transaction=True)


def desk(live_server) -> str:
    return (
        panel_form(live_server)
        .replace("/admin/exhibit/panel/", "/curation/panels/")
        .replace("/change/", "/reading/")
    )


def read_all(page, address, verdicts):
    """Read by keyboard alone: select the first words of the evidence, press the verdict."""
    page.goto(address)
    for verdict in verdicts:
        expect(page.locator("[data-evidence]")).to_be_focused()
        for _ in range(3):
            page.keyboard.press("Control+Shift+ArrowRight")
        with page.expect_navigation():
            page.keyboard.press(verdict)


def steps(page, address) -> int:
    page.goto(f"{address}?at=all")
    return page.locator(".readings > li").count()


def test_two_curators_read_a_panel_apart_by_keyboard(browser, live_server):
    address = desk(live_server)
    with at_the_desk(browser, live_server.url, "curator", "anna") as (mine, theirs):
        count = steps(mine, address)
        read_all(mine, address, "1" * count)
        expect(mine.locator(".summary")).to_have_text(
            "You have read every sentence against its evidence."
        )
        theirs.goto(f"{address}?at=all")
        expect(theirs.locator(".reading-of")).to_have_count(0)
        read_all(theirs, address, "3" + "1" * (count - 1))
        expect(theirs.locator(".readings > li").first).to_contain_text("The readers differ")
    assert Support.objects.count() == 2 * count
    assert {row.words[row.start : row.end] for row in Support.objects.all()} - {""}


def test_selected_words_are_those_that_are_kept(browser, live_server):
    address = desk(live_server)
    with at_the_desk(browser, live_server.url, "curator") as (page,):
        page.goto(address)
        read_all(page, address, "1")
    row = Support.objects.get()
    assert row.bearing.strip() == " ".join(row.words.split()[:3])


def test_a_verdict_without_words_says_what_to_do(browser, live_server):
    address = desk(live_server)
    with at_the_desk(browser, live_server.url, "curator") as (page,):
        page.goto(address)
        with page.expect_navigation():
            page.keyboard.press("1")
        expect(page.locator(".errorlist")).to_contain_text("Select the words")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_at_the_desk(browser, live_server, scheme, width):
    address = desk(live_server)
    with at_the_desk(browser, live_server.url, "curator") as (signed_in,):
        context = browser.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True
        )
        context.add_cookies(signed_in.context.cookies())
        page = context.new_page()
        page.goto(address)
        page.screenshot(path=f"/tmp/desk-{width}.png", full_page=True)
        found = Axe().run(page, options=DESK_RULES)
        wide = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        context.close()
    assert found.violations_count == 0, found.generate_report()
    assert wide
