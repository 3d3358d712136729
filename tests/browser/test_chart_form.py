"""A chart's table is a grid, and its drawing follows what is typed."""

import pytest
from playwright.sync_api import expect

from exhibit.models import Chart
from tests.browser.desk import make_world, refusals_of, sign_in
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)

COPIED = "When\tPeople\r\n1933\t3,555,338\r\n1941\tabout 3,900,000\r\n"


@pytest.fixture
def form(browser, live_server):
    """The form of a new chart, with what the policy refused."""
    make_world()
    records.make_note_row("S29")
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    refused = refusals_of(context)
    page = context.new_page()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/admin/exhibit/chart/add/")
    yield page
    assert refused == []
    context.close()


def paste(page, text):
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+v")


def test_table_is_pasted_from_a_spreadsheet_and_drawn(form):
    form.get_by_label("Heading 1").focus()
    paste(form, COPIED)
    expect(form.get_by_label("Row 2, People")).to_have_value("about 3,900,000")
    expect(form.locator("#drawing figure svg")).to_have_count(2)


def test_chart_is_made_by_keyboard_alone(form):
    for label, words in (("Key", "by-keyboard"), ("Title", "Members"), ("Alternative", "Two.")):
        form.get_by_label(label).focus()
        form.keyboard.type(words)
    form.get_by_label("Caption").focus()
    form.keyboard.type("Counts.")
    form.keyboard.press("Tab")
    for words in ("When", "People", "Kind"):
        form.keyboard.type(words)
        form.keyboard.press("Tab")
    for words in ("1933", "5"):
        form.keyboard.type(words)
        form.keyboard.press("Tab")
    form.get_by_label("Notes").focus()
    form.keyboard.type("S29")
    form.get_by_label("Key").press("Enter")
    expect(form.locator(".messagelist .success")).to_be_visible()
    assert Chart.objects.get(key="by-keyboard").rows == [["1933", "5", ""]]


def test_row_is_added_by_enter_and_removed_by_its_button(form):
    form.get_by_label("Heading 1").focus()
    paste(form, COPIED)
    form.get_by_label("Row 2, When").focus()
    form.keyboard.press("Enter")
    expect(form.get_by_label("Row 3, When")).to_be_focused()
    form.get_by_label("Remove row 3").press("Enter")
    expect(form.get_by_label("Row 3, When")).to_have_count(0)


def test_what_is_no_number_is_told_beside_the_table(form):
    form.get_by_label("Heading 1").focus()
    paste(form, f"{COPIED}1950\tmany\r\n")
    expect(form.locator("#drawing .fault")).to_contain_text("Row 3, column “People”: “many”")
