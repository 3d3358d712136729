"""Which texts cite a key or link to an address."""

import pytest

from curation.records.citing import MOST_ASKED, citing, linking
from tests.factories import records

pytestmark = pytest.mark.django_db


def test_a_citation_is_found_with_its_text_and_column():
    panel = records.make_panel_row(body="A sentence. [@S14]")
    assert list(citing(["S14"])) == [("S14", panel, "body")]


def test_a_key_that_only_begins_a_cited_one_is_not_cited():
    records.make_panel_row(body="A sentence. [@S14]")
    assert list(citing(["S1"])) == []


def test_charts_rest_on_the_notes_of_their_list():
    chart = records.make_chart(note_keys=["S14"])
    assert list(citing(["S14"])) == [("S14", chart, "note_keys")]


def test_charts_and_drawings_rest_on_the_excerpts_of_their_list():
    chart = records.make_chart(excerpt_keys=["L26"])
    drawing = records.make_drawing(excerpt_keys=["L26"])
    rows = [("L26", chart, "excerpt_keys"), ("L26", drawing, "excerpt_keys")]
    assert list(citing(["L26"])) == rows


def test_more_keys_than_a_database_takes_in_one_question_are_found_too():
    panel = records.make_panel_row(body="A sentence. [@S14]")
    keys = [f"S{number}" for number in range(MOST_ASKED + 5)]
    assert list(citing(keys)) == [("S14", panel, "body")]


@pytest.mark.parametrize("link", ["/sources/a/", "/sources/a/#part", "/sources/a/?page=2"])
def test_a_link_to_a_page_or_a_place_on_it_is_found(link):
    panel = records.make_panel_row(body=f"See [it]({link}). [~]")
    assert list(linking(["/sources/a/"])) == [("/sources/a/", panel, "body")]


def test_a_link_to_a_page_below_is_another_link():
    records.make_panel_row(body="See [it](/sources/a/words/). [~]")
    assert list(linking(["/sources/a/"])) == []
