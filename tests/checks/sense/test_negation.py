import pytest

from exhibit.checks.sense.negation import differences
from tests.checks.sense.making import make_passage, told

LANDING = "The Norwegian papers reported no such landing at Kjeller."
FURNACE = "The first furnace was blown in on 31 January 1932 and gave its first iron in February."


@pytest.mark.parametrize(
    ("sentence", "evidence", "found"),
    [
        # The evidence says it without the denial.
        ("The first furnace was not blown in.", FURNACE, "error: not blown in"),
        ("Kirov never supported the plan.", "Kirov supported the plan.", "error: never supported"),
        ("Nobody grumbled about the plan.", "Some grumbled about the plan.", "error: Nobody"),
        ("He failed to meet the target.", "He met the target.", "error: failed to meet"),
        ("It grew without new plants.", "It grew with new plants.", "error: without new plants"),
        # The evidence is silent.
        ("The builders were not paid.", FURNACE, "warning: not paid"),
        ("Historians did not report it.", FURNACE, "warning: not report it"),
        # A source is said not to say what it says.
        ("Our lecture does not say that a furnace gave iron.", FURNACE, "error: not say"),
        ("A furnace gave iron, it does not say.", FURNACE, "error: not say"),
        # The evidence denies it.
        ("They reported such a landing at Kjeller.", LANDING, "error: The Norwegian papers"),
        # Two denials.
        ("They did not report no landing at Kjeller.", LANDING, "warning: They did not report"),
    ],
)
def test_a_denial_added_or_lost(sentence, evidence, found):
    note = make_passage(evidence, kind="note") if "Historians" in sentence else evidence
    (one,) = told(differences, sentence, note)
    assert one.startswith(found)


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("No plane had landed at Kjeller airfield.", LANDING),
        ("The press was silent: no cause of death was given.", "The press gave no cause of death."),
        ("Not everyone accepts this.", "Whether he was a rival is disputed."),
        ("That holds for full members, not for all together.", "It holds for full members."),
        ("Of the five, three did not survive.", "Three of the five marshals died."),
        ("No source is named in it.", "It was printed without a source."),
        ("The landing was never proven at Kjeller.", "The landing at Kjeller is unproven."),
        # A source's silence, which no source tells.
        ("It does not give her name.", "Stalin’s wife complained."),
        ("Our textbook names none of them.", "They would govern."),
        ("Neither source mentions the operations.", "They were arrested."),
        ("The sentence names no one who did it.", "Shortcomings would be blamed on spies."),
        # Our own reasoning.
        ("So a promotion does not prove guilt.", "They had rewards."),
        ("The two cannot be read as rivals.", "Some 600,000 were executed."),
        # Words that deny nothing.
        ("It is not in doubt.", "It was used as a pretext."),
        ("Not only the plant grew.", "The plant grew."),
        ("The name was one man’s; the shift was not.", "Fellow workers were helping him."),
        # What a quotation denies, its source denies.
        ("It says they “could not have been” there.", "They could not have been there."),
    ],
)
def test_a_denial_that_is_borne_out(sentence, evidence):
    assert told(differences, sentence, evidence) == []


def test_a_paraphrase_that_denies_nothing_is_left_alone():
    assert told(differences, "Many builders died of cold.", "There were many deaths.") == []
