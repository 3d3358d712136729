"""The page beside its form, and rows moved by keyboard, in a real browser."""

import pytest
from playwright.sync_api import expect

from exhibit.models import Panel
from tests.browser.desk import refusals_of
from tests.browser.two_desks import WAIT, at_the_desk, body, open_section, panel_form

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def page(browser, live_server):
    """A page with a panel's form of two prompts."""
    form = panel_form(live_server)
    panel = Panel.objects.get(slug="who-killed-kirov")
    panel.prompts.update(position=1)
    panel.prompts.create(skill="sourcing", text="And for whom?", position=2)
    with at_the_desk(browser, live_server.url, "curator") as (page,):
        page.goto(form)
        yield page


def shown(page):
    """The page in the frame."""
    return page.frame_locator("#preview iframe:not(.next)")


def test_preview_follows_the_typing(page):
    expect(shown(page).locator("h1")).to_have_text("Who killed kirov", timeout=WAIT)
    page.get_by_label("Title:").fill("Typed just now")
    expect(shown(page).locator("h1")).to_have_text("Typed just now", timeout=WAIT)
    assert Panel.objects.filter(title="Typed just now").count() == 0


def test_preview_stays_where_it_was_scrolled_to(page):
    expect(shown(page).locator("h1")).to_be_visible(timeout=WAIT)
    scrolled = "() => document.querySelector('#preview iframe').contentWindow.scrollY"
    page.evaluate("() => document.querySelector('#preview iframe').contentWindow.scrollTo(0, 300)")
    page.get_by_label("Title:").fill("Typed just now")
    expect(shown(page).locator("h1")).to_have_text("Typed just now", timeout=WAIT)
    assert page.evaluate(scrolled) == 300


def test_width_and_toggle_are_remembered(page):
    page.get_by_role("button", name="390 px").press("Enter")
    assert shown(page).locator("html").evaluate("() => innerWidth") in range(370, 391)
    page.get_by_role("button", name="Preview beside the form").press("Enter")
    page.reload()
    expect(page.locator("#preview")).to_be_hidden()
    page.get_by_role("button", name="Preview beside the form").press("Enter")
    expect(page.get_by_role("button", name="390 px")).to_have_attribute("aria-pressed", "true")


def test_preview_leaves_no_step_for_the_back_button(page):
    expect(shown(page).locator("h1")).to_be_visible(timeout=WAIT)
    before = page.evaluate("() => history.length")
    for title in ("One", "Two"):
        page.get_by_label("Title:").fill(title)
        expect(shown(page).locator("h1")).to_have_text(title, timeout=WAIT)
    assert page.evaluate("() => history.length") == before


def test_policy_refuses_nothing_of_the_preview(page):
    refused = refusals_of(page.context)
    page.reload()
    expect(shown(page).locator("h1")).to_be_visible(timeout=WAIT)
    assert refused == []


def test_rows_move_by_keyboard_and_keep_the_focus(page):
    open_section(page, "For students")
    down = page.locator("#prompts-group").get_by_role("button", name="Move down").first
    down.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Now in place 2 of 2.")).to_be_attached()
    assert page.evaluate("() => document.activeElement.name") == "prompts-0-move"
    with page.expect_navigation():
        page.get_by_role("button", name="Save and continue editing").click()
    texts = Panel.objects.get(slug="who-killed-kirov").prompts.values_list("text", flat=True)
    assert list(texts) == ["And for whom?", "Who wrote this, and when?"]


def test_rows_are_dragged(page):
    page.set_viewport_size({"width": 1280, "height": 1400})
    open_section(page, "For students")
    page.locator("#prompts-group").scroll_into_view_if_needed()
    first, second = (page.locator("#prompts-group .grip").nth(at).bounding_box() for at in (0, 1))
    x = second["x"] + 10
    page.mouse.move(x, second["y"] + 10)
    page.mouse.down()
    page.mouse.move(x, second["y"] - 20)
    page.mouse.move(x, first["y"], steps=8)
    page.mouse.up()
    expect(page.get_by_text("Now in place 1 of 2.")).to_be_attached()
    expect(page.locator("[name=prompts-1-position]")).to_have_value("1")


def test_enter_in_a_field_saves_and_moves_no_row(page):
    page.get_by_label("Title:").fill("Saved by Enter")
    with page.expect_navigation():
        page.get_by_label("Title:").press("Enter")
    assert Panel.objects.get(slug="who-killed-kirov").title == "Saved by Enter"


def test_page_of_a_kept_form_may_be_left(page, live_server):
    body(page).fill("Typed. [~]")
    expect(page.locator("#unsaved-state")).to_contain_text("Kept at", timeout=WAIT)
    page.goto(f"{live_server.url}/admin/", timeout=WAIT)
    assert page.url == f"{live_server.url}/admin/"
