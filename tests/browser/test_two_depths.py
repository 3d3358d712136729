"""Every panel of the opening exhibition in two depths: what is read first, and what it rests on."""

import re

import pytest
from playwright.sync_api import expect

from exhibit.text.reading_time import WORDS_PER_MINUTE, reading_minutes
from tests.serving import ROOT

PANELS = sorted(path.stem for path in (ROOT / "content/panels").glob("*.md"))
TOURS = sorted(path.stem for path in (ROOT / "content/tours").glob("*.yaml"))
KIROV = "/panels/who-killed-kirov/"
PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 900}
SCREENS, WORDS, LEVEL = 3, 350, 40

END_OF_FIRST = "document.querySelector('.next').getBoundingClientRect().bottom + scrollY"
# All that is told in the article, controls and the way on included.
SHOWN = "document.querySelector('main article').innerText.split(/\\s+/).filter(Boolean).length"
# What is read: all but handles of folds, ways on, the plate, the facts, and headings that are
# the same on every panel.
READ = """() => {
  const skipped = 'summary, nav, .plate, .facts, .ref, #text-h, .care h2, .care .screen, .as';
  const copy = document.querySelector('main article').cloneNode(true);
  copy.querySelectorAll(skipped + ', details > :not(summary)').forEach(part => part.remove());
  return copy.textContent.split(/\\s+/).filter(Boolean).length;
}"""
OFFSETS = """() => [...document.querySelectorAll('.row:has(> .fold)')].map(row =>
  Math.abs(row.querySelector('.note').getBoundingClientRect().top
    - row.querySelector('.says').getBoundingClientRect().top))"""
BESIDE = """() => [...document.querySelectorAll('.row:has(> .fold)')].every(row =>
  row.querySelector('.note').getBoundingClientRect().left
    >= row.querySelector('.says').getBoundingClientRect().right)"""
HIDDEN = """() => [...document.querySelectorAll('.fold .note')]
  .filter(note => !note.checkVisibility()).length"""


@pytest.fixture
def phone(browser):
    """A page on a phone, without scripts of its own to help."""
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def wide(browser):
    """A page on a desk's screen."""
    context = browser.new_context(viewport=WIDE)
    yield context.new_page()
    context.close()


def each(page, opened, script):
    """What a script says of every panel, by slug."""
    told = {}
    for slug in PANELS:
        page.goto(f"{opened}/panels/{slug}/")
        told[slug] = page.evaluate(script)
    return told


def test_first_depth_ends_within_three_screens_of_a_phone(phone, opened):
    ends = each(phone, opened, END_OF_FIRST)
    assert {slug: end for slug, end in ends.items() if end > SCREENS * PHONE["height"]} == {}


def test_first_depth_has_at_most_350_words(phone, opened):
    words = each(phone, opened, SHOWN)
    assert {slug: many for slug, many in words.items() if many > WORDS} == {}


def test_evidence_is_folded_on_a_phone(phone, opened):
    phone.goto(opened + KIROV)
    notes = phone.locator(".fold .note").count()
    assert notes and phone.evaluate(HIDDEN) == notes


def test_evidence_is_level_with_its_sentence_on_a_wide_screen(wide, opened):
    offsets = each(wide, opened, OFFSETS)
    assert all(offsets.values())
    assert {slug: max(many) for slug, many in offsets.items() if max(many) > LEVEL} == {}


def test_evidence_stands_beside_its_sentence_on_a_wide_screen(wide, opened):
    assert set(each(wide, opened, BESIDE).values()) == {True}


def test_no_evidence_is_hidden_on_a_wide_screen(wide, opened):
    assert set(each(wide, opened, HIDDEN).values()) == {0}


def test_no_evidence_is_hidden_on_paper(phone, opened):
    phone.emulate_media(media="print")
    assert set(each(phone, opened, HIDDEN).values()) == {0}


def test_every_number_leads_to_a_note_of_its_page(phone, opened):
    lost = """[...document.querySelectorAll('a.ref[href^="#"]')].map(a => a.hash)
      .filter(hash => !document.getElementById(hash.slice(1)))"""
    assert {slug: many for slug, many in each(phone, opened, lost).items() if many} == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_link_to_an_excerpt_opens_its_fold(browser, opened, scripts):
    context = browser.new_context(viewport=PHONE, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{opened}{KIROV}#n3")
    expect(page.locator("#n3")).to_be_visible()
    expect(page.locator("#n1")).to_be_hidden()
    context.close()


def test_number_of_a_sentence_opens_its_fold_by_keyboard(phone, opened):
    phone.goto(opened + KIROV)
    phone.locator("#r3").focus()
    phone.keyboard.press("Enter")
    expect(phone.locator("#n3")).to_be_in_viewport()


def test_fold_is_opened_and_closed_by_keyboard(phone, opened):
    phone.goto(opened + KIROV)
    phone.locator(".fold > summary").first.focus()
    phone.keyboard.press("Enter")
    expect(phone.locator("#n1")).to_be_visible()
    phone.keyboard.press("Enter")
    expect(phone.locator("#n1")).to_be_hidden()


def test_all_evidence_is_shown_at_once_and_remembered(browser, opened):
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(opened + KIROV)
    page.get_by_label("Show all evidence").check()
    expect(page.locator("#n1")).to_be_visible()
    page.get_by_role("button", name="Remember these settings").click()
    page.goto(f"{opened}/panels/beyond-the-party/")
    folds = page.locator("details.fold").count()
    expect(page.locator("details.fold[open]")).to_have_count(folds)
    expect(page.locator(".fold .note").last).to_be_visible()
    context.close()


def minutes_told(page) -> int:
    """The reading time among a panel's facts."""
    said = page.locator(".head .facts").inner_text()
    return int(re.search(r"(\d+) minutes?", said)[1])


def test_reading_time_is_that_of_the_words_shown(phone, opened):
    told, read = {}, {}
    for slug in PANELS:
        phone.goto(f"{opened}/panels/{slug}/")
        told[slug], read[slug] = minutes_told(phone), reading_minutes(phone.evaluate(READ))
    assert told == read


@pytest.mark.parametrize("tour", TOURS)
def test_tour_tells_no_less_than_its_words_take(phone, opened, tour):
    phone.goto(f"{opened}/tours/{tour}/")
    summary = re.search(r"(\d+) stops, about (\d+) min", phone.locator(".page-head").inner_text())
    stops, minutes = map(int, summary.groups())
    words = 0
    for number in range(1, stops + 1):
        phone.goto(f"{opened}/tours/{tour}/{number}/")
        words += phone.evaluate(READ)
        words += len(phone.locator(".on-the-way").inner_text().split())
    assert words <= minutes * WORDS_PER_MINUTE


def test_next_stop_of_a_tour_comes_with_the_first_depth(phone, opened):
    phone.goto(f"{opened}/tours/ten-minutes/1/")
    on = phone.locator("nav.bar-tour").bounding_box()["y"]
    assert on < phone.locator(".made").bounding_box()["y"]
