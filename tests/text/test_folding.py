"""The folding rule, and that it always finds its way back to the raw text."""

import sys
import unicodedata
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.text.folding import _joins, fold, fold_words

# Characters that fold in different ways, close together far more often than chance would have it.
TRICKY = (
    "aeſsßKÅÅ \n\t\u00a0-–—−.…'’`\"“«,1"
    "\u00ad\u200b\u200d\ufeff\u0301\u0323\u0308\u0345\u0344\u0338=ﬁﬃﬆİŉǰᾳΣς가\u1100\u1161\u11a8का़"
)
raw_texts = st.one_of(st.text(TRICKY, max_size=40), st.text(max_size=40))


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("The  Five-Year\nPlan ", "the five-year plan"),
        ("“Old Bolsheviks”", '"old bolsheviks"'),
        ("workers’ norms", "workers' norms"),
        ("plan — list – card", "plan-list-card"),
        ("plan -- list", "plan-list"),
        ("then … silence", "then…silence"),
        ("then. . . silence", "then…silence"),
        ("in\u00addus\u200btry", "industry"),
        ("indus\u00ad \r\n  try", "industry"),
        ("indus\u00ad\n\ntry", "indus try"),
        ("Succeſs", "success"),
        ("ﬁve oﬃces, ﬂour, ﬆeel", "five offices, flour, steel"),
        ("Cafe\u0301", "caf\u00e9"),
        ("archæology", "archæology"),
        ("two. Sentences", "two. sentences"),
        (" \n\u00ad ", ""),
    ],
)
def test_fold_words_follows_the_published_rule(raw, folded):
    assert fold_words(raw) == folded


def test_fold_keeps_single_and_double_quotation_marks_apart():
    assert fold_words("‘plan’") != fold_words("“plan”")


def test_raw_span_takes_a_letter_with_its_mark():
    folded = fold("the cafe\u0301 shut")
    end = folded.text.index("\u00e9") + 1
    assert folded.raw_span(4, end) == (4, 9)


def test_raw_span_leaves_edge_spaces_and_invisible_characters_out():
    raw = "a \u00ad—  \u200bplan \n list"
    folded = fold(raw)
    start = folded.text.index("plan")
    assert raw[slice(*folded.raw_span(start, start + 4))] == "plan"


def test_raw_span_of_a_dash_leaves_the_spaces_beside_it_out():
    raw = "plan  — list"
    assert raw[slice(*fold(raw).raw_span(4, 5))] == "—"


def test_raw_span_inside_a_ligature_is_widened():
    folded = fold("a ﬁve")
    assert (folded.raw_span(3, 6), folded.whole(3, 6)) == ((2, 5), False)


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (3, 1), (0, 5)])
def test_raw_span_refuses_an_empty_or_outside_span(span):
    with pytest.raises(ValueError, match="empty or outside the 4 folded"):
        fold("plan").raw_span(*span)


def spans_of_characters(folded):
    return [folded.raw_span(at, at + 1) for at in range(len(folded.text))]


def test_each_character_has_its_raw_span():
    folded = fold("oﬀ  e\u0301")
    assert folded.text == "off \u00e9"
    assert spans_of_characters(folded) == [(0, 1), (1, 2), (1, 2), (2, 4), (4, 6)]


@given(raw_texts)
def test_fold_is_idempotent(raw):
    once = fold_words(raw)
    assert fold_words(once) == once


@given(raw_texts, st.data())
def test_fold_never_returns_a_span_whose_folded_words_differ(raw, data):
    folded = fold(raw)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    if start == end or not folded.whole(start, end):
        return
    first, last = folded.raw_span(start, end)
    assert fold_words(raw[first:last]) == folded.text[start:end].strip(" ")


@given(raw_texts)
def test_raw_spans_of_neighbours_are_in_order(raw):
    spans = spans_of_characters(fold(raw))
    assert all(start < end for start, end in spans)
    assert all(a == b or a[1] <= b[0] for a, b in pairwise(spans))


@given(raw_texts)
def test_fold_widens_a_cut_span_only_to_whole_characters(raw):
    """A span that is not whole becomes whole when taken to the ends of its raw characters."""
    folded = fold(raw)
    for at in range(len(folded.text)):
        span = folded.raw_span(at, at + 1)
        alike = [i for i in range(len(folded.text)) if folded.raw_span(i, i + 1) == span]
        assert folded.whole(alike[0], alike[-1] + 1)


@given(raw_texts)
def test_fold_is_the_same_for_composed_and_decomposed_text(raw):
    assert fold_words(unicodedata.normalize("NFD", raw)) == fold_words(raw)


def test_joins_knows_every_character_that_unicode_composes():
    """The shortcut (marks, and Hangul vowels and finals) must cover Unicode's own pairs."""
    seconds = {
        chr(int(parts[1], 16))
        for parts in (unicodedata.decomposition(chr(c)).split() for c in range(sys.maxunicode + 1))
        if len(parts) == 2 and not parts[0].startswith("<")
    }
    assert [second for second in seconds if not _joins(second)] == []


@pytest.mark.parametrize("part", [" ", ".", "- ", " .", "\u00ad", "a\u0301", "ﬁ", "e\u0323\u0301 "])
def test_fold_takes_time_in_proportion_to_length(part):
    """Half a million parts: a quadratic step would need hours."""
    started = process_time()
    fold(part * 500_000)
    assert process_time() - started < 20


def test_fold_leaves_absurd_stacks_of_marks_alone():
    raw = "A" + "\u0301" * 50_000
    assert fold_words(raw) == raw
