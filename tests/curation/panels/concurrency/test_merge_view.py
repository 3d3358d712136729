"""A merge as a curator reads it."""

import pytest
from django import forms

from curation.panels.concurrency.form_merge import merge
from curation.panels.concurrency.merge_view import TITLE_LENGTH, Names, in_words
from curation.panels.concurrency.states import Row, State
from exhibit.models import Subject
from tests.factories import records

SKILLS = [("Reading", [("sourcing", "Who wrote it")]), ("close", "Close reading")]
NAMES = Names(
    fields={
        "title": forms.CharField(label="title"),
        "display": forms.BooleanField(label="on display"),
        "position": forms.IntegerField(),
    },
    parts={
        "prompts": (
            "prompt",
            {
                "done": forms.BooleanField(),
                "position": forms.IntegerField(),
                "text": forms.CharField(label="Text"),
                "skill": forms.ChoiceField(choices=SKILLS),
            },
        )
    },
)


def row(key="7", text="Why?", **more) -> Row:
    return Row(key=key, values={"done": ("on",), "position": ("1",), "text": (text,)}, **more)


def state(title="One. Two.", rows=(), **fields) -> State:
    told = {"title": (title,), "display": ("on",), "position": ("1",)} | fields
    return State(fields=told, rows={"prompts": tuple(rows)})


def told(before, theirs, mine):
    return in_words(merge(before, theirs, mine), NAMES)


@pytest.mark.parametrize(("value", "words"), [(("on",), "yes"), ((), "no"), (None, "no")])
def test_a_tick_is_read_as_yes_or_no(value, words):
    assert NAMES.words("", "display", value) == words


@pytest.mark.parametrize(
    ("value", "words"), [("sourcing", "Who wrote it"), ("close", "Close reading"), ("x", "x")]
)
def test_a_choice_is_read_by_its_label(value, words):
    assert NAMES.words("prompts", "skill", (value,)) == words


@pytest.mark.parametrize("number", ["x", "", "9" * 30, "²"])
def test_a_number_of_no_record_has_no_words(db, number):
    names = Names(fields={"tag": forms.ModelChoiceField(Subject.objects.all())}, parts={})
    assert names.words("", "tag", (number,)) == ""


def test_a_record_is_read_by_its_name(db):
    subject = records.make_subject()
    names = Names(fields={"tag": forms.ModelChoiceField(Subject.objects.all())}, parts={})
    assert names.words("", "tag", (str(subject.pk),)) == str(subject)


def test_a_field_is_called_by_its_label_or_its_name():
    assert NAMES.label("", "display", None) == "On display"
    assert NAMES.label("", "unknown", None) == "Unknown"


def test_a_field_of_a_row_is_called_with_the_first_words_of_the_row():
    assert NAMES.label("prompts", "text", row()) == "Prompt “Why?”: text"


def test_a_row_without_words_is_called_so():
    assert NAMES.label("prompts", "", None) == "Prompt “without words”"


def test_long_words_of_a_row_are_cut():
    title = NAMES.title("prompts", row(text="x" * 90))
    assert title == "x" * TITLE_LENGTH + "…"


def test_a_text_that_both_changed_is_told_by_sentence_and_put_together():
    (clash,) = told(state(), state("One! Two."), state("One. Two!")).both
    assert (clash.theirs, clash.mine, clash.together) == ("One! Two.", "One. Two!", "One! Two!")


def test_one_sentence_changed_by_both_is_not_put_together():
    (clash,) = told(state(), state("One! Two."), state("One? Two.")).both
    assert (clash.together, [piece.kind for piece in clash.pieces]) == ("", ["both", "same"])


def test_a_text_whose_start_nobody_knows_has_no_pieces():
    (clash,) = told(None, state("One!"), state("One?")).both
    assert (clash.before, clash.pieces) == ("", ())


def test_only_texts_can_be_put_into_the_form():
    (clash,) = told(state(), state(position=("2",)), state(position=("3",))).both
    assert (clash.label, clash.field_id) == ("Position", "")


def test_a_row_is_found_where_it_stands_in_the_form():
    before = state(rows=[row("7", "Why?"), row("8", "When?")])
    theirs = state(rows=[row("7", "Why?"), row("8", "At what time?")])
    mine = state(rows=[row("", "New"), row("7", "Why?"), row("8", "In which year?")])
    (clash,) = told(before, theirs, mine).both
    assert clash.field_id == "id_prompts-1-text"


def test_a_row_that_one_removed_and_the_other_changed_is_kept():
    before = state(rows=[row()])
    (kept,) = told(before, state(), state(rows=[row(text="Why then?")])).kept
    assert (kept.label, kept.fate) == ("Prompt “Why then?”", "kept")


def test_what_only_one_changed_is_told_by_its_words():
    words = told(state(), state("One. Three."), state(display=()))
    assert [(run.kind, run.words) for run in words.theirs[0].runs if run.kind != "same"] == [
        ("removed", "Two"),
        ("added", "Three"),
    ]
    assert [one.label for one in words.mine] == ["On display"]


def test_a_field_that_was_emptied_is_told_as_empty():
    words = told(state(), state(""), state())
    assert "(empty)" in [run.words for run in words.theirs[0].runs]


def test_nothing_that_differs_is_told():
    assert told(state(), state(), state()).nothing == "Nothing differs."


def test_where_something_differs_nothing_is_not_told():
    assert told(state(), state("Theirs"), state()).nothing == ""
