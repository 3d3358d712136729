"""Three texts compared by sentence."""

from hypothesis import given
from hypothesis import strategies as st

from curation.panels.concurrency.text_merge import can_merge, merged, three_way

BEFORE = "One stood here. [@L1] Two stood here. [@L2]\n\nThree stood here. [@L3]"


def kinds(before, theirs, mine):
    return [piece.kind for piece in three_way(before, theirs, mine)]


def test_text_nobody_changed_is_one_piece():
    assert kinds(BEFORE, BEFORE, BEFORE) == ["same"]


def test_sentence_they_changed_is_theirs():
    theirs = BEFORE.replace("Two stood", "Two hung")
    assert kinds(BEFORE, theirs, BEFORE) == ["same", "theirs", "same"]


def test_neighbours_changed_by_one_each_are_not_changed_by_both():
    theirs, mine = BEFORE.replace("One stood", "One hung"), BEFORE.replace("Two stood", "Two lay")
    assert kinds(BEFORE, theirs, mine) == ["theirs", "mine", "same"]


def test_sentence_both_changed_keeps_all_three():
    theirs, mine = BEFORE.replace("Two stood", "Two hung"), BEFORE.replace("Two stood", "Two lay")
    piece = three_way(BEFORE, theirs, mine)[1]
    assert piece.kind == "both"
    assert ["stood" in piece.before, "hung" in piece.theirs, "lay" in piece.mine] == [True] * 3


def test_sentence_both_changed_alike_is_no_conflict():
    theirs = BEFORE.replace("Two stood", "Two hung")
    assert "alike" in kinds(BEFORE, theirs, theirs)


def test_changes_to_different_sentences_are_put_together():
    theirs, mine = BEFORE.replace("One stood", "One hung"), BEFORE + " Four. [~]"
    pieces = three_way(BEFORE, theirs, mine)
    assert can_merge(pieces)
    assert merged(pieces) == theirs + " Four. [~]"


def test_sentence_both_changed_cannot_be_put_together():
    theirs, mine = BEFORE.replace("Two stood", "Two hung"), BEFORE.replace("Two stood", "Two lay")
    assert not can_merge(three_way(BEFORE, theirs, mine))


def test_newlines_of_a_browser_are_no_change():
    assert kinds(BEFORE, BEFORE, BEFORE.replace("\n", "\r\n")) == ["same"]


texts = st.lists(
    st.sampled_from(["One. ", "Two is here. [@L1] ", "Three!\n\n", "four ", "\n\n", "Five? "]),
    max_size=8,
).map("".join)


@given(texts, texts, texts)
def test_no_word_of_any_text_is_missing(before, theirs, mine):
    pieces = three_way(before, theirs, mine)
    assert "".join(piece.before for piece in pieces) == before
    assert "".join(piece.theirs for piece in pieces) == theirs
    assert "".join(piece.mine for piece in pieces) == mine
