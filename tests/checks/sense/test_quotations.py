import pytest

from exhibit.checks.sense.claim import KnownName
from exhibit.checks.sense.quotations import differences
from exhibit.text.findings import Level
from tests.checks.sense.making import make_claim, make_passage

KIROV = make_passage("Stalin — who probably ordered Kirov’s murder — blamed “Fascist agents”.")
DEATH = make_passage("One death, that's a tragedy. A million deaths, that is no riddle.", key="L2")
COUNT = make_passage(
    "During the purge some 600,000 were executed, not all of them at once.", key="L3"
)
NOTE = make_passage(
    "His slogan was “cadres decide everything”.", kind="note", titles=("The Terror",)
)
KNOWN = (KnownName(name="Sergei Kirov", kind="person"),)


def found(sentence, *passages, **fields):
    claim = make_claim(sentence, *passages, names=KNOWN, **fields)
    return [(one.level, one.message) for one in differences(claim)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        # An ellipsis over a hedge, a denial, a subject.
        ("It says “Stalin — who … ordered Kirov’s murder”.", "leaves out “probably” of L1"),
        ("It says “Stalin — who [...] ordered Kirov's murder”.", "leaves out “probably” of L1"),
        ("It says “Stalin … Fascist agents”.", "leaves out “probably” of L1"),
        ("It says “executed, … all of them”.", "leaves out “not” of L3"),
        ("It says “a tragedy. … that is no riddle”.", "leaves out “A million deaths,” of L2"),
        # Square brackets in the place of a hedge, or with something of their own.
        ("It says “who [surely] ordered Kirov’s murder”.", "leaves out “probably” of L1"),
        ("It says “One death, [not] a tragedy”.", "“not” in square brackets is not in L2"),
        ("It says “blamed [300] Fascist agents”.", "“300” in square brackets is not in L1"),
        # One quotation from two passages, or in another order.
        ("It says “One death … were executed”.", "put together from L2, L3"),
        ("It says “Fascist agents … murder”.", "another order in L1"),
    ],
)
def test_a_quotation_that_misleads_is_an_error(sentence, words):
    (level, message), *_more = found(sentence, KIROV, DEATH, COUNT)
    assert level is Level.ERROR and words in message


@pytest.mark.parametrize(
    "sentence",
    [
        "It says “who probably ordered Kirov’s murder”.",
        "It says 'who probably ordered Kirov’s murder'.",
        "Probably Stalin “ordered Kirov’s murder”.",
        "He said “cadres decide everything” in *The Terror*.",
        "It says “some 600,000 were executed”, but not “all of them”.",
        "It says “nowhere to be found”.",
    ],
)
def test_a_quotation_as_it_stands_is_left_alone(sentence):
    assert found(sentence, KIROV, DEATH, COUNT, NOTE) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It says “During the purge … 600,000 were executed”.", "leaves out “some”"),
        ("It says “One death … a tragedy”.", "leaves out “that's” of L2"),
        ("It says “During [that] purge”.", "“[that]” stands for “the” of L3"),
    ],
)
def test_what_a_quotation_leaves_out_is_told(sentence, words):
    ((_level, message),) = found(sentence, DEATH, COUNT)
    assert words in message


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("He “ordered Kirov’s murder”.", "“probably” stands right before it in L1"),
        ("It gives “600,000 were executed”.", "“some” stands right before it in L3"),
        ("It speaks of “all of them”.", "“not” stands right before it in L3"),
    ],
)
def test_a_hedge_right_before_the_quotation_is_missed(sentence, words):
    ((level, message),) = found(sentence, KIROV, COUNT)
    assert level is Level.WARNING and words in message


def test_a_name_left_out_before_its_verb_is_a_subject():
    passage = make_passage("He rose late, and Kirov spoke to them all.")
    ((level, message),) = found("It says “He rose … spoke to them”.", passage)
    assert level is Level.ERROR and "leaves out “Kirov”" in message


def test_words_in_italics_that_nothing_cited_has_are_told():
    words = "a view that nobody ever held"
    ((level, _message),) = found(f"It has {words}.", KIROV, emphasised=(words,))
    assert level is Level.WARNING


def test_italics_of_cited_words_and_short_ones_are_left_alone():
    assert (
        found("It is so.", KIROV, NOTE, emphasised=("who probably ordered Kirov's murder", "so"))
        == []
    )
