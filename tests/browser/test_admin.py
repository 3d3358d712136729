"""The curator's job in a real browser, by keyboard where a curator would use it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import make_world, refusals_of, sign_in
from tests.browser.two_desks import open_section
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = (
    "/admin/",
    "/admin/exhibit/panel/",
    "/admin/exhibit/panel/{panel}/change/",
    "/admin/exhibit/panel/add/",
    "/admin/exhibit/theme/{theme}/change/",
    "/admin/exhibit/excerpt/",
    "/admin/exhibit/excerpt/add/",
    "/admin/exhibit/excerpt/{excerpt}/change/",
    "/admin/exhibit/emendation/add/",
    "/admin/exhibit/note/add/",
    "/admin/exhibit/subject/",
    "/admin/exhibit/picture/add/",
    "/admin/exhibit/timelineevent/add/",
    "/admin/exhibit/tour/add/",
    "/admin/exhibit/source/",
    "/admin/exhibit/source/add/",
    "/admin/exhibit/source/{source}/change/",
    "/admin/exhibit/sourcetext/{text}/change/",
    "/admin/exhibit/question/add/",
    "/admin/exhibit/edition/",
    "/admin/exhibit/revision/",
    "/curation/excerpts/find/",
    "/curation/publish/",
    "/curation/together/",
    "/curation/together/panel/set-theme/?record={panel}&theme={theme}",
    "/curation/pictures/add/",
    "/curation/people/",
    "/curation/account/",
    "/admin/auth/user/",
    "/curation/manual/",
    "/curation/manual/together/",
)


def test_policy_refuses_nothing_on_the_desk(browser, live_server):
    keys = make_world()
    context = browser.new_context()
    refused = refusals_of(context)
    page = context.new_page()
    sign_in(page, live_server.url)
    for screen in SCREENS:
        page.goto(live_server.url + screen.format(**keys))
        if "/panel/" in screen:
            page.wait_for_load_state("networkidle")
    context.close()
    assert refused == []


def press(page: Page, name: str) -> None:
    """Press a button by keyboard and wait for the page it leads to."""
    button = page.get_by_role("button", name=name, exact=True).first
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def add_source(page: Page, address: str) -> None:
    page.goto(f"{address}/admin/exhibit/source/add/")
    page.get_by_label("Title:", exact=True).fill("Lecture transcript")
    page.get_by_label("Key:", exact=True).fill("lecture")
    page.get_by_label("Mark:", exact=True).fill("A")
    page.get_by_label("Kind:", exact=True).select_option("lecture-transcript")
    page.get_by_label("Credit line:", exact=True).fill("Unattributed lecture transcript.")
    page.get_by_label("Pasted words:", exact=True).fill(records.LECTURE)
    press(page, "Save")
    press(page, "Keep as version 1")


def cut_excerpt(page: Page, address: str, quotation: str) -> None:
    page.goto(f"{address}/admin/exhibit/excerpt/add/")
    page.get_by_label("Source:", exact=True).select_option(label="A Lecture transcript")
    page.get_by_label("Quotation:", exact=True).fill(quotation)
    press(page, "Find the passage")
    expect(page.locator(".place mark")).to_have_text("Sergei Kirov, the popular party boss")
    press(page, "Use this passage")
    page.get_by_label("Gist:", exact=True).fill("Kirov led the party in Leningrad.")
    page.get_by_label("words shown to visitors").check()
    press(page, "Save")


def write_panel(page: Page, address: str, body: str) -> None:
    page.goto(f"{address}/admin/exhibit/panel/add/")
    page.get_by_label("Number:", exact=True).fill("P10")
    page.get_by_label("Title:", exact=True).press_sequentially("Who killed Kirov?")
    page.get_by_label("Big idea:", exact=True).fill("Kirov led the party in one city.")
    page.get_by_label("Body:", exact=True).fill(body)
    page.get_by_role("combobox", name="Theme").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Terr")
    page.locator(".select2-results__option--highlighted", has_text="Terror").wait_for()
    page.keyboard.press("Enter")
    press(page, "Save and continue editing")


def test_curator_takes_a_text_all_the_way_to_visitors(browser, live_server):
    records.make_user("", username="curator", is_superuser=True)
    records.make_exhibition()
    records.make_theme()
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, live_server.url)
    add_source(page, live_server.url)
    cut_excerpt(page, live_server.url, "“Sergei Kirov,  the popular party boss”")
    body = "Sergei Kirov was the party boss in Leningrad. [@A1a] Everybody loved him."
    write_panel(page, live_server.url, body)
    expect(page.locator(".findings .level-error li")).to_contain_text(["no"])
    page.get_by_label("Body:", exact=True).fill(
        body.replace("Everybody loved him.", "We begin with him. [~]")
    )
    open_section(page, "Care")
    page.get_by_label("Content advisory:", exact=True).fill("This panel speaks of a murder.")
    press(page, "Save and continue editing")
    assert page.locator(".findings .level-error li").all_inner_texts() == []
    press(page, "Approve")
    press(page, "Put on display")
    # What the panel rests on is approved by itself; the desk leads to it.
    page.goto(f"{live_server.url}/curation/publish/")
    page.get_by_role("link", name="Source “Lecture transcript”", exact=True).first.click()
    press(page, "Approve")
    page.goto(f"{live_server.url}/curation/publish/")
    page.get_by_label("What is new:", exact=True).fill("The exhibition opens.")
    press(page, "Publish")
    press(page, "Yes, publish edition 1")
    expect(page.get_by_role("heading", name=re.compile("is published"))).to_be_visible(
        timeout=60_000
    )
    visitor = browser.new_context().new_page()
    visitor.goto(f"{live_server.url}/panels/who-killed-kirov/")
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Who killed Kirov?")
    expect(visitor.locator("main")).to_contain_text("Sergei Kirov, the popular party boss")
    visitor.context.close()
    context.close()
