"""The question check as Moodle's importer reads it (moodle/moodle, backup/cc/entity11.quiz…)."""

from dataclasses import dataclass

import pytest
from lxml import etree

from exhibit.exports.cartridge.item import Choice, Item
from exhibit.exports.cartridge.qti import assessment
from exhibit.exports.cartridge.quiz import quiz
from exhibit.packs.making import pack_of_exhibition
from tests.exports.conftest import SITE
from tests.factories.exhibition import make_exhibition

ANY = "{*}"


@dataclass(frozen=True)
class Read:
    """An item as Moodle keeps it: its type, and text, score and feedback by each choice's name."""

    profile: str
    answers: dict[str, tuple[str, bool, str]]


def as_moodle_reads(items: tuple[Item, ...]) -> list[Read]:
    """Every item of a check, read by the steps of Moodle's importer.

    Raises ValueError where it gives up the whole course: at a true-or-false item whose choices have
    other names than `true` and `false`.
    """
    root = etree.fromstring(assessment(items, ident="p10-check", title="Check"))
    return [_item(element) for element in root.iterfind(f"{ANY}assessment/{ANY}section/{ANY}item")]


def _item(element) -> Read:
    fields = {
        field.findtext(f"{ANY}fieldlabel"): field.findtext(f"{ANY}fieldentry")
        for field in element.iterfind(f"{ANY}itemmetadata/{ANY}qtimetadata/{ANY}qtimetadatafield")
    }
    path = f"{ANY}presentation/{ANY}response_lid/{ANY}render_choice/{ANY}response_label"
    answers = {}
    for label in element.iterfind(path):
        name = label.get("ident")
        conditions = [
            condition
            for condition in element.iterfind(f"{ANY}resprocessing/{ANY}respcondition")
            if condition.findtext(f"{ANY}conditionvar/{ANY}varequal").lower() == name.lower()
        ]
        scores = any(condition.find(f"{ANY}setvar") is not None for condition in conditions)
        said = {c.find(f"{ANY}displayfeedback").get("linkrefid") for c in conditions}
        feedback = [
            one.findtext(f"{ANY}flow_mat/{ANY}material/{ANY}mattext")
            for one in element.iterfind(f"{ANY}itemfeedback")
            if one.get("ident") in said
        ]
        answers[name] = (
            label.findtext(f"{ANY}material/{ANY}mattext"),
            scores,
            " ".join(feedback),
        )
    if fields["cc_profile"] == "cc.true_false.v0p1" and set(answers) != {"true", "false"}:
        raise ValueError(f"Unknown answer identifier in a true/false question: {set(answers)}")
    return Read(profile=fields["cc_profile"], answers=answers)


@pytest.mark.parametrize("answer", [True, False])
def test_true_or_false_has_the_choices_true_and_false(answer):
    item = Item(title="T", prompt="True or false?").true_or_false(answer, "So it is.")
    (read,) = as_moodle_reads((item,))
    assert read.answers == {
        "true": ("True", answer, f"{'Yes' if answer else 'No'}. So it is."),
        "false": ("False", not answer, f"{'No' if answer else 'Yes'}. So it is."),
    }


def test_choice_that_is_right_scores_and_each_has_its_own_feedback():
    choices = (Choice(text="A", feedback="No."), Choice(text="B", feedback="Yes."))
    item = Item(title="T", prompt="Which?", choices=choices, right=1)
    (read,) = as_moodle_reads((item,))
    assert list(read.answers.values()) == [("A", False, "No."), ("B", True, "Yes.")]


def test_essay_has_no_answer():
    (read,) = as_moodle_reads((Item(kind="essay", title="T", prompt="Why?"),))
    assert read == Read(profile="cc.essay.v0p1", answers={})


def test_every_check_of_an_exhibition_is_read_with_its_right_answers():
    whole = pack_of_exhibition(make_exhibition(), site_url=SITE)
    for panel in whole.panels:
        items = quiz(whole.single(panel))
        for item, read in zip(items, as_moodle_reads(items), strict=True):
            right = [text for text, scores, _ in read.answers.values() if scores]
            assert right == [choice.text for choice in item.choices[item.right :][:1]]
