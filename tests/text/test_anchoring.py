"""Passages are cut, verified and found again exactly, or the curator is asked."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.text.anchoring import (
    CannotCheck,
    Found,
    FoundSeveral,
    NotFound,
    NoWords,
    OutsideText,
    cut,
    locate,
    verify,
    whole_words_after,
    whole_words_before,
)
from exhibit.text.folding import fold, fold_words

TEXT = (
    "The plan was set — “norms” were raised.\nMany say the norm was met.\n"
    "The plan’s ﬁgures were printed.\r\nNobody, it is said, re\u00adcounted them."
)
texts = st.text(st.sampled_from("aeé\u0301 .,-—“ﬁ\n'ßА"), min_size=1, max_size=60)


@st.composite
def passages(draw):
    text = draw(st.one_of(texts, st.text(min_size=1, max_size=60)))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


def test_cut_keeps_the_words_and_what_stands_beside_them():
    passage = cut("x" * 40 + "plan" + "y" * 40, 40, 44)
    assert (passage.exact, passage.prefix, passage.suffix) == ("plan", "x" * 32, "y" * 32)


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [
        (-1, 2, "The passage starts at -1; the first character of a text is 0."),
        (0, 5, "The passage ends at 5, but the source text has 4 characters."),
        (2, 2, "The passage starts at 2 and ends at 2; its end must come after its start."),
        (3, 1, "The passage starts at 3 and ends at 1; its end must come after its start."),
    ],
)
def test_cut_refuses_a_span_outside_the_text(start, end, sentence):
    with pytest.raises(OutsideText) as refused:
        cut("plan", start, end)
    assert str(refused.value) == sentence


@given(passages())
def test_cut_then_verify_round_trips(passage):
    text, start, end = passage
    assert verify(text, start, end, cut(text, start, end).exact) is None


@given(passages(), st.characters(), st.data())
def test_verify_catches_one_changed_character(passage, character, data):
    text, start, end = passage
    at = data.draw(st.integers(start, end - 1))
    changed = text[:at] + character + text[at + 1 :]
    mismatch = verify(changed, start, end, text[start:end])
    assert (mismatch is None) == (character == text[at])


@given(passages())
def test_verify_catches_a_lost_character(passage):
    text, start, end = passage
    mismatch = verify(text, start, end, text[start : end - 1])
    assert mismatch and mismatch.actual == text[start:end]


@pytest.mark.parametrize("span", [(-2, 1), (0, 9), (2, 2), (3, 1)])
def test_verify_never_accepts_a_span_outside_the_text(span):
    text = "plan"
    assert verify(text, *span, text[slice(*span)])


def test_mismatch_says_where_the_words_part():
    mismatch = verify("The plant was met.", 4, 9, "plans")
    assert mismatch.sentence() == (
        "At character 8 the source text reads “plant”, but the excerpt has “plans”."
        " Mark the passage again in the source reader."
    )


@pytest.mark.parametrize(
    ("span", "told"),
    [((0, 9), "0–9 runs past the end"), ((2, 2), "2–2 is not a passage")],
)
def test_mismatch_says_what_is_wrong_with_a_span(span, told):
    assert told in verify("plan", *span, "plan list").sentence()


@pytest.mark.parametrize(
    ("quotation", "exact"),
    [
        ("was set — “norms” were", "was set — “norms” were"),
        ('WAS SET - "norms" were raised', "was set — “norms” were raised"),
        ('was set--"norms"', "was set — “norms”"),
        ("raised. Many say", "raised.\nMany say"),
        ("plan's figures", "plan’s ﬁgures"),
        ("printed.  Nobody", "printed.\r\nNobody"),
        ("said, recounted", "said, re\u00adcounted"),
        ("“Many say the norm …”", "Many say the norm"),
    ],
)
def test_locate_finds_pasted_words_once(quotation, exact):
    found = locate(quotation, TEXT)
    assert isinstance(found, Found)
    assert found.passage.exact == exact
    assert found.verbatim == (quotation == exact)


def test_locate_found_several_times_lists_them_with_their_surroundings():
    several = locate("a list", "First a list, then A  list.")
    assert isinstance(several, FoundSeveral)
    assert [(p.exact, p.prefix, p.suffix) for p in several.passages] == [
        ("a list", "First ", ", then A  list."),
        ("A  list", "First a list, then ", "."),
    ]


def test_locate_counts_overlapping_places():
    several = locate("on and on", "on and on and on")
    assert [passage.start for passage in several.passages] == [0, 7]


def test_locate_lists_no_more_than_a_hundred_places():
    several = locate("plan", "plan " * 101)
    assert (len(several.passages), several.more) == (100, True)


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        ("plan", "the plant"),
        ("lant", "plant"),
        ("ind", "ﬁnd"),
        ("cafe", "cafe\u0301"),
        ("q", "q\u0323"),
    ],
)
def test_locate_finds_whole_words_only(quotation, text):
    assert isinstance(locate(quotation, text), NotFound)


def test_locate_needs_no_spaces_where_the_writing_has_none():
    found = locate("計画", "第一次五カ年計画は終わった。")
    assert (found.passage.start, found.passage.end) == (6, 8)


def test_locate_ends_before_a_note_mark_set_as_a_digit():
    assert isinstance(locate("were shot themselves.", "They were shot themselves.2 Stalin"), Found)


def test_locate_not_found_brings_the_nearest_passage():
    missing = locate("Many said that the norm was met", TEXT)
    assert isinstance(missing, NotFound)
    assert missing.nearest.exact == "Many say the norm was met."
    assert 0.8 < missing.ratio < 1


def test_locate_not_found_says_which_words_differ():
    missing = locate("Many said the the norm was met.", TEXT)
    told = [(run.kind, run.words) for run in missing.runs if run.kind != "same"]
    assert told == [("removed", "said"), ("added", "say"), ("removed", "the")]


def test_not_found_sentence_shows_the_nearest_words():
    assert "begins at character 40: “Many say the norm was met.”" in (
        locate("Many said that the norm was met", TEXT).sentence()
    )


@pytest.mark.parametrize("text", ["", "Zzz."])
def test_locate_not_found_where_nothing_resembles_the_words(text):
    missing = locate("an entirely different thing", text)
    assert missing == NotFound()
    assert missing.sentence().endswith("no passage resembles them.")


def test_locate_cannot_check_where_no_text_is_held():
    answer = locate("the plan", None)
    assert isinstance(answer, CannotCheck)
    assert "no text" in answer.reason


@pytest.mark.parametrize("quotation", ["", " \n", "… — “”", "\u200b"])
@pytest.mark.parametrize("text", [TEXT, None])
def test_locate_refuses_a_quotation_without_words(quotation, text):
    with pytest.raises(NoWords, match="no letter or digit"):
        locate(quotation, text)


def test_locate_takes_a_text_folded_before():
    assert locate("the norm", TEXT, folded=fold(TEXT)) == locate("the norm", TEXT)


@given(passages())
def test_locate_never_finds_other_words(passage):
    text, start, end = passage
    quotation = text[start:end]
    try:
        answer = locate(quotation, text)
    except NoWords:
        return
    passages_found = {Found: lambda: (answer.passage,), FoundSeveral: lambda: answer.passages}
    wanted = fold_words(quotation).strip("\"'… ")
    for found in passages_found.get(type(answer), tuple)():
        assert verify(text, found.start, found.end, found.exact) is None
        assert fold_words(found.exact).strip("\"'… ") == wanted


def test_locate_finds_every_run_of_words_of_the_opening_sources():
    """As a reader would paste it: straight quotation marks, spaces for line ends."""
    paths = sorted((Path(__file__).parents[2] / "content/sources").glob("*/text.txt"))
    for text in (path.read_bytes().decode() for path in paths):
        folded = fold(text)
        starts = [0, *(at + 1 for at, c in enumerate(text) if c.isspace())][:-9:7]
        for start, end in pairwise(starts):
            pasted = " ".join(text[start:end].split()).replace("“", '"').replace("’", "'")
            answer = locate(pasted, text, folded=folded)
            found = (answer.passage,) if isinstance(answer, Found) else answer.passages
            assert start in [passage.start for passage in found]


def test_a_word_cut_after_a_passage_is_left_out():
    assert (
        whole_words_after(" was the city where the party la") == " was the city where the party …"
    )


def test_a_word_cut_before_a_passage_is_left_out():
    assert whole_words_before("aunched the plan in the spring, ") == "… the plan in the spring, "


def test_the_ends_of_a_text_are_shown_as_they_are():
    assert (whole_words_before("It "), whole_words_after(" end.")) == ("It ", " end.")


def test_writing_without_blanks_is_shown_as_it_is_kept():
    assert whole_words_after("字" * 32) == "字" * 32 + "…"
