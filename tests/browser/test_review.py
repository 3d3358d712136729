"""A review from draft to approval by two people in two browsers; a reader without an account."""

import re
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect

from curation.review import assignments, comments, panels, reviewer_links
from curation.review.guests.tokens import address_of
from exhibit.models import Panel
from tests.browser.axe_rules import DESK_RULES, RULES
from tests.browser.desk import LOOKS, PASSWORD, make_world, refusals_of, sign_in
from tests.browser.looks import looks
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCE = "Many historians believe that Stalin gave the order."


@pytest.fixture
def panel():
    """A draft that only a reason keeps from being approved."""
    records.make_exhibition()
    text = records.make_source_text()
    records.make_excerpt_row("L26", source_text=text)
    records.make_excerpt_row("L27", "Many historians believe", source_text=text)
    for group in ("author", "editor"):
        records.make_user(group, password=PASSWORD)
    return records.make_panel_row()


def desk(browser: Browser, address: str, name: str, panel) -> Page:
    """The panel's form, open in a browser of a curator's own."""
    page = browser.new_context().new_page()
    page.goto(f"{address}/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Password").press("Enter")
    page.wait_for_url(f"{address}/admin/")
    page.goto(f"{address}/admin/exhibit/panel/{panel.pk}/change/")
    return page


def press(page: Page, name: str) -> None:
    """Press a button by keyboard and wait for the page it leads to."""
    button = page.get_by_role("button", name=name, exact=True).first
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def ask_for_review(author: Page) -> None:
    author.get_by_text("with a word, or of one editor").click()
    author.get_by_label("A word to the reviewers").fill("The order is new.")
    author.get_by_label("Of whom").select_option(label="editor")
    press(author, "Ask for review")
    expect(author.locator(".review")).to_contain_text("in review")


def send_back(editor: Page) -> None:
    editor.reload()
    expect(editor.locator("#talk")).to_contain_text("The order is new.")
    editor.get_by_text("Choose a sentence by its words").click()
    editor.locator("#talk").get_by_role("button", name=SENTENCE).click()
    expect(editor.get_by_label("Say something of")).to_have_value(SENTENCE)
    editor.get_by_label("Comment", exact=True).fill("Which historians?")
    press(editor, "Comment")
    expect(editor.locator("#talk blockquote")).to_have_text(SENTENCE)
    editor.get_by_label("Why it goes back").fill("Name two of them.")
    press(editor, "Send back")
    expect(editor.locator(".review")).to_contain_text("draft")


def answer(author: Page, address: str) -> None:
    author.goto(f"{address}/curation/waiting/")
    expect(author.locator(".for-me")).to_contain_text("editor: Sent back: Name two of them.")
    expect(author.locator(".for-me")).to_contain_text("editor: Which historians?")
    author.locator(".for-me").get_by_role("link").last.click()
    thread = author.locator(".thread", has_text="Which historians?")
    thread.get_by_text("Reply").first.click()
    thread.get_by_label("Your reply").fill("The note names them.")
    press_in(thread, author, "Reply")
    press(author, "Ask for review")


def press_in(thread: Locator, page: Page, name: str | re.Pattern[str]) -> None:
    """Press a button of a thread and wait for the page it leads to."""
    with page.expect_navigation():
        thread.get_by_role("button", name=name, exact=True).press("Enter")


def test_author_asks_editor_comments_author_answers_editor_approves(browser, live_server, panel):
    author = desk(browser, live_server.url, "author", panel)
    editor = desk(browser, live_server.url, "editor", panel)
    ask_for_review(author)
    send_back(editor)
    answer(author, live_server.url)
    editor.goto(f"{live_server.url}/admin/")
    expect(editor.locator(".for-me")).to_contain_text("To review")
    editor.locator(".for-me").get_by_role("link", name="Who killed kirov").first.click()
    expect(editor.locator("#talk")).to_contain_text("The note names them.")
    thread = editor.locator(".thread", has_text="Which historians?")
    press_in(thread, editor, re.compile("^Resolve"))
    expect(thread).to_contain_text("resolved by editor")
    press(editor, "Approve")
    expect(editor.locator(".review")).to_contain_text("approved")
    assert Panel.objects.get().state == "approved"
    author.context.close()
    editor.context.close()


def test_reader_without_an_account_opens_a_link_until_it_is_revoked(browser, live_server, panel):
    editor = desk(browser, live_server.url, "editor", panel)
    editor.get_by_text("Show it to somebody without an account").click()
    editor.get_by_label("For whom").fill("Dr Marten")
    press(editor, "Make a link")
    link = editor.get_by_label("Address").input_value()
    reader = browser.new_context().new_page()
    refused = refusals_of(reader.context)
    reader.goto(link)
    expect(reader.get_by_role("heading", level=1)).to_have_text("Who killed kirov")
    expect(reader.locator(".staff")).to_contain_text("This link is for Dr Marten")
    assert refused == []
    press(editor, "Revoke the link for Dr Marten: revision 1 of Who killed kirov")
    reader.reload()
    expect(reader.locator("main")).to_contain_text("This link no longer works.")
    reader.context.close()
    editor.context.close()


def test_words_of_a_comment_outlive_a_session_that_ended(browser, live_server, panel):
    editor = desk(browser, live_server.url, "editor", panel)
    editor.get_by_label("Comment", exact=True).fill("Which historians?")
    editor.context.clear_cookies()
    editor.goto(f"{live_server.url}/admin/login/")
    editor.get_by_label("Username").fill("editor")
    editor.get_by_label("Password").fill(PASSWORD)
    editor.get_by_label("Password").press("Enter")
    editor.wait_for_url(f"{live_server.url}/**")
    editor.goto(f"{live_server.url}/admin/exhibit/panel/{panel.pk}/change/")
    expect(editor.get_by_label("Comment", exact=True)).to_have_value("Which historians?")
    expect(editor.locator("#say-told")).to_have_text("These words were not sent yet.")
    press(editor, "Comment")
    expect(editor.locator(".thread")).to_contain_text("Which historians?")
    expect(editor.get_by_label("Comment", exact=True)).to_have_value("")
    editor.context.close()


def make_review() -> dict[str, str]:
    """A panel with talk, tasks and links; the pages to look at, by what they are."""
    world = make_world()
    panel = Panel.objects.get(pk=world["panel"])
    by = records.make_user("editor")
    curator = records.User.objects.get(username="curator")
    said = comments.comment(panel=panel, by=by, text="Which one?", sentence="In 1935 it was over.")
    comments.reply(to=said, by=curator, text="The first.")
    comments.comment(panel=panel, by=by, text="Of another text.", sentence="It has changed.")
    assignments.assign(panel=panel, to=curator, by=by, task="Check the year")
    panels.ask_for_review(panel=panel, by=curator)
    until = timezone.localdate() + timedelta(days=14)
    revision = panel.revisions.get()
    one = reviewer_links.make(name="Dr Marten", by=by, until=until, revision=revision)
    every = reviewer_links.make(name="The board", by=by, until=until)
    gone = reviewer_links.make(name="Nobody", by=by, until=until)
    reviewer_links.revoke(link=gone, by=by)
    return {
        "form": f"/admin/exhibit/panel/{panel.pk}/change/",
        "waiting": "/curation/waiting/",
        "links": "/curation/reviewer-links/",
        "one revision": address_of(one),
        "whole copy": address_of(every),
        "panel of the whole": f"{address_of(every)}panels/{panel.slug}/",
        "revoked": address_of(gone),
    }


def test_axe_finds_nothing_on_the_pages_of_a_review(browser, live_server):
    pages = make_review()
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    sign_in(page, live_server.url)
    told = []
    for kind, path in pages.items():
        rules = RULES if path.startswith("/curation/review/") else DESK_RULES
        for look in looks(page, LOOKS):
            page.goto(live_server.url + path)  # anew, since links fade from colour to colour
            found = Axe().run(page, options=rules)
            if found.violations_count:
                told.append(f"{kind}, {look}: {found.generate_report()}")
    context.close()
    assert not told, "\n".join(told)
