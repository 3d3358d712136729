"""Words come in and their passages are decided, in a real browser and by keyboard."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from curation.models import Relocation
from curation.sources import relocation, versions
from exhibit.models import Excerpt, SourceText
from tests.browser.axe_rules import DESK_RULES
from tests.browser.desk import LOOKS, make_world, refusals_of, sign_in
from tests.browser.test_admin import press
from tests.curation.sources.intake import files
from tests.curation.sources.intake.test_subtitles import ROLLING, vtt
from tests.factories import records

pytestmark = pytest.mark.django_db(transaction=True)

ADD = "/curation/sources/lecture/add-text/"
NEW = records.LECTURE.replace("a mysterious murder", "a strange murder").replace("boss", "leader")


def look_at(page: Page, address: str, data: bytes, name: str) -> None:
    """Give a file and go on to what is said of it."""
    page.goto(address + ADD)
    page.get_by_label("Text file:", exact=True).set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    )
    press(page, "Look at it first")


def make_queue() -> None:
    """Leave an excerpt and an emendation waiting, and another excerpt detached."""
    text = SourceText.objects.get()
    records.make_emendation_row(source_text=text)
    records.make_excerpt_row("L25", "Some 600,000 people", source_text=text)
    new = NEW.replace("600,000", "681,692")
    versions.add_text(source=text.source, text=new, by=None)
    row = Relocation.objects.get(excerpt__key="L25")
    relocation.detach(relocation=row, by=records.make_user("editor"))


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_finds_nothing_where_words_come_in(browser, live_server, scheme, width):
    make_world()
    make_queue()
    # axe is put into the page from outside, which the policy would refuse.
    context = browser.new_context(
        color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 800}
    )
    page = context.new_page()
    sign_in(page, live_server.url)
    row = Relocation.objects.waiting().first()
    told = []

    def look(where: str) -> None:
        found = Axe().run(page, options=DESK_RULES)
        if found.violations_count:
            told.append(f"{where}: {found.generate_report()}")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            told.append(f"{where} is wider than the screen")

    for path in (ADD, "/curation/relocations/", f"/curation/relocations/{row.pk}/?quotation=shot"):
        page.goto(live_server.url + path)
        look(path)
    look_at(page, live_server.url, files.SRT.encode(), "talk.srt")
    look("report")
    look_at(page, live_server.url, "Киров".encode("cp1251"), "talk.txt")
    look("encoding")
    look_at(page, live_server.url, vtt(*ROLLING), "talk.vtt")
    look("two ways to read")
    page.goto(f"{live_server.url}/admin/exhibit/source/{row.new_text.source_id}/change/")
    look("words that wait on the source")
    context.close()
    assert not told, "\n".join(told)


def test_better_version_comes_in_and_its_passages_are_decided_by_keyboard(browser, live_server):
    make_world()
    context = browser.new_context()
    refused = refusals_of(context)
    page = context.new_page()
    sign_in(page, live_server.url)
    look_at(page, live_server.url, NEW.encode(), "better.txt")
    expect(page.get_by_role("region", name="What keeping it does")).to_contain_text(
        re.compile(r"1\s+excerpt\s+moves")
    )
    press(page, "Keep as version 2")
    expect(page.get_by_role("heading", name="1 waits")).to_be_visible()
    expect(page.locator(".difference del")).to_have_text("mysterious")
    press(page, "Accept the place suggested for L26")
    expect(page.get_by_text("L26 stands in version 2 now.")).to_be_visible()
    context.close()
    assert Excerpt.objects.get(key="L26").exact == "The purges began with a strange murder"
    assert refused == []


def test_another_place_is_marked_by_pasted_words(browser, live_server):
    make_world()
    versions.add_text(source=SourceText.objects.get().source, text=NEW, by=None)
    page = browser.new_context().new_page()
    sign_in(page, live_server.url)
    page.goto(f"{live_server.url}/curation/relocations/")
    page.get_by_role("link", name="Adjust the place of L26").press("Enter")
    page.get_by_label("Words of the new text:", exact=True).fill("with a  strange murder")
    press(page, "Find the passage")
    press(page, "Move L26 here")
    expect(page.get_by_text("L26 stands in version 2 now.")).to_be_visible()
    page.context.close()
    assert Excerpt.objects.get(key="L26").exact == "with a strange murder"


def test_words_left_at_the_report_are_taken_up_from_the_desk_by_keyboard(browser, live_server):
    make_world()
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, live_server.url)
    look_at(page, live_server.url, vtt(*ROLLING), "talk.vtt")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_role("link", name="talk.vtt").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=re.compile("Read every word once")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=re.compile("Read every cue"))).to_be_visible()
    press(page, re.compile("Keep as version"))
    expect(page.get_by_text("Kept:")).to_be_visible()
    context.close()
    assert SourceText.objects.get(is_current=True).text == "hello there\nit is 1934\nand cold\n"
