"""How much of a text is used: said in characters, percentages in words, and stretches."""

import pytest

from curation.sources.reader.coverage import coverage, unused
from curation.sources.reader.marks import Kind, Mark

TEXT = "The purges began. Kirov was shot.  \n\n— Nobody knows."
USED = Mark(0, 17, Kind.USED, "L1")
CUT = Mark(10, 33, Kind.CUT, "L2")


def test_characters_are_counted_once_where_passages_overlap():
    told = coverage(100, [USED, CUT, Mark(5, 12, Kind.USED, "L3")], [])
    assert (told.used, told.cut, told.left) == (17, 16, 67)


def test_emendations_and_hits_use_nothing():
    told = coverage(100, [Mark(0, 50, Kind.EMENDED, "E1"), Mark(0, 50, Kind.HIT)], [])
    assert told.left == 100


def test_units_are_used_where_a_part_of_them_is_cited():
    told = coverage(100, [USED, CUT], [(0, 10), (10, 30), (30, 60)])
    assert (told.units, told.units_used) == (3, 2)


@pytest.mark.parametrize(
    ("characters", "words"),
    [(0, "0 per cent"), (1, "less than 1 per cent"), (999, "99 per cent"), (1_000, "100 per cent")],
)
def test_percentages_never_round_up_to_all_nor_down_to_nothing(characters, words):
    assert coverage(1_000, [], []).percent(characters) == words


def test_bar_shows_even_the_smallest_passage():
    told = coverage(1_000_000, [Mark(500, 501, Kind.USED, "L1")], [])
    assert told.used_bar == ((0, 2),)


def test_unused_stretches_have_words_and_no_white_space_at_their_edges():
    assert [TEXT[start:end] for start, end in unused(TEXT, [USED, CUT])] == ["— Nobody knows."]


def test_signs_between_passages_are_no_stretch():
    marks = [USED, Mark(18, 33, Kind.USED, "L2"), Mark(39, 51, Kind.USED, "L3")]
    assert unused(TEXT, marks) == []


def test_text_without_passages_is_one_stretch():
    assert unused(TEXT, []) == [(0, len(TEXT))]


def test_facts_tell_excerpts_where_there_are_no_units():
    assert coverage(100, [USED, CUT], []).facts[-1] == "Excerpts cited: 1 of 2"


def test_facts_never_tell_of_none():
    assert not [fact for fact in coverage(100, [], []).facts if " of 0" in fact]


def test_facts_tell_shares_in_words_and_units_where_there_are_any():
    assert coverage(100, [USED, CUT], [(0, 10), (30, 60)]).facts == [
        "Cited: 17 per cent (17 characters)",
        "Cut, not cited yet: 16 per cent (16 characters)",
        "Unused: 67 per cent (67 characters)",
        "Units cited, whole or in part: 1 of 2",
    ]
