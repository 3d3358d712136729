"""Histories in a real browser, by keyboard: change, look, restore, delete, bring back."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from reversion.models import Version

from curation.records import deleting
from curation.records.history.recording import saving
from exhibit.models import Note, Panel
from tests.browser.axe_rules import DESK_RULES
from tests.browser.desk import make_world, refusals_of, sign_in
from tests.browser.test_admin import press
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)


def screens() -> list[str]:
    """Make a record with two saves and a deleted one; return the pages that show them."""
    keys = make_world()
    panel = Panel.objects.get(pk=keys["panel"])
    with saving(by=None, why="Loaded"):
        panel.save()
    with saving(by=None, why="Too long"):
        panel.prompts.all().delete()
        panel.body = "A murder. [@L26] It was in 1934. [@L27]"
        panel.save()
    first = Version.objects.get_for_object(panel).last()
    deleting.delete(records=[records.make_note_row("S99")], by=None, why="Said twice")
    gone = Version.objects.get(content_type__model="note", object_repr__startswith="S99")
    note = Note.objects.first()
    return [
        f"/curation/history/panel/{panel.pk}/",
        f"/curation/history/saves/{Version.objects.get_for_object(panel).first().pk}/",
        f"/curation/history/saves/{first.pk}/restore/",
        "/curation/deleted/",
        f"/curation/deleted/{gone.pk}/bring-back/",
        f"/admin/exhibit/panel/{panel.pk}/delete/",
        f"/admin/exhibit/excerpt/{panel.pk}/delete/",
        f"/admin/exhibit/note/{note.pk}/change/",
        f"/admin/exhibit/note/{note.pk}/delete/",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_histories(browser, live_server, scheme):
    addresses = screens()
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    sign_in(page, live_server.url)
    told = []
    for address in addresses:
        page.goto(live_server.url + address)
        found = Axe().run(page, options=DESK_RULES)
        if found.violations_count:
            told.append(f"{address}: {found.generate_report()}")
    context.close()
    assert not told, "\n".join(told)


def test_policy_refuses_nothing_and_nothing_is_wider_than_a_telephone(browser, live_server):
    addresses = screens()
    context = browser.new_context(viewport={"width": 390, "height": 800})
    refused = refusals_of(context)
    page = context.new_page()
    sign_in(page, live_server.url)
    wide = []
    for address in addresses:
        page.goto(live_server.url + address)
        if page.evaluate("document.documentElement.scrollWidth") > 390:
            wide.append(address)
    context.close()
    assert (refused, wide) == ([], [])


def follow(page: Page, name: str) -> None:
    """Follow a link by keyboard."""
    link = page.get_by_role("link", name=name, exact=True).first
    link.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_curator_takes_back_a_change_and_a_deletion(browser, live_server):
    make_world()
    note = Note.objects.get()
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/admin/exhibit/note/{note.pk}/change/")
    page.locator("#id_clauses-0-text").fill("Specialists are certain of a plot.")
    page.get_by_label("Why this change:").fill("I misread it")
    press(page, "Save and continue editing")
    follow(page, "History")
    expect(page.locator(".why-told").first).to_have_text("“I misread it”")
    follow(page, "Restore save 1")
    expect(page.locator("del").first).to_contain_text("certain of a plot")
    page.get_by_label("Why this change:").fill("It is not so")
    press(page, "Restore")
    expect(page.locator(".saves > li").first).to_contain_text("Restored an earlier state.")
    assert "lean towards a lone act" in Note.objects.get().text
    page.goto(f"{live_server.url}/admin/exhibit/note/{note.pk}/delete/")
    page.get_by_label("Why this change:").fill("Said twice")
    press(page, "Yes, delete it")
    follow(page, "Deleted")
    assert not Note.objects.exists()
    page.get_by_role("link", name=re.compile("^Bring back ?: ")).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    press(page, "Bring back")
    expect(page.locator(".messagelist")).to_contain_text("is back.")
    assert Note.objects.get().clauses.count() == 1
    context.close()
