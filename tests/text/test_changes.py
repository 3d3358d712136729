"""Two states of a text: which sentences stayed, came, went or changed, and in which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.text.changes import is_same, sentence_changes, words_changed

KIROV = "Kirov was shot. [@L1] Nobody knows who sent the man. [@L2] The files are thin. [~]"


def kinds(before: str, after: str) -> list[str]:
    return [change.kind for change in sentence_changes(before, after)]


def test_same_text_has_only_same_sentences():
    assert kinds(KIROV, KIROV) == ["same", "same", "same"]


@pytest.mark.parametrize("after", [KIROV.replace(". ", ".\r\n"), f"  {KIROV}\n", KIROV])
def test_white_space_and_line_ends_do_not_count(after):
    assert is_same(sentence_changes(KIROV, after))


def test_new_sentence_is_added_where_it_stands():
    after = KIROV.replace("The files", "He was thirty. [@L3] The files")
    assert kinds(KIROV, after) == ["same", "same", "added", "same"]


def test_sentence_that_went_is_removed():
    assert kinds(KIROV, "Kirov was shot. [@L1] The files are thin. [~]") == [
        "same",
        "removed",
        "same",
    ]


def test_changed_sentence_tells_its_words():
    (change,) = sentence_changes("Some 600,000 people died.", "Some 680,000 people died.")
    assert [(run.kind, run.words) for run in change.words] == [
        ("same", "Some "),
        ("removed", "600,000 "),
        ("added", "680,000 "),
        ("same", "people died."),
    ]


def test_changed_citation_changes_its_sentence():
    (change,) = sentence_changes("Kirov was shot. [@L1]", "Kirov was shot. [@L2]")
    assert [run.words for run in change.words if run.kind == "added"] == ["[@L2]"]


def test_other_sentence_in_its_place_is_removed_and_added():
    assert kinds("Kirov was shot.", "Members carried a card with a photograph.") == [
        "removed",
        "added",
    ]


def test_changed_sentences_are_paired_with_those_most_like_them():
    before = "He joined the party in 1931. She left Baku for the north."
    after = "A new card came. He joined the party in 1932. She left Baku for the far north."
    assert kinds(before, after) == ["added", "changed", "changed"]


def test_moved_sentence_is_removed_and_added():
    assert sorted(kinds("One stands. Two fall.", "Two fall. One stands.")) == [
        "added",
        "removed",
        "same",
    ]


def test_paragraphs_are_told_by_their_first_sentence():
    changes = sentence_changes("", "One. Two.\n\nThree.\n- Four.")
    assert [change.opens_paragraph for change in changes] == [True, False, True, True]


def test_replaced_word_counts_once():
    changes = sentence_changes("Some 600,000 people died.", "Some 680,000 people died there.")
    assert words_changed(changes) == 2


def test_marks_are_no_words():
    assert words_changed(sentence_changes("It was. [@L1]", "It was. [@L2]")) == 0


def test_empty_texts_have_no_sentences():
    assert sentence_changes("", " \n ") == ()


def test_texts_of_many_other_sentences_are_compared_at_once():
    before = " ".join(f"Old sentence number {n} of many." for n in range(300))
    after = " ".join(f"Wholly different words stand here, {n}." for n in range(300))
    assert len(sentence_changes(before, after)) == 600


TEXT = st.text(st.sampled_from("ab .!\n-#[@L1;]é\u2028"), max_size=80)


@given(TEXT, TEXT)
def test_nothing_of_either_text_is_lost(before, after):
    changes = sentence_changes(before, after)
    for text, side in ((before, "before"), (after, "after")):
        kept = "".join(getattr(change, side) for change in changes)
        assert "".join(kept.split()) == "".join(text.split())


@given(TEXT, TEXT)
def test_runs_of_a_change_give_both_sentences(before, after):
    for change in sentence_changes(before, after):
        for kind, side in (("removed", change.before), ("added", change.after)):
            kept = "".join(run.words for run in change.words if run.kind in ("same", kind))
            assert "".join(kept.split()) == "".join(side.split())
