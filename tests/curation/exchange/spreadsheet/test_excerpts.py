"""Excerpts in a spreadsheet: words are cut, never typed."""

import pytest

from curation.exchange.spreadsheet.dry_run import apply
from curation.exchange.spreadsheet.kinds import KINDS
from exhibit.models import Excerpt
from tests.curation.exchange.spreadsheet.sheets import csv_of, faults_of, run_of
from tests.factories import records

pytestmark = pytest.mark.django_db
HEAD = ("key", "source", "version", "start", "end", "words", "gist")
WORDS = "shot in 1934"


@pytest.fixture
def text():
    return records.make_source_text()


def row(**cells: str) -> bytes:
    """A file of one row about L1, with a gist."""
    cells = {"key": "L1", "source": "lecture", "gist": "In our words."} | cells
    return csv_of(HEAD, [cells.get(name, "") for name in HEAD])


def apply_all(data: bytes) -> Excerpt:
    kind = KINDS["excerpts"]
    apply(
        records=kind,
        sheet=kind.read(data, "a.csv"),
        name="a.csv",
        by=records.make_user("editor"),
        shown=run_of("excerpts", data).digest,
    )
    return Excerpt.objects.get(key="L1")


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"words": WORDS, "gist": ""}, "column gist: it is empty"),
        ({"words": WORDS, "key": "S14"}, "S14 is the key of a note"),
    ],
)
def test_each_fault_has_its_sentence(text, cells, told):
    records.make_note_row("S14")
    assert told in "\n".join(faults_of("excerpts", row(**cells)))


def test_passage_of_an_excerpt_can_be_moved_by_its_words(text):
    records.make_excerpt_row("L1", source_text=text)
    assert apply_all(row(words=WORDS)).exact == WORDS


def test_excerpt_without_a_word_of_its_passage_keeps_it(text):
    records.make_excerpt_row("L1", source_text=text, gist="Before.")
    made = apply_all(csv_of(("key", "gist"), ("L1", "After.")))
    assert (made.gist, made.exact) == ("After.", "The purges began with a mysterious murder")


@pytest.mark.parametrize("count", [2, 40])
def test_dry_run_asks_no_more_for_more_rows(text, count, django_assert_num_queries):
    rows = [(f"L{n}", "lecture", "", "0", "10", "", "A gist.") for n in range(count)]
    with django_assert_num_queries(5):
        run_of("excerpts", csv_of(HEAD, *rows))
