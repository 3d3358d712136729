"""Two browsers on one panel lose no words."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from exhibit.models import Panel
from tests.browser.axe_rules import DESK_RULES
from tests.browser.two_desks import WAIT, at_the_desk, body, panel_form, save
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)

FIRST, SECOND = records.BODY.split(" Many")
SECOND = f"Many{SECOND}"


def test_second_sees_who_has_the_form_open(browser, live_server):
    form = panel_form(live_server)
    with at_the_desk(browser, live_server.url, "curator", "anna") as (mine, theirs):
        with theirs.expect_response("**/presence/"):
            theirs.goto(form)
        mine.goto(form)
        expect(mine.locator("#presence")).to_have_text("Anna Berg has this panel open.")
        mine.goto(f"{live_server.url}/admin/")


def test_words_of_both_are_saved_in_the_end(browser, live_server):
    form = panel_form(live_server)
    with at_the_desk(browser, live_server.url, "curator", "anna") as (mine, theirs):
        for page in (mine, theirs):
            page.goto(form)
        body(theirs).fill(body(theirs).input_value().replace("a murder", "the murder of one man"))
        theirs.get_by_label("Big idea:").fill("Anna found a better one.")
        save(theirs)
        body(mine).fill(body(mine).input_value().replace("gave the order", "had ordered it"))
        save(mine)
        expect(mine.locator("#conflict")).to_be_focused()
        assert Panel.objects.get(slug="who-killed-kirov").version == 1
        mine.get_by_role("button", name="Put both together into the form").click()
        save(mine)
        expect(mine.locator("#conflict")).to_have_count(0)
    panel = Panel.objects.get(slug="who-killed-kirov")
    assert "the murder of one man" in panel.body
    assert "had ordered it" in panel.body
    assert panel.big_idea == "Anna found a better one."


def test_sentence_both_changed_stands_in_three_texts(browser, live_server):
    form = panel_form(live_server)
    with at_the_desk(browser, live_server.url, "curator", "anna") as (mine, theirs):
        for page in (mine, theirs):
            page.goto(form)
        was = body(mine).input_value()
        body(theirs).fill(was.replace("a murder", "one murder"))
        save(theirs)
        body(mine).fill(was.replace("a murder", "a shooting"))
        save(mine)
        both = mine.locator("#conflict .piece-both dd")
        expect(both).to_have_count(3)
        expect(both.nth(0)).to_contain_text("a murder")
        expect(both.nth(1).locator("ins")).to_contain_text("one")
        expect(both.nth(2).locator("ins")).to_contain_text("shooting")
        expect(body(mine)).to_have_value(was.replace("a murder", "a shooting"))
        mine.get_by_role("button", name="Put this text into the form").click()
        expect(body(mine)).to_have_value(was.replace("a murder", "one murder"))
        mine.get_by_role("button", name="Put mine back").click()
        expect(body(mine)).to_have_value(was.replace("a murder", "a shooting"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_comparison(browser, live_server, scheme):
    form = panel_form(live_server)
    with at_the_desk(browser, live_server.url, "anna") as (theirs,):
        theirs.goto(form)
        context = browser.new_context(color_scheme=scheme, bypass_csp=True)
        context.add_cookies(theirs.context.cookies())
        mine = context.new_page()
        mine.goto(form)
        body(theirs).fill("Theirs. [~] And more. [@L26]")
        save(theirs)
        body(mine).fill("Mine. [~] And much more. [@L26]")
        mine.get_by_label("Title:").fill("Another title")
        save(mine)
        expect(mine.locator("#preview iframe")).to_have_count(1, timeout=WAIT)
        found = Axe().run(mine, options=DESK_RULES)
        context.close()
    assert found.violations_count == 0, found.generate_report()
