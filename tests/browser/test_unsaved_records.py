"""Records other than panels keep what was typed too, and two new ones of a kind are kept apart."""

import re

import pytest
from playwright.sync_api import Page, expect

from exhibit.models import Note, Panel, Subject, Tour
from tests.browser.desk import make_world
from tests.browser.two_desks import WAIT, at_the_desk, save, state

pytestmark = pytest.mark.django_db(transaction=True)

KEPT = re.compile(r"^Kept at \d\d:\d\d, not saved yet$")


@pytest.fixture
def desk(browser, live_server):
    """A curator's browser with one tab at the first page, and the address of the admin's forms."""
    make_world()
    with at_the_desk(browser, live_server.url, "curator") as (page,):
        page.forms = f"{live_server.url}/admin/exhibit"
        yield page


def kept(page: Page) -> None:
    """Wait until the form says that it is kept."""
    expect(state(page)).to_have_text(KEPT, timeout=WAIT)


def pick(page: Page, box: str, words: str) -> None:
    """Choose a record in a picker, by keyboard: type, and press Enter."""
    page.locator(f"#{box} + .select2 .select2-selection").press("Enter")
    page.locator(".select2-search__field").last.fill(words)
    page.locator(".select2-results__option--highlighted", has_text=words).wait_for()
    page.keyboard.press("Enter")


def add_row(page: Page, part: str) -> None:
    """Press "Add another", below the rows of a part."""
    page.locator(f"#{part}-group").get_by_text("Add another").press("Enter")


def open_section(page: Page, part: str) -> None:
    """Open the part of a panel's form that holds these rows, by keyboard."""
    group = page.locator(f"#{part}-group")
    if not group.is_visible():
        page.locator(f"details:has(#{part}-group) > summary").press("Enter")
    group.wait_for()


def test_two_new_notes_in_two_tabs_are_kept_apart_and_brought_back(desk):
    for text in ("The first tab says so.", "The second tab says so."):
        tab = desk.context.new_page()
        tab.goto(f"{desk.forms}/note/add/")
        tab.locator("#id_clauses-0-text").fill(text)
        kept(tab)
        tab.close()
    desk.goto(f"{desk.forms}/note/add/")
    expect(desk.locator(".notice:visible")).to_have_count(2)
    desk.get_by_role("link", name="Bring it back: “The first tab says so.”").press("Enter")
    expect(desk.locator("#id_clauses-0-text")).to_have_value("The first tab says so.")
    desk.get_by_label("Key:").fill("S77")
    save(desk)
    assert Note.objects.get(key="S77").text == "The first tab says so."
    desk.goto(f"{desk.forms}/note/add/")
    expect(desk.locator(".notice:visible")).to_have_count(1)
    with desk.expect_navigation():
        desk.get_by_role("button", name="Throw away: “The second tab says so.”").press("Enter")
    expect(desk.locator(".notice:visible")).to_have_count(0)


def test_desk_lists_what_is_not_saved_and_leads_to_it(desk):
    desk.goto(f"{desk.forms}/tour/add/")
    desk.get_by_label("Title:").fill("A path through the rooms")
    kept(desk)
    desk.goto(desk.forms.removesuffix("exhibit"))
    desk.get_by_role("link", name="A new tour").press("Enter")
    expect(desk.get_by_text("A path through the rooms").first).to_be_visible()
    desk.get_by_role("link", name="Bring it back").press("Enter")
    expect(desk.get_by_label("Title:")).to_have_value("A path through the rooms")


def test_new_tour_with_a_stop_is_saved_and_changed(desk):
    desk.goto(f"{desk.forms}/tour/add/")
    desk.get_by_label("Title:").fill("A path")
    desk.get_by_label("Minutes:").fill("20")
    add_row(desk, "stops")
    pick(desk, "id_stops-0-panel", "machinery")
    desk.locator("#id_stops-0-words").fill("Begin here.")
    save(desk)
    assert Tour.objects.get().stops.get().words == "Begin here."
    desk.locator("#id_stops-0-words").fill("Begin there.")
    save(desk)
    assert Tour.objects.get().stops.get().words == "Begin there."


def test_row_added_and_removed_before_the_first_save_leaves_no_trace(desk):
    desk.goto(f"{desk.forms}/tour/add/")
    desk.get_by_label("Title:").fill("A path")
    desk.get_by_label("Minutes:").fill("20")
    add_row(desk, "stops")
    desk.locator("#id_stops-0-words").fill("Not this.")
    desk.locator("#stops-0 .inline-deletelink").press("Enter")
    save(desk)
    assert Tour.objects.get().stops.count() == 0


def test_new_panel_with_rows_is_saved(desk):
    desk.goto(f"{desk.forms}/panel/add/")
    desk.locator("#id_key").fill("P9")
    desk.locator("#id_title").fill("A new one")
    desk.locator("#id_big_idea").fill("It begins.")
    values = {"panel": Panel.objects.first(), "subject": Subject.objects.get()}
    pick(desk, "id_theme", values["panel"].theme.title)
    open_section(desk, "panel_subjects")
    add_row(desk, "panel_subjects")
    pick(desk, "id_panel_subjects-0-tag", values["subject"].name)
    open_section(desk, "prompts")
    add_row(desk, "prompts")
    desk.locator("#id_prompts-0-skill").select_option("sourcing")
    desk.locator("#id_prompts-0-text").fill("Who wrote this?")
    save(desk)
    panel = Panel.objects.get(key="P9")
    assert (panel.panel_subjects.count(), panel.prompts.count()) == (1, 1)


def test_form_of_a_record_deleted_meanwhile_leads_to_its_words(desk):
    subject = Subject.objects.create(name="Ada", slug="ada", kind="person")
    desk.goto(f"{desk.forms}/subject/{subject.pk}/change/")
    desk.locator("#id_description").fill("What was typed in the meantime.")
    subject.delete()
    save(desk)
    expect(desk.get_by_text("deleted by somebody")).to_be_visible()
    expect(desk.get_by_text("What was typed in the meantime.")).to_be_visible()
    with desk.expect_navigation():
        desk.get_by_role("link", name="Bring it back as a new record").press("Enter")
    save(desk)
    assert Subject.objects.get(slug="ada").description == "What was typed in the meantime."


def test_saved_words_are_not_offered_again_by_the_browser(desk):
    desk.goto(f"{desk.forms}/subject/add/")
    desk.get_by_label("Name:", exact=True).fill("Ada Lovelace")
    # At once: nothing is kept on the server yet, and all of it in the browser.
    save(desk)
    assert Subject.objects.filter(name="Ada Lovelace").exists()
    desk.goto(f"{desk.forms}/subject/add/")
    expect(state(desk)).to_have_text("Not changed")
    expect(desk.locator(".notice:visible")).to_have_count(0)
