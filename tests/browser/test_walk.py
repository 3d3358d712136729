"""A visitor goes through the exhibition by keyboard alone, with scripts off."""

import pytest
from playwright.sync_api import Locator, Page, expect

MOST_STOPS = 60
"""A page of the sample has some fifty places to stop at; whoever needs more is lost."""


@pytest.fixture
def page(browser, site):
    """A page without scripts, at the start of the exhibition."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    yield page
    context.close()


def go(page: Page, link: Locator, most: int = MOST_STOPS) -> None:
    """Press Tab until a link has the focus, and Enter."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if link.and_(page.locator(":focus")).count():
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{link} is not reached in {most} steps from {page.url}.")


def arrive(page: Page, heading: str) -> None:
    """Wait until the page with this main heading is there."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(heading)


def test_visitor_walks_from_home_to_a_tour_by_keyboard(page, site):
    main = page.get_by_role("main")
    go(page, main.get_by_role("link", name="Terror", exact=True))
    arrive(page, "Terror")
    go(page, main.get_by_role("link", name="Who killed Kirov?", exact=True))
    arrive(page, "Who killed Kirov?")
    panel = page.url
    go(page, page.locator("#n2").get_by_role("link", name="See its place"))
    expect(page).to_have_url(f"{site}/sources/lecture/#L27")
    go(page, page.locator("#L27").get_by_role("link", name="Who killed Kirov?"))
    expect(page).to_have_url(f"{panel}#n2")
    go(page, main.get_by_role("link", name="This question on its own page"))
    arrive(page, "How many people were killed?")
    go(page, page.get_by_role("navigation", name="Main").get_by_role("link", name="Timeline"))
    arrive(page, "Timeline")
    go(page, page.get_by_role("contentinfo").get_by_role("link", name="Tours"))
    arrive(page, "Tours")
    go(page, main.get_by_role("link", name="One murder"))
    arrive(page, "One murder")
    go(page, main.get_by_role("link", name="Start the tour"))
    arrive(page, "Who killed Kirov?")
    go(page, main.get_by_role("link", name="Next stop"))
    arrive(page, "A city on the steppe")


def test_word_leads_to_its_meaning_on_the_same_page(page, site):
    page.goto(f"{site}/panels/who-killed-kirov/")
    go(page, page.locator("a.term"))
    expect(page).to_have_url(f"{site}/panels/who-killed-kirov/#g-historian")
    expect(page.locator("#g-historian")).to_be_in_viewport()


def test_filter_of_the_timeline_is_a_link(page, site):
    page.goto(f"{site}/timeline/")
    go(page, page.get_by_role("link", name="Terror (2)"))
    arrive(page, "Timeline: Terror")


def test_place_on_the_map_is_reached_by_keyboard(page, site):
    page.goto(f"{site}/places/")
    go(page, page.locator("svg a").first)
    arrive(page, "Leningrad")
