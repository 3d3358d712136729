"""The curators' first page, spreadsheets and bundles in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from exhibit.models import Subject
from tests.browser.axe_rules import DESK_RULES
from tests.browser.desk import LOOKS, make_world, refusals_of, sign_in
from tests.curation.exchange.spreadsheet.sheets import csv_of

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = (
    "/admin/",
    "/admin/exhibit/panel/?evidence=unbacked",
    "/admin/exhibit/excerpt/?use=neither",
    "/curation/bulk/",
    "/curation/bundle/",
)
CHANGES = csv_of(
    ("address", "name", "kind", "definition"),
    ("sergei-kirov", "Sergei Kirov", "person", "Head of the party in Leningrad."),
    ("leningrad", "Leningrad", "place", "A city."),
)


@pytest.fixture(autouse=True)
def own_home(settings, tmp_path):
    """Keep uploads of a test in its own folder."""
    settings.HOME = tmp_path


def upload(page: Page, address: str, data: bytes) -> None:
    """Choose a spreadsheet of subjects and look at its dry run, by keyboard."""
    page.goto(f"{address}/curation/bulk/")
    file = {"name": "subjects.csv", "mimeType": "text/csv", "buffer": data}
    page.locator("#subjects-file").set_input_files(file)
    button = page.get_by_role("button", name="See what subjects it would change")
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_finds_nothing_and_nothing_is_too_wide(browser, live_server, scheme, width):
    make_world()
    context = browser.new_context(
        color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 900}
    )
    page = context.new_page()
    sign_in(page, live_server.url)
    upload(page, live_server.url, CHANGES)
    told = []
    for screen in (page.url.removeprefix(live_server.url), *SCREENS):
        page.goto(live_server.url + screen)
        # Closed parts are on the page too.
        page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        found = Axe().run(page, options=DESK_RULES)
        if found.violations_count:
            told.append(f"{screen}: {found.generate_report()}")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            told.append(f"{screen} is wider than {width} px")
    context.close()
    assert not told, "\n".join(told)


def test_policy_refuses_nothing(browser, live_server):
    make_world()
    context = browser.new_context()
    refused = refusals_of(context)
    page = context.new_page()
    sign_in(page, live_server.url)
    for screen in SCREENS:
        page.goto(live_server.url + screen)
        page.wait_for_load_state("networkidle")
    context.close()
    assert refused == []


def test_count_on_the_first_page_leads_to_its_panels(browser, live_server):
    make_world()
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/admin/")
    page.get_by_role("link", name="Panels with sentences that nothing backs 1").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#result_list tbody tr")).to_have_count(1)
    context.close()


def test_spreadsheet_is_shown_and_then_applied(browser, live_server):
    make_world()
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, live_server.url)
    upload(page, live_server.url, CHANGES)
    expect(page.locator("ins", has_text="Head of the party in Leningrad.")).to_be_visible()
    page.get_by_role("button", name="Apply exactly this").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("New: 1. Changed: 1. Same: 0.")
    context.close()
    assert Subject.objects.get(slug="leningrad").description == "A city."
