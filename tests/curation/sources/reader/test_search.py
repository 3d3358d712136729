"""Searching by the folding rule: hits in raw offsets, counted."""

import pytest

from curation.sources.reader import search as searching
from curation.sources.reader.search import NothingToFind, search

TEXT = "He said: “the  ﬁve-year\nplan”. A plan — the Five–Year Plan — was PLANNED…"


def test_hits_are_found_across_lines_ligatures_quotes_and_capitals():
    hits = search("five-year plan", TEXT)
    assert [TEXT[slice(*hits.span(n))] for n in (1, 2)] == ["ﬁve-year\nplan", "Five–Year Plan"]


def test_search_may_end_inside_a_word():
    assert search("plan", TEXT).count == 4


def test_quotation_marks_around_the_words_need_not_be_in_the_text():
    assert search("“A plan”", TEXT).count == 1


def test_no_hit_is_counted_as_none():
    assert search("Kirov", TEXT).count == 0


@pytest.mark.parametrize("wanted", ["", "  ", "…", "“”"])
def test_search_without_a_letter_gets_a_sentence(wanted):
    with pytest.raises(NothingToFind, match="no letter or digit"):
        search(wanted, TEXT)


def test_hits_within_a_page_are_those_that_begin_in_it():
    hits = search("plan", TEXT)
    at = TEXT.index("A plan")
    assert hits.within(at, at + 10) == [(at + 2, at + 6)]


def test_first_hit_from_a_place():
    hits = search("plan", TEXT)
    assert hits.first_from(TEXT.index("A plan")) == 2
    assert hits.first_from(len(TEXT)) == 5


def test_more_hits_than_anybody_walks_through_are_said_to_be_more(monkeypatch):
    monkeypatch.setattr(searching, "MOST_HITS", 3)
    hits = search("a", "a a a a a")
    assert (hits.count, hits.more) == (3, True)
