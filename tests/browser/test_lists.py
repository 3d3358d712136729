"""The workshop's lists and forms in a real browser: they fit, and ticked records are acted on."""

import pytest
from django.apps import apps
from django.contrib import admin
from playwright.sync_api import expect

from exhibit.models import Panel
from tests.browser.desk import make_world, sign_in
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)
TOO_WIDE = """() => {
    const table = document.querySelector(".results");
    const hidden = table ? table.scrollWidth - table.clientWidth : 0;
    return Math.max(hidden, document.documentElement.scrollWidth - innerWidth);
}"""


def listed() -> list[str]:
    """The names of the exhibition's records that have a list."""
    models = apps.get_app_config("exhibit").get_models()
    return [str(model._meta.model_name) for model in models if admin.site.is_registered(model)]


@pytest.mark.parametrize("width", [768, 1280])
def test_every_list_fits_the_screen(browser, live_server, width):
    make_world()
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    sign_in(page, live_server.url)
    too_wide = {}
    for name in listed():
        page.goto(f"{live_server.url}/admin/exhibit/{name}/")
        if hidden := page.evaluate(TOO_WIDE):
            too_wide[name] = hidden
    assert too_wide == {}


def test_panels_are_approved_together_by_keyboard_and_it_is_undone(browser, live_server):
    records.make_user("", username="curator", password="long enough", is_superuser=True)
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L27", "Many historians believe", source_text=text)
    records.make_panel_row("first", body="The purges began with a murder. [@L26]")
    records.make_panel_row("second", body="The purges began with a murder. [@L26]")
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/admin/exhibit/panel/")
    page.locator("#action-toggle").focus()
    page.keyboard.press("Space")
    page.get_by_label("Action:").focus()
    page.keyboard.type("Approve")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    confirm = page.get_by_role("button", name="Approve")
    expect(confirm).to_be_visible()
    confirm.focus()
    page.keyboard.press("Enter")
    undo = page.get_by_role("button", name="Undo it for all of them")
    expect(undo).to_be_visible()
    assert set(Panel.objects.values_list("state", flat=True)) == {"approved"}
    undo.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Undone: 2 records are as they were.")).to_be_visible()
    assert set(Panel.objects.values_list("state", flat=True)) == {"draft"}


FOCUSABLE = """() => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]"
)].filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility()).length"""


def test_a_panels_form_has_few_stops_before_a_section_is_opened(browser, live_server):
    keys = make_world()
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/admin/exhibit/panel/{keys['panel']}/change/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(FOCUSABLE) <= 60


@pytest.mark.parametrize("width", [390, 768])
def test_every_form_fits_the_screen(browser, live_server, width):
    make_world()
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    sign_in(page, live_server.url)
    too_wide = {}
    for name in listed():
        if page.goto(f"{live_server.url}/admin/exhibit/{name}/add/").status != 200:
            continue
        if hidden := page.evaluate("() => document.documentElement.scrollWidth - innerWidth"):
            too_wide[name] = hidden
    assert too_wide == {}
