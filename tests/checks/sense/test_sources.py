import pytest

from exhibit.checks.sense.sources import differences
from tests.checks.sense.making import make_claim, make_passage, told

LECTURE = make_passage("They were shot.")
TEXTBOOK = make_passage("They were shot.", key="T1", source="textbook")
NOTE = make_passage("They were shot.", kind="note")
NOTE_ON_TEXTBOOK = make_passage("The textbook’s figure is too high.", kind="note")


@pytest.mark.parametrize(
    ("sentence", "evidence", "found"),
    [
        ("Our lecture says that they were shot.", TEXTBOOK, "error: lecture"),
        ("The lecturer says so.", TEXTBOOK, "error: lecturer"),
        ("The textbook names none of them.", LECTURE, "error: textbook"),
        ("The textbook is silent on them.", LECTURE, "error: textbook"),
        ("Our textbook says so.", NOTE, "warning: textbook"),
    ],
)
def test_a_source_that_is_named_must_be_cited(sentence, evidence, found):
    assert told(differences, sentence, evidence) == [found]


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Our lecture says that they were shot.", LECTURE),
        ("They were shot.", TEXTBOOK),
        ("It says “the lecture was long”.", TEXTBOOK),
        ("The textbook’s figure is too high.", NOTE_ON_TEXTBOOK),
        ("Our textbook is silent, so we have the lecture alone.", LECTURE),
        ("Our textbook, on these workers silent, is as bad as lectures go.", TEXTBOOK),
    ],
)
def test_a_sentence_that_cites_whom_it_names_is_left_alone(sentence, evidence):
    assert told(differences, sentence, evidence) == []


def test_each_of_two_sources_named_must_be_cited():
    sentence = "The lecture says one thing and the textbook another."
    assert told(differences, sentence, LECTURE) == ["error: textbook"]
    assert told(differences, sentence, LECTURE, TEXTBOOK) == []


def test_two_sources_of_one_name_stand_for_each_other():
    names = (("first", ("lecture",)), ("second", ("lecture",)))
    passage = make_passage("They were shot.", source="second")
    claim = make_claim("A lecture says so.", passage, source_names=names)
    assert list(differences(claim)) == []
