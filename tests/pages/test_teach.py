"""The teachers' pages, and the menus that lead to files."""

import re
from dataclasses import replace

import pytest
from django.test import RequestFactory
from django.urls import resolve

from exhibit import kiosk
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.pack_files import PackFile, ShelvedPack
from exhibit.documents.types import StandardDocument
from exhibit.presenters.packs import size_told
from exhibit.presenters.teach import addresses
from tests.factories.exhibition import make_exhibition

PANEL = "/panels/who-killed-kirov/"
STANDARD = StandardDocument(
    framework="C3", code="D2.His.6", gist="Compare points of view.", skill="corroboration"
)


def shelved(**more):
    """Return the sample with a pack of its Kirov panel on the shelf."""
    files = tuple(
        PackFile(
            name=name,
            label=label,
            media_type=media_type,
            address=f"{PANEL}pack/{name}",
            saved_as=f"p10_e3_{name}",
            size=size,
            pages=pages,
            for_teachers=for_teachers,
        )
        for name, label, media_type, size, pages, for_teachers in (
            ("student.pdf", "Student handout", "application/pdf", 80_400, 3, False),
            ("slides.pptx", "Slides with notes", "application/x", 1_340_000, 9, True),
            ("handout.txt", "Handout as plain text", "text/plain; charset=utf-8", 900, 0, False),
        )
    )
    pack = ShelvedPack(
        kind="panel", slug="who-killed-kirov", code="P10-E3-a1b2c3", hash="a1b2c3", files=files
    )
    sample = make_exhibition()
    return PublishedExhibition(replace(sample._file, packs=(pack,), **more), sample._panels)


def section(html, name="teach"):
    """Return a section with each run of white space as one blank."""
    section = re.search(rf'<section[^>]*id="{name}".*?</section>', html, re.DOTALL)[0]
    return " ".join(section.split())


def groups(html):
    return re.findall(r"<dt>(.*?)</dt>", section(html))


def test_panel_has_a_menu_by_what_a_teacher_wants_to_do(page):
    html = page(PANEL)
    assert groups(html) == ["Print", "Edit", "Put in my LMS", "Everything"]
    assert "<summary>More formats</summary>" in section(html)


def test_menu_tells_pages_size_and_what_is_for_teachers(page):
    html = section(page(PANEL, shelved()))
    assert "Student handout (PDF)</a> <small>3 pages, 80 KB</small>" in html
    assert "(PPTX)</a> <small>9 slides, 1.3 MB, <b>for teachers</b></small>" in html
    assert "plain text</a> <small>TXT, 900 bytes</small>" in html
    assert "pack code P10-E3-a1b2c3" in html


def test_menu_of_the_working_copy_links_without_sizes(page):
    html = section(page(PANEL, make_exhibition(stamp=None)))
    assert f'href="{PANEL}pack/student.pdf">Student handout (PDF)</a> </li>' in html
    assert " KB" not in html and "pack code" not in html


def test_menu_has_a_sheet_for_each_question(page):
    assert f'href="{PANEL}pack/corroborate-d01.docx"' in page(PANEL)


def test_menu_puts_what_to_know_before_the_files(page):
    html = section(page(PANEL))
    assert html.index("Speaks of murder and of execution") < html.index("student.pdf")


def test_menu_shares_the_panel_in_google_classroom_without_a_script(page):
    html = section(page(PANEL))
    assert "https://classroom.google.com/share?url=http" in html and "who-killed-kirov%2F" in html
    assert "<script" not in html


def test_menu_says_to_import_once(page):
    assert "once per course" in section(page(PANEL))


def test_menu_leads_to_the_builder_with_this_panel_chosen(page):
    assert 'href="/packs/?p=P10"' in section(page(PANEL))


@pytest.mark.parametrize("path", [PANEL, "/themes/terror/", "/"])
def test_kiosk_offers_no_files_and_no_teachers_section(show, path):
    on = kiosk.read({"kiosk": kiosk.cookie_value(60, "123456")})
    html = show(path, kiosk=on).content.decode()
    assert 'id="teach"' not in html and 'href="/teach/"' not in html


def test_readers_of_one_draft_are_offered_no_files(show):
    html = show(PANEL, for_review=True).content.decode()
    assert 'id="teach"' not in html and 'href="/teach/"' not in html


def test_theme_has_its_own_menu(page):
    html = section(page("/themes/terror/"))
    assert 'href="/themes/terror/pack/terror.epub"' in html
    assert 'href="/themes/terror/pack/cards.apkg"' in html
    assert "dbq" not in html


def test_theme_with_an_essay_has_its_question(page):
    sample = make_exhibition()
    themes = tuple(replace(theme, essay_prompt="Argue.") for theme in sample.themes())
    told = PublishedExhibition(replace(sample._file, themes=themes), sample._panels)
    assert 'href="/themes/terror/pack/dbq.pdf"' in page("/themes/terror/", told)
    assert "Argue." in page("/teach/time/60/", told)


def test_theme_without_panels_has_no_menu(page):
    sample = make_exhibition()
    themes = tuple(replace(theme, panels=()) for theme in sample.themes())
    told = PublishedExhibition(replace(sample._file, themes=themes), sample._panels)
    assert 'id="teach"' not in page("/themes/terror/", told)
    assert page("/teach/", told).count("<h1") == 1


def test_teach_lists_every_panel_with_its_time_and_skills(page):
    html = page("/teach/")
    for link in make_exhibition().panels():
        assert f'href="/panels/{link.slug}/#teach"' in html
    assert "45 minutes" in html and "Corroboration, Close reading" in html


def test_teach_lists_sheets_under_their_panel_with_the_advisory(page):
    html = page("/teach/time/15/")
    assert 'href="/questions/executed-in-the-great-purge/"' in html
    assert "10 to 15 minutes" in html and "Speaks of murder and of execution" in html
    assert "#teach" not in html


@pytest.mark.parametrize("path", sorted(addresses(make_exhibition())))
def test_every_narrowed_list_is_a_page_out_of_search_engines(page, path):
    html = page(path)
    assert f'href="{path}" aria-current="page"' in html
    assert '<meta name="robots" content="noindex">' in html
    assert 'rel="canonical" href="http' in html and '/teach/">' in html


def test_list_by_skill_has_only_panels_that_ask_for_it(page):
    html = page("/teach/skills/close-reading/")
    assert "/panels/who-killed-kirov/#teach" in html
    assert "/panels/hundred-shoes/#teach" not in html


def test_list_by_format_links_that_format_of_every_panel(page):
    html = page("/teach/formats/lms/")
    assert html.count("lms-cc11.imscc") == 4 and "student.pdf" not in html


@pytest.mark.parametrize(
    "path",
    ["/teach/skills/jumping/", "/teach/moods/x/", "/teach/themes/nope/", "/teach/time/5/"],
)
def test_list_of_nothing_is_not_found(show, path):
    assert show(path).status_code == 404


def test_standards_are_told_with_their_skill_and_panels(page):
    html = page("/teach/", shelved(standards=(STANDARD,)))
    assert "C3, D2.His.6" in html and "Compare points of view." in html
    assert '<a href="/teach/skills/corroboration/">1 panel' in html


def test_without_standards_there_is_no_empty_table(page):
    assert "<table" not in page("/teach/")


def test_teach_answers_whether_one_may_copy_change_and_post(page):
    html = section(page("/teach/"), "rights")
    assert "copied, changed and posted" in html and "credit line" in html


@pytest.mark.parametrize("path", ["/teach/", "/teach/skills/sourcing/", "/packs/", "/check/"])
def test_teachers_page_refuses_to_be_written_to(path):
    request = RequestFactory().post(path)
    request.exhibition = make_exhibition()
    found = resolve(path)
    assert found.func(request, *found.args, **found.kwargs).status_code == 405


@pytest.mark.parametrize("path", ["/teach/", "/packs/", "/check/", "/check/P10-E3-a1b2c3/"])
def test_teachers_page_before_the_first_edition_is_not_open(show, path):
    assert show(path, None).status_code == 503


@pytest.mark.parametrize(
    ("size", "told"),
    [(1, "1 byte"), (999, "999 bytes"), (1000, "1 KB"), (84_400, "84 KB"), (2_100_000, "2.1 MB")],
)
def test_size_is_told_for_people(size, told):
    assert size_told(size) == told
