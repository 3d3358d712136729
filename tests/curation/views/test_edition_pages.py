"""Visitors' pages inside screens of the curators: of the next edition, and of any that is kept."""

import pytest

from curation.publishing import publication
from exhibit.rendering import NotRendered, Renderer
from tests.factories import records
from tests.factories.published import approve_as_it_is, make_open_exhibition

PREVIEW = "/curation/publish/preview/"
KIROV = "/panels/who-killed-kirov/"


@pytest.fixture
def panel(db):
    return make_open_exhibition()


@pytest.fixture
def published(panel):
    """The panel in edition 1."""
    publication.publish(by=None, note="First.")
    return panel


@pytest.fixture
def published_twice(panel, published):
    """The panel with another title in edition 2."""
    panel.title = "Who shot Kirov?"
    panel.save()
    approve_as_it_is(panel)
    publication.publish(by=None, note="Second.")
    return panel


def words(answer) -> str:
    return answer.content.decode()


def test_page_of_the_next_edition_is_shown_before_it_is_published(publisher, panel):
    panel.title = "Who shot Kirov?"
    panel.save()
    approve_as_it_is(panel)
    answer = publisher.get(f"{PREVIEW}panels/who-killed-kirov/")
    assert "Who shot Kirov?" in answer.content.decode()


def test_page_of_the_next_edition_may_stand_in_our_frames_only(publisher, panel):
    answer = publisher.get(PREVIEW)
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert (answer["X-Frame-Options"], answer["Cache-Control"]) == (
        "SAMEORIGIN",
        "private, no-store",
    )


def test_links_of_a_previewed_page_stay_in_the_preview(publisher, panel):
    page = publisher.get(f"{PREVIEW}panels/who-killed-kirov/").content.decode()
    assert 'href="../../themes/terror/"' in page and 'href="/static/exhibit/' in page


@pytest.mark.parametrize("path", ["panels/nowhere/", "admin/", "curation/publish/", "healthz"])
def test_preview_has_no_other_pages(publisher, panel, path):
    answer = publisher.get(PREVIEW + path)
    assert answer.status_code == 404
    assert f"The next edition has no page at /{path}." in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["panels/who-killed-kirov/pack/student.pdf", "pack/cards.pdf", "offline.zip"]
)
def test_preview_says_which_files_publication_makes(publisher, panel, path, settings):
    settings.EDITION_PACKS = True
    answer = publisher.get(PREVIEW + path)
    assert answer.status_code == 404
    assert f"The file /{path} is made when the edition is published." in answer.content.decode()


def test_preview_promises_no_pack_of_a_panel_it_does_not_show(publisher, panel, settings):
    settings.EDITION_PACKS = True
    records.make_panel_row("a-draft")
    path = "panels/a-draft/pack/student.pdf"
    answer = publisher.get(PREVIEW + path)
    assert f"The next edition has no page at /{path}." in answer.content.decode()


def test_draft_is_not_in_the_preview(publisher, panel):
    records.make_panel_row("a-draft")
    assert publisher.get(f"{PREVIEW}panels/a-draft/").status_code == 404


def test_preview_is_for_publishers(editor, panel):
    assert editor.get(PREVIEW).status_code == 403


def test_preview_is_only_looked_at(publisher, panel):
    assert publisher.post(PREVIEW).status_code == 405


@pytest.mark.parametrize("number", [1, 2])
def test_page_of_an_edition_may_stand_in_our_frames_only(editor, published_twice, number):
    answer = editor.get(f"/curation/editions/{number}/page/panels/who-killed-kirov/")
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


def test_page_of_the_current_edition_carries_no_notice(editor, published_twice):
    pages = [words(editor.get(f"/curation/editions/{number}/page{KIROV}")) for number in (1, 2)]
    assert ["You are reading edition" in page for page in pages] == [True, False]


@pytest.mark.parametrize("address", ["1/page/panels/nowhere/", "9/page/", "1/page/panels"])
def test_page_that_is_in_no_edition_is_not_found(editor, published, address):
    answer = editor.get(f"/curation/editions/{address}")
    assert (answer.status_code, "has no page at" in words(answer)) == (404, True)


def test_page_that_cannot_be_made_is_told_in_words(publisher, panel, monkeypatch):
    def fail(self, path):
        raise NotRendered(f"{path} answered 500.")

    monkeypatch.setattr(Renderer, "render", fail)
    answer = publisher.get(f"{PREVIEW}about/")
    assert answer.status_code == 404
    assert "cannot be made: /about/ answered 500." in words(answer)


def test_kept_file_is_sent_as_what_it_is(editor, published):
    answer = editor.get("/curation/editions/1/page/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
