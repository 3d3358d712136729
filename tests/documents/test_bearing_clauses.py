"""Of a note, a text shows the statements that bear on it."""

import pytest

from exhibit.documents.bearing_clauses import notes_shown, pieces_of, shown_of
from tests.factories.panels import make_clause, make_note, make_panel
from tests.factories.supports import make_support

CLAUSES = tuple(map(make_clause, ("One did it.", "Two doubt it.", "Three deny it.")))
NOTE = make_note(text=" ".join(one.text for one in CLAUSES), clauses=CLAUSES)
ONE, TWO, THREE = (0, 11), (12, 25), (26, 40)


def words(*bearing) -> str:
    return "".join(piece.text for piece in pieces_of(NOTE, bearing))


@pytest.mark.parametrize(
    ("bearing", "shown"),
    [
        ((), "One did it. Two doubt it. Three deny it."),
        ([ONE], "One did it. …"),
        ([TWO], "… Two doubt it. …"),
        ([(30, 34)], "… Three deny it."),
        ([ONE, THREE], "One did it. … Three deny it."),
        ([(4, 20)], "One did it. Two doubt it. …"),
        ([(0, 40)], "One did it. Two doubt it. Three deny it."),
        ([(11, 12)], "One did it. Two doubt it. Three deny it."),
    ],
)
def test_statements_are_shown_that_bear_on_the_text(bearing, shown):
    assert words(*bearing) == shown


def test_bearing_words_alone_are_marked():
    marked = [piece.text for piece in pieces_of(NOTE, [(16, 21)]) if piece.marked]
    assert marked == ["doubt"]


def test_works_are_those_of_the_statements_shown():
    assert shown_of(NOTE, [TWO]).clauses == CLAUSES[1:2]


def test_a_note_that_nobody_has_read_is_shown_whole():
    assert shown_of(NOTE, []) is NOTE


def test_a_note_older_than_statements_is_shown_whole():
    old = make_note(text="Some hold it.", clauses=())
    assert shown_of(old, [(0, 4)]) is old


def test_paper_shows_the_first_statements_of_a_long_note():
    clauses = tuple(make_clause(" ".join([name] * 60)) for name in ("one", "two", "three"))
    note = make_note(text=" ".join(one.text for one in clauses), clauses=clauses)
    (shown,) = notes_shown(make_panel(notes=(note,)))
    assert (shown.clauses, shown.text) == (clauses[:1], f"{clauses[0].text} …")


def test_paper_shows_what_bears_on_the_text_and_not_on_its_questions():
    sentence = "One did it."
    supports = [
        make_support(sentence, NOTE.key, start=0, end=11),
        make_support("Three deny it.", NOTE.key, start=26, end=40),
    ]
    panel = make_panel(f"{sentence} [@{NOTE.key}]", notes=(NOTE,), supports=tuple(supports))
    assert notes_shown(panel)[0].clauses == CLAUSES[:1]
