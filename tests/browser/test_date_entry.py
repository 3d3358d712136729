"""A date says what was understood of it while somebody types."""

import pytest
from playwright.sync_api import expect

from tests.browser.desk import make_world, refusals_of, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def form(browser, live_server):
    """The form of a new subject, with what the policy refused."""
    make_world()
    context = browser.new_context()
    refused = refusals_of(context)
    page = context.new_page()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/admin/exhibit/subject/add/")
    yield page
    assert refused == []
    context.close()


def test_what_is_typed_is_said_in_words(form):
    form.get_by_label("Dates:").focus()
    form.keyboard.type("c. 1935")
    expect(form.locator("output.date-reading")).to_have_text("about 1935, kept as 1935~")


def test_what_is_no_date_is_said_at_once(form):
    form.get_by_label("Dates:").focus()
    form.keyboard.type("12/1/1934")
    expect(form.locator("output.date-reading")).to_have_text("Not read as a date yet.")


def test_an_empty_box_says_nothing(form):
    box = form.get_by_label("Dates:")
    box.fill("1930s")
    expect(form.locator("output.date-reading")).to_have_text("1930s, kept as 193X")
    box.fill("")
    expect(form.locator("output.date-reading")).to_have_text("")
