"""What was typed outlives a closed tab, a lost connection and an ended session."""

import re

import pytest
from playwright.sync_api import expect

from exhibit.models import Panel
from tests.browser.two_desks import WAIT, at_the_desk, body, log_in, panel_form, save, state

pytestmark = pytest.mark.django_db(transaction=True)

TYPED = "Typed and not saved. [~]"
KEPT = re.compile(r"^Kept at \d\d:\d\d, not saved yet$")


@pytest.fixture
def form(live_server):
    return panel_form(live_server)


@pytest.fixture
def page(browser, live_server, form):
    """A page of the curator's browser, with the panel's form in it."""
    with at_the_desk(browser, live_server.url, "curator") as (page,):
        page.goto(form)
        yield page


def test_untouched_form_says_so(page):
    expect(state(page)).to_have_text("Not changed")


def test_closed_tab_is_recovered(page, form):
    body(page).fill(TYPED)
    expect(state(page)).to_have_text(KEPT, timeout=WAIT)
    context = page.context
    page.close()
    again = context.new_page()
    again.goto(form)
    expect(again.get_by_text("You have unsaved work from")).to_be_visible()
    with again.expect_navigation():
        again.get_by_role("link", name="Bring it back").press("Enter")
    expect(body(again)).to_have_value(TYPED)
    save(again)
    assert Panel.objects.get(slug="who-killed-kirov").body == TYPED
    again.goto(form)
    expect(again.get_by_text("unsaved work")).to_have_count(0)


def test_words_of_the_last_moment_are_kept_when_the_tab_is_closed(page, form):
    body(page).fill(TYPED)
    context = page.context
    page.close(run_before_unload=False)
    again = context.new_page()
    again.goto(f"{form}?unsaved=1")
    if body(again).input_value() != TYPED:
        # The last message of a closed tab may come after the new one has asked.
        again.wait_for_timeout(1000)
        again.goto(f"{form}?unsaved=1")
    expect(body(again)).to_have_value(TYPED)


def test_lost_connection_is_said_and_made_good(page):
    page.context.set_offline(True)
    body(page).fill(TYPED)
    expect(state(page)).to_contain_text("Not kept: no connection, trying again", timeout=WAIT)
    expect(state(page)).to_contain_text("kept in this browser")
    page.context.set_offline(False)
    expect(state(page)).to_have_text(KEPT, timeout=WAIT)


def test_tab_closed_without_connection_is_recovered_from_the_browser(page, form):
    page.context.set_offline(True)
    body(page).fill(TYPED)
    expect(state(page)).to_contain_text("Not kept", timeout=WAIT)
    context = page.context
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(form)
    with again.expect_navigation():
        again.get_by_role("button", name="Bring them back").click()
    expect(body(again)).to_have_value(TYPED)


def test_session_that_ended_is_said_and_login_elsewhere_is_enough(page, live_server):
    page.context.clear_cookies(name="sessionid")
    body(page).fill(TYPED)
    expect(state(page)).to_contain_text("Signed out: sign in in another tab", timeout=WAIT)
    other = page.context.new_page()
    other.goto(f"{live_server.url}/admin/login/")
    log_in(other, "curator")
    other.close()
    body(page).press("End")
    body(page).press_sequentially(" More. [~]")
    expect(state(page)).to_have_text(KEPT, timeout=WAIT)
    save(page)
    assert Panel.objects.get(slug="who-killed-kirov").body.endswith("More. [~]")


@pytest.mark.parametrize("scripts", [True, False])
def test_save_after_the_session_ended_loses_nothing(browser, live_server, form, scripts):
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{live_server.url}/admin/")
    log_in(page, "curator")
    page.goto(form)
    body(page).fill(TYPED)
    context.clear_cookies(name="sessionid")
    with page.expect_navigation():
        page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("What you typed is kept")).to_be_visible()
    log_in(page, "curator")
    with page.expect_navigation():
        page.get_by_role("button", name="Send it again").click()
    assert Panel.objects.get(slug="who-killed-kirov").body == TYPED
    expect(page.locator(".notice:visible")).to_have_count(0)
    context.close()


def test_double_click_on_save_is_one_save(page):
    body(page).fill(TYPED)
    page.get_by_role("button", name="Save and continue editing").dblclick(no_wait_after=True)
    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    page.wait_for_load_state("networkidle")
    panel = Panel.objects.get(slug="who-killed-kirov")
    assert (panel.body, panel.revisions.count()) == (TYPED, 1)
    expect(page.locator("#conflict")).to_have_count(0)


def test_back_button_after_saving_opens_what_was_saved(page):
    body(page).fill("Saved first. [~]")
    save(page)
    page.get_by_role("link", name="Home").click()
    page.go_back()
    page.go_back()
    expect(body(page)).to_have_value("Saved first. [~]")
    body(page).fill("Written after going back. [~]")
    save(page)
    expect(page.locator("#conflict")).to_have_count(0)
    assert [one.number for one in Panel.objects.get(title="Who killed kirov").revisions.all()] == [
        2,
        1,
    ]
