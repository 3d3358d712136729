import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.text.quotations import Piece, folded_words, gaps_of, pieces, quoted, segments


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said “no”.", ["no"]),
        ('He said "no" and "yes".', ["no", "yes"]),
        ("He said «no» or „yes“.", ["no", "yes"]),
        ("He said ‘no’ to the workers’ plan.", ["no"]),
        ("“He blamed “agents” there”", ["He blamed “agents” there"]),
        ("“He blamed ‘agents’ there”", ["He blamed ‘agents’ there"]),
        ("He said 'it is so', and 'no'.", ["it is so"]),
        ("In the '90s the workers' plan", []),
        ("The workers' and the prisoners' plan", []),
        ("The ’30s, and an “open end", []),
        ("A closing ” alone, then “one”", ["one"]),
    ],
)
def test_quoted(text, inside):
    assert [text[start:end] for start, end in quoted(text)] == inside


def test_folded_words_leave_typography_aside():
    assert folded_words("Kirov’s five-year ﬁle, ex\u00adact — OK") == (
        "kirov's", "five", "year", "file", "exact", "ok",
    )  # fmt: skip


def test_segments_part_at_ellipsis_and_insertion():
    assert segments("Stalin … gave [the] order ... himself") == (
        ("stalin",), ("gave",), ("order",), ("himself",),
    )  # fmt: skip


def test_pieces_know_the_sign_of_the_gap_before_them():
    assert pieces("Stalin … gave [the] order") == (
        Piece(("stalin",), ""), Piece(("gave",), "…"), Piece(("order",), "[the]"),
    )  # fmt: skip


@given(st.text(alphabet=st.sampled_from(list("“”„«»\"‘’' ab"))))
def test_quoted_spans_are_ordered_and_apart(text):
    flat = [place for span in quoted(text) for place in span]
    assert flat == sorted(flat)


@pytest.mark.parametrize(
    ("sentence", "gaps"),
    [
        ("He “began … a murder”.", [("…", "with the news of")]),
        ("He “began with [all] the news”.", []),
        ("He “began with [this] of a murder”.", [("[this]", "the news")]),
        ("He “ended … a murder”.", []),
        ("He began … a murder.", []),
    ],
)
def test_a_gap_stands_for_the_words_between_its_pieces(sentence, gaps):
    assert list(gaps_of(sentence, "It began with the news of a murder.")) == gaps
