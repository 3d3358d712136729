"""The manual's Markdown as pages of this site."""

import pytest

from curation.manual import pages


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Bring words in", "bring-words-in"),
        ("Curators’ manual", "curators-manual"),
        ("Notes: 2, and more", "notes-2-and-more"),
        ("`VITRINE_HOME`, the folder", "vitrine_home-the-folder"),
    ],
)
def test_anchors_are_those_of_github(heading, anchor):
    assert pages.anchor(heading) == anchor


def test_links_between_files_lead_to_pages():
    html = pages.page("together").html
    assert 'href="/curation/manual/moves/"' in html


def test_links_to_headings_keep_them():
    assert 'href="/curation/manual/panels/#write-with-evidence"' in pages.page("").html


def test_pictures_have_their_size_so_that_headings_keep_still():
    assert 'src="/curation/manual/pictures/curators-reader.png"' in pages.page("sources").html
    assert pages.page("sources").html.count("<img") == pages.page("sources").html.count(" width=")


def test_the_title_is_left_to_the_frame_around_the_page():
    assert "<h1" not in pages.page("sources").html


def test_a_drawing_in_words_for_a_code_host_is_left_out():
    assert "stateDiagram" not in pages.page("moves").html


def test_unknown_pages_are_named():
    with pytest.raises(KeyError, match="kitchen"):
        pages.page("kitchen")
