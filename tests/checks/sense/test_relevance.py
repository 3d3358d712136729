import pytest

from exhibit.checks.sense.relevance import differences
from tests.checks.sense.making import make_claim, make_passage, told

FURNACE = "The first furnace was blown in and gave iron."
SAYING = "A million deaths, that is a statistic."


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Workmates helped Stakhanov and moved his coal.", SAYING),
        # A month, a small figure and a word that goes with everything are nothing in common.
        ("In May he gave 3 reasons for the delay.", "In May they gave the 3 men their cards."),
        ("It says that they were rewarded with housing.", "It says that the police came."),
        ("Many others rose as fast in the new offices.", FURNACE),
    ],
)
def test_a_passage_that_shares_nothing(sentence, evidence):
    assert told(differences, sentence, evidence) == ["warning: L1"]


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("The furnaces made iron.", FURNACE),
        ("Prisoners were murdered.", "Many were shot in the back of the head."),
        ("It came to 767,000 in all.", "Some 767,000 had been sentenced."),
        ("Kirov’s death changed it.", "This was said of Kirov."),
        # Questions, and what a source does not say, share nothing with it.
        ("Did anyone send the guard?", FURNACE),
        ("The lecture names none of the victims.", FURNACE),
        ("Neither source mentions the secret operations.", FURNACE),
    ],
)
def test_a_passage_that_bears_on_the_sentence(sentence, evidence):
    assert told(differences, sentence, evidence) == []


def test_a_sentence_of_few_words_is_read_with_its_paragraph():
    paragraph = "The furnace gave iron to the mill in winter. It was early."
    assert not [*differences(make_claim("It was early.", FURNACE + " Mill.", context=paragraph))]
    assert [*differences(make_claim("It was early.", SAYING, context=paragraph))]


def test_a_passage_may_go_with_another_of_its_source():
    cited = make_passage(FURNACE), make_passage(SAYING, key="L2")
    assert told(differences, "The furnace gave iron.", *cited) == []


def test_a_passage_of_another_source_must_bear_by_itself():
    cited = make_passage(FURNACE), make_passage(SAYING, key="T2", source="textbook")
    assert told(differences, "The furnace gave iron.", *cited) == ["warning: T2"]


def test_the_maker_of_a_work_is_something_in_common():
    note = make_passage(SAYING, kind="note", makers=("Kotkin",), titles=("Magnetic Mountain",))
    assert told(differences, "Kotkin wrote a book.", note) == []


def test_framing_cites_nothing():
    assert told(differences, "Look again.") == []
