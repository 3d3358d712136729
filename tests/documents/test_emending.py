"""Emendations lie over the words, never in them, and their order never matters."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.documents.emending import (
    Segment,
    check_readings,
    inside,
    overlaps,
    segments,
)
from exhibit.documents.records import EmendationDocument

TEXT = "The plant's norms were raised.2 At Magneto Gorsk the minor met them."


def emend(start, end, corrected_reading="", applied=True, file_reading=None, text=TEXT):
    return EmendationDocument(
        key=f"E{start}",
        start=start,
        end=end,
        file_reading=text[start:end] if file_reading is None else file_reading,
        corrected_reading=corrected_reading,
        kind="wrong word",
        confidence="high" if applied else "low",
        applied=applied,
    )


PLAN = emend(4, 11, "plan's")
NOTE_MARK = emend(30, 31)
TOWN = emend(35, 48, "Magnitogorsk")
MINER = emend(53, 58, "miner", applied=False)
ALL = (PLAN, NOTE_MARK, TOWN, MINER)


@st.composite
def emended(draw):
    """A text, a span of it, and emendations of the text that share no character."""
    text = draw(st.text(min_size=1, max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=10)))
    spans = [s for s in pairwise(cuts) if draw(st.booleans())]
    emendations = [
        emend(*span, draw(st.text(max_size=5)), draw(st.booleans()), text=text) for span in spans
    ]
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text))), emendations


def corrected(exact, start, emendations):
    return "".join(part.shown for part in segments(exact, start, emendations))


def test_corrected_applies_replacements_and_deletions():
    assert corrected(TEXT, 0, ALL) == (
        "The plan's norms were raised. At Magnitogorsk the minor met them."
    )


def test_corrected_counts_from_where_the_excerpt_begins():
    assert corrected(TEXT[32:48], 32, ALL) == "At Magnitogorsk"


def test_segments_part_the_words_at_the_emendations():
    parts = segments(TEXT[:31], 0, ALL)
    assert [(part.text, part.emendation, part.shown) for part in parts] == [
        ("The ", None, "The "),
        ("plant's", PLAN, "plan's"),
        (" norms were raised.", None, " norms were raised."),
        ("2", NOTE_MARK, ""),
    ]


def test_segments_show_a_gloss_without_applying_it():
    (_, gloss, _) = segments("the minor met", 49, ALL)
    assert (gloss.emendation, gloss.applied, gloss.shown) == (MINER, False, "minor")


def test_segments_leave_out_an_emendation_cut_by_the_edge():
    assert [part.text for part in segments("Gorsk the minor", 43, [TOWN])] == ["Gorsk the minor"]


def test_segments_of_neighbouring_emendations_keep_both():
    parts = segments(
        "terror. In",
        0,
        [emend(8, 10, "in", text="terror. In"), emend(6, 8, ", ", text="terror. In")],
    )
    assert [part.shown for part in parts] == ["terror", ", ", "in"]


def test_segments_leave_the_words_whole_under_overlapping_emendations():
    assert segments(TEXT, 0, [emend(8, 13, "x"), PLAN]) == (Segment(TEXT),)


def test_segments_leave_the_words_whole_under_a_wrong_file_reading():
    assert segments(TEXT, 0, [emend(4, 11, "x", file_reading="plan's")]) == (Segment(TEXT),)


def test_segments_leave_the_words_whole_under_an_emendation_without_characters():
    assert segments(TEXT, 0, [emend(4, 4, "x")]) == (Segment(TEXT),)


def test_overlaps_names_each_pair_in_order():
    wide, first, second = emend(0, 20, "a"), emend(2, 8, "b"), emend(5, 12, "c")
    assert overlaps([second, wide, first]) == [(wide, first), (wide, second), (first, second)]


def test_overlaps_is_empty_for_neighbours():
    assert overlaps([emend(4, 11, "a"), emend(11, 17, "b")]) == []


def test_check_readings_accepts_sound_emendations():
    assert check_readings(TEXT, ALL) == ()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (emend(4, 11, "x", file_reading="plan's"), "but it reads “plant's”"),
        (emend(60, 99, "x"), "ends at 99, but the words end at 68"),
        (emend(9, 9, "x"), "holds no character"),
        (emend(-3, 2, "x"), "holds no character"),
    ],
)
def test_check_readings_says_what_does_not_fit(wrong, told):
    (problem,) = check_readings(TEXT, [MINER, wrong])
    assert problem.emendation == wrong
    assert told in problem.message


def test_inside_keeps_only_the_emendations_that_no_edge_cuts():
    assert inside(ALL, 4, 40) == (PLAN, NOTE_MARK)
    assert inside(ALL, 5, 35) == (NOTE_MARK,)


@given(emended(), st.randoms())
def test_corrected_is_free_of_order(case, random):
    text, start, end, emendations = case
    shuffled = random.sample(emendations, len(emendations))
    assert segments(text[start:end], start, shuffled) == segments(
        text[start:end], start, emendations
    )


@given(emended())
def test_corrected_equals_splicing_from_the_right(case):
    text, start, end, emendations = case
    spliced = text[start:end]
    for one in reversed(emendations):
        if one.applied and start <= one.start and one.end <= end:
            first, last = one.start - start, one.end - start
            spliced = spliced[:first] + one.corrected_reading + spliced[last:]
    assert corrected(text[start:end], start, emendations) == spliced


@given(emended())
def test_segments_joined_are_the_file_reading(case):
    text, start, end, emendations = case
    parts = segments(text[start:end], start, emendations)
    assert "".join(part.text for part in parts) == text[start:end]


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(1, 4)), max_size=6))
def test_overlaps_agrees_with_comparing_every_pair(spans):
    emendations = [emend(start, start + length, "x") for start, length in spans]
    shared = [
        (a, b)
        for i, a in enumerate(emendations)
        for b in emendations[i + 1 :]
        if a.start < b.end and b.start < a.end
    ]
    assert len(overlaps(emendations)) == len(shared)
