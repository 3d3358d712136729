"""The source reader as a curator uses it: by mouse, by keyboard, by touch, without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from curation.sources.versions import add_text
from exhibit.models import Emendation, Excerpt
from tests.browser.axe_rules import DESK_RULES
from tests.browser.desk import LOOKS, refusals_of, sign_in
from tests.browser.reading_desk import (
    READ,
    TEXT,
    chosen,
    drag,
    into_text,
    make_text,
    press_keys,
    reading,
    tap,
)
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)

WORDS_ON_PAGE = (
    '[...document.querySelectorAll("#text .words")].map((one) => one.textContent).join("")'
)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def save(page, gist: str) -> None:
    """Write a gist where the cursor stands in the form, and save by keyboard."""
    expect(page.get_by_label("Gist:")).to_be_focused()
    page.keyboard.type(gist)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_browser_has_the_text_character_for_character(browser, live_server):
    text = make_text()
    records.make_excerpt_row(
        "L2", "was\tshot  in 1934, said “many”.\r\n\r\n   Some", source_text=text
    )
    with reading(browser, live_server.url, "?q=some&hit=1") as page:
        assert page.evaluate(WORDS_ON_PAGE) == TEXT


def test_words_dragged_over_with_the_mouse_become_an_excerpt(browser, live_server):
    make_text()
    with reading(browser, live_server.url) as page:
        drag(page, "Kirov", "people were")
        assert "11 words, lines 2–4" in chosen(page)
        page.get_by_role("button", name="Make excerpt").click()
        expect(page.locator("dialog mark")).to_contain_text("600,000 people were")
        save(page, "Kirov was shot.")
        expect(page.locator(".messagelist")).to_have_text("Excerpt A1a is saved.")
        expect(page.locator("#use-A1a")).to_contain_text("Cut, not cited yet")
    assert Excerpt.objects.get().exact == TEXT[TEXT.index("Kirov") : TEXT.index(" executed")]


def test_words_beside_an_astral_character_are_cut_where_they_stand(browser, live_server):
    make_text()
    with reading(browser, live_server.url) as page:
        drag(page, "stands", "accent")
        chosen(page)
        page.get_by_role("button", name="Make excerpt").click()
        save(page, "It has an accent.")
    assert Excerpt.objects.get().exact == "stands in it, and e\u0301 with its accent"


def test_excerpt_is_cut_by_keyboard_alone(browser, live_server):
    make_text()
    with reading(browser, live_server.url) as page:
        into_text(page)
        press_keys(page, "ArrowRight", "ArrowRight", *["Shift+ArrowRight"] * 3)
        assert "“purges began with a”" in chosen(page)
        page.keyboard.press("Enter")
        expect(page.locator("dialog mark")).to_have_text("purges began with a")
        save(page, "Purges began.")
        expect(page.locator("#text .chosen")).to_have_text("purges began with a")
    assert Excerpt.objects.get().key == "A1a"


def test_arrow_keys_go_by_words_rows_and_ends(browser, live_server):
    make_text()
    with reading(browser, live_server.url) as page:
        into_text(page)
        press_keys(page, "ArrowRight", "ArrowDown", "End")
        assert "line 2: “.”" in chosen(page)
        press_keys(page, "ArrowLeft", "Shift+Home")
        assert "line 2: “Kirov 😀 was shot in 1934, said “many””" in chosen(page)
        press_keys(page, "Escape", "ArrowRight")
        assert "“😀”" in chosen(page)
        press_keys(page, "Control+End", "ArrowUp", "Control+Home")
        assert "line 1: “The”" in chosen(page)


def test_emendation_is_made_by_keyboard_alone(browser, live_server):
    make_text()
    with reading(browser, live_server.url) as page:
        into_text(page)
        press_keys(page, "ArrowRight", "ArrowDown", "Shift+Enter")
        expect(page.get_by_label("Corrected reading:")).to_be_focused()
        page.keyboard.type("Sergei Kirov")
        page.get_by_label("Kind:").fill("short name")
        page.get_by_label("Confidence:").select_option("high")
        with page.expect_navigation():
            page.get_by_role("button", name="Save the emendation").press("Enter")
        expect(page.locator("#use-E01")).to_contain_text("we read “Sergei Kirov”")
    assert Emendation.objects.get().file_reading == "Kirov"


def test_arrow_keys_are_left_to_caret_browsing_where_one_wants(browser, live_server):
    make_text()
    with reading(browser, live_server.url) as page:
        page.get_by_text("How to select words").click()
        page.get_by_label("arrow keys choose words here").uncheck()
        page.reload()
        into_text(page)
        page.keyboard.press("ArrowRight")
        assert chosen(page) == "No words are chosen."


def test_words_tapped_on_a_phone_become_an_excerpt(browser, live_server):
    make_text()
    with reading(browser, live_server.url, **PHONE) as page:
        tap(page, "Some")
        assert "line 4: “Some”" in chosen(page)
        page.get_by_text("Adjust what is chosen").tap()
        page.get_by_role("button", name="Next tap extends").tap()
        tap(page, "people")
        page.get_by_role("button", name="End later").tap()
        assert "“Some 600,000 people were”" in chosen(page)
        page.get_by_role("button", name="Make excerpt").tap()
        page.get_by_label("Gist:").fill("Many were executed.")
        with page.expect_navigation():
            page.get_by_role("button", name="Save the excerpt").tap()
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert Excerpt.objects.get().exact == "Some 600,000 people were"


def test_word_held_on_a_phone_is_chosen(browser, live_server):
    make_text()
    with reading(browser, live_server.url, **PHONE) as page:
        # What a held finger does: the phone itself selects the word, and nothing is clicked.
        # Chromium without a screen does not, so its selection is made here.
        page.evaluate(
            """() => {
              const words = document.querySelectorAll("#text .words")[0].firstChild;
              document.getSelection().setBaseAndExtent(words, 4, words, 10);
            }"""
        )
        assert "“purges”" in chosen(page)
        page.evaluate("document.getSelection().removeAllRanges()")
        page.get_by_role("button", name="Make excerpt").tap()
        expect(page.locator("dialog mark")).to_have_text("purges")


def test_form_of_a_replaced_text_keeps_what_was_typed_and_finds_the_words(browser, live_server):
    text = make_text()
    with reading(browser, live_server.url) as page:
        into_text(page)
        press_keys(page, "ArrowRight", "ArrowDown", "Shift+End", "Enter")
        expect(page.get_by_label("Gist:")).to_be_focused()
        add_text(source=text.source, text="A better copy.\n" + TEXT, by=None)
        page.keyboard.type("Kirov was shot.")
        page.keyboard.press("Enter")
        expect(page.locator("dialog [role=alert]")).to_contain_text("version 2")
        assert not Excerpt.objects.exists()
        expect(page.get_by_label("Gist:")).to_have_value("Kirov was shot.")
        with page.expect_navigation():
            page.get_by_role("button", name="Save the excerpt").click()
        expect(page.locator(".which")).to_contain_text("Version 2, current")
    assert Excerpt.objects.get().source_text.version == 2


def test_lost_connection_and_ended_session_lose_nothing_typed(browser, live_server):
    make_text()
    with reading(browser, live_server.url) as page:
        into_text(page)
        press_keys(page, "ArrowRight", "Enter")
        expect(page.get_by_label("Gist:")).to_be_focused()
        page.context.set_offline(True)
        page.keyboard.type("An article.")
        page.keyboard.press("Enter")
        expect(page.locator("dialog [role=alert]")).to_contain_text("cannot be reached")
        page.context.set_offline(False)
        cookies = [one for one in page.context.cookies() if one["name"] != "sessionid"]
        page.context.clear_cookies()
        page.context.add_cookies(cookies)
        page.get_by_role("button", name="Save the excerpt").click()
        expect(page.locator("dialog [role=alert]")).to_contain_text("session has ended")
        sign_in(page.context.new_page(), live_server.url)
        with page.expect_navigation():
            page.get_by_role("button", name="Save the excerpt").click()
    assert Excerpt.objects.get().gist == "An article."


def test_excerpt_is_cut_without_scripts(browser, live_server):
    make_text()
    with reading(browser, live_server.url, java_script_enabled=False) as page:
        page.locator(".more-tools summary").click()
        page.get_by_label("Paste a quotation").fill("kirov 😀 was shot in 1934")
        page.get_by_role("button", name="Find the quotation").click()
        expect(page.locator("#text .chosen")).to_have_text("Kirov 😀 was\tshot  in 1934")
        page.get_by_role("button", name="Make excerpt").click()
        page.get_by_label("Gist:").fill("Kirov was shot.")
        page.get_by_role("button", name="Save the excerpt").click()
        expect(page.locator(".messagelist")).to_have_text("Excerpt A1a is saved.")
    assert Excerpt.objects.get().exact == "Kirov 😀 was\tshot  in 1934"


def test_numbers_choose_words_without_scripts(browser, live_server):
    make_text()
    with reading(browser, live_server.url, java_script_enabled=False) as page:
        page.locator(".more-tools summary").click()
        page.get_by_label("From", exact=True).fill("2:1")
        page.get_by_label("To", exact=True).fill("2:11")
        page.get_by_role("button", name="Choose these words").click()
        expect(page.locator("#text .chosen")).to_have_text("Kirov 😀 was")


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_finds_nothing_on_the_reader(browser, live_server, scheme, width):
    text = make_text()
    records.make_excerpt_row("L1", "The purges began", source_text=text, is_unit=True)
    records.make_excerpt_row("L1a", "purges", source_text=text)
    records.make_emendation_row("E1", "Kirov", source_text=text)
    records.make_panel_row(body="It began. [@L1]")
    told = []
    look = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}, "bypass_csp": True}
    with reading(browser, live_server.url, "?q=began&hit=1", **look) as page:
        for step in (None, "How to select words", "Choose words without", "Find", "Make"):
            if step == "Find":
                page.get_by_label("Paste a quotation").fill("The purges went on with a murder")
                page.get_by_role("button", name="Find the quotation").click()
                page.get_by_text("Struck out").wait_for()
            elif step == "Make":
                page.goto(f"{live_server.url}{READ}?start=4&end=10")
                page.get_by_role("button", name="Make excerpt").click()
                page.locator("dialog mark").wait_for()
            elif step:
                page.get_by_text(step).first.click()
            found = Axe().run(page, options=DESK_RULES)
            told += [found.generate_report()] if found.violations_count else []
    assert not told, "\n".join(told)


def test_policy_refuses_nothing_on_the_reader(browser, live_server):
    make_text()
    context = browser.new_context()
    refused = refusals_of(context)
    page = context.new_page()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}{READ}")
    into_text(page)
    press_keys(page, "ArrowRight", "Enter")
    page.locator("dialog mark").wait_for()
    context.close()
    assert refused == []
