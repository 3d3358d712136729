"""What panels cite, read from the database in a fixed number of queries."""

import pytest

from exhibit.documents.library import Library
from tests.factories.records import (
    LECTURE,
    make_emendation_row,
    make_excerpt_row,
    make_note_row,
    make_reference_row,
    make_source_text,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def text():
    return make_source_text()


def test_excerpt_carries_its_place_and_credit_line(text):
    make_excerpt_row("L26", source_text=text, words="Sergei Kirov, the popular party boss")
    excerpt = Library().excerpts["L26"]
    assert (excerpt.locator, excerpt.credit_line) == ("line 2", "Unattributed lecture transcript.")


def test_excerpt_names_the_unit_that_holds_it(text):
    line = LECTURE.splitlines()[2]
    make_excerpt_row("L27", source_text=text, words=line, is_unit=True)
    make_excerpt_row("L27a", source_text=text, words="Stalin himself gave the order")
    assert Library().excerpts["L27a"].place == "L27"


def test_excerpt_outside_every_unit_is_its_own_place(text):
    make_excerpt_row("L27", source_text=text, words=LECTURE.splitlines()[2], is_unit=True)
    make_excerpt_row("L28", source_text=text, words="Some 600,000")
    assert Library().excerpts["L28"].place == "L28"


def test_excerpt_holds_the_emendations_inside_it(text):
    make_emendation_row(source_text=text, words="boss")
    make_excerpt_row("L26", source_text=text, words="popular party boss in Leningrad")
    assert [e.key for e in Library().excerpts["L26"].emendations] == ["E1"]


def test_excerpt_keeps_the_rest_of_its_sentence_for_the_hedge_check(text):
    make_excerpt_row("L27", source_text=text, words="Stalin himself gave the order")
    assert "Many historians believe" in Library().excerpts["L27"].before


def test_excerpt_is_not_intact_after_its_text_was_tampered_with(text):
    make_excerpt_row("L26", source_text=text)
    type(text).objects.update(text=LECTURE.replace("mysterious", "mysterioux"))
    assert not Library().excerpts["L26"].intact


def test_change_elsewhere_in_the_text_leaves_an_excerpt_intact(text):
    """The text is named by `curation.checks.publishable.source_problems`: see its SHA-256."""
    make_excerpt_row("L26", source_text=text)
    type(text).objects.update(text=LECTURE.replace("600,000", "700,000"))
    assert Library().excerpts["L26"].intact


def test_note_brings_its_references_in_order():
    first, second = make_reference_row("b-1999"), make_reference_row("a-2010")
    make_note_row("S14", references=[first, second])
    assert [r.key for r in Library().notes["S14"].references] == ["b-1999", "a-2010"]


def test_library_of_keys_reads_only_those(text):
    make_excerpt_row("L26", source_text=text)
    make_excerpt_row("L28", source_text=text, words="Some 600,000")
    assert set(Library(["L26"]).excerpts) == {"L26"}


@pytest.mark.parametrize("size", [1, 10])
def test_library_reads_everything_in_seven_queries(text, size, django_assert_num_queries):
    for number in range(size):
        make_excerpt_row(f"L{number}", source_text=text, start=number, end=number + 5)
        make_note_row(f"S{number}", references=[make_reference_row(f"work-{number}")])
    with django_assert_num_queries(7):
        library = Library()
        assert (len(library.excerpts), len(library.notes)) == (size, size)
        library.source_pages()


def test_time_codes_of_the_file_tell_where_an_excerpt_stands():
    starts = [[0, "0:00:01"], [LECTURE.index("Many"), "0:12:03"]]
    text = make_source_text(place_kind="times", place_starts=starts)
    make_excerpt_row("L27", source_text=text, words="Many historians believe")
    make_excerpt_row("L26", source_text=text, words="in 1934.\nMany historians")
    found = Library().excerpts
    assert found["L27"].locator == "0:12:03"
    assert found["L26"].locator == "0:00:01–0:12:03"
