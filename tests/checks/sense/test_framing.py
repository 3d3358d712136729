import pytest

from exhibit.checks.sense.claim import KnownName
from exhibit.checks.sense.framing import differences
from tests.checks.sense.making import make_claim

NAMES = (
    KnownName(name="Joseph Stalin", kind="person"),
    KnownName(name="Great Terror", kind="event"),
    KnownName(name="NKVD", kind="concept"),
    KnownName(name="Terror", kind="concept"),
)


def facts(sentence, **fields):
    claim = make_claim(sentence, **({"framing": True, "names": NAMES} | fields))
    return [one.words for one in differences(claim)]


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("The plan took 40 new towns.", "40"),
        ("It ended in 1937.", "1937"),
        ("It is told of December.", "December"),
        ("A third of them stayed away.", "A third"),
        ("Stalin is the leader.", "Stalin"),
        ("We call this the Great Terror.", "Great Terror"),
        ("The NKVD is a police force.", "NKVD"),
        ("Such men filled the posts.", "filled"),
        ("The victims were innocent.", "were"),
        ("Neighbours wrote letters to the police.", "wrote"),
    ],
)
def test_framing_that_states_a_fact(sentence, fact):
    assert facts(sentence) == [fact]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two panels ask three questions.",
        "Collectivization meant forcing farms into collectives.",
        "By show trial we mean a rehearsed public trial with an agreed verdict.",
        "Apparatus means offices and the officials who ran them.",
        "Ask first who met the terror: a peasant, a manager, an engineer?",
        "Who started it all?",
        "If a wrecker spoiled the work, the target need not change.",
        "A plan declared complete is not always a plan completed.",
        "Behind these figures are people who were handed a card or lost one.",
        "Nobody builds a city overnight; the word asks us whose nights they were.",
        "Terror is a word with a history.",
    ],
)
def test_framing_that_speaks_of_the_exhibition(sentence):
    assert facts(sentence) == []


def test_a_sentence_with_evidence_is_no_framing():
    assert facts("The victims were innocent.", framing=False) == []
