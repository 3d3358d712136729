import pytest

from exhibit.checks.sense.claim import KnownName
from exhibit.checks.sense.names import differences
from tests.checks.sense.making import make_claim, make_passage

NAMES = (
    KnownName(name="Joseph Stalin", kind="person"),
    KnownName(name="Sergei Kirov", kind="person", others=("Sergey Kirov", "Kirow")),
    KnownName(name="Leonid Nikolaev", kind="person"),
    KnownName(name="Karl Marx", kind="person"),
    KnownName(name="Alexei Kosygin", kind="person"),
    KnownName(name="Leonid Brezhnev", kind="person"),
    KnownName(name="Robert Conquest", kind="person"),
    KnownName(name="Leningrad", kind="place", others=("Saint Petersburg",)),
    KnownName(name="Moscow", kind="place"),
    KnownName(name="Solovetsky Islands", kind="place", others=("Solovki",)),
    KnownName(name="Darkness at Noon", kind="work"),
    KnownName(name="Great Terror", kind="event"),
)
MURDER = "Leonid Nikolaev shot Sergei Kirov on 1 December 1934 at Smolny in Leningrad."
ASIDE = "Stalin — who probably ordered Kirov’s murder — blamed the assassination on agents."
CAREERS = (
    "Leonid Brezhnev finished a metallurgical institute in 1935. Alexei Kosygin finished a textile "
    "institute in 1935; he was a mill director in 1937."
)


def told(sentence, *evidence):
    found = differences(make_claim(sentence, *evidence, names=NAMES))
    return [f"{one.level}: {one.words}" for one in found]


@pytest.mark.parametrize(
    ("sentence", "evidence", "found"),
    [
        # Nowhere in the evidence: as recorded, by the family name, a place, a work, an unknown.
        ("Brezhnev spoke.", "Stalin spoke.", "warning: Brezhnev"),
        ("It was in Moscow’s court.", "It was in a court.", "warning: Moscow"),
        ("He read Darkness at Noon.", "He read a novel.", "warning: Darkness at Noon"),
        ("The guard was Ivan Petrenko.", "The guard was never named.", "warning: Ivan Petrenko"),
        ("Ivan Petrenko kept guard.", "Somebody kept guard.", "warning: Ivan Petrenko"),
        # In another's place.
        ("On 1 December 1934 Brezhnev shot Kirov at Smolny.", MURDER, "error: Brezhnev"),
        ("Brezhnev shot Kirov at a party.", MURDER, "warning: Brezhnev"),
        ("He shot Kirov at Smolny in Moscow.", MURDER, "warning: Moscow"),
        ("Alexei Kosygin finished a metallurgical institute.", CAREERS, "error: Alexei Kosygin"),
        ("Brezhnev was a mill director in 1937.", CAREERS, "error: Brezhnev"),
    ],
)
def test_a_name_that_the_evidence_has_not(sentence, evidence, found):
    assert told(sentence, evidence) == [found]


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Joseph Stalin spoke.", "Stalin spoke."),
        ("Sergei Kirov’s deputy came.", "Kirow’s deputy came."),
        ("Sergey Kirov was shot.", "Sergei Kirov was shot."),
        ("It was in Leningrad.", "It was in Saint Petersburg."),
        ("There were camps on the Solovetsky Islands.", "There were camps on Solovki."),
        ("It breaks with Karl Marx.", "It breaks with classical Marxism."),
        ("Lenin’s Leningrad was small.", "Leningrad was Lenin’s, and small."),
        # Capitals that name nobody.
        ("The Soviet police came on Monday in May.", "The police came."),
        ("Long before the Great Terror it grew.", "It grew from 1928."),
        ("The Norwegian papers and the Stakhanovites agreed.", "The papers agreed."),
        # A pronoun is who was named before.
        ("Kosygin was a mill director in 1937.", CAREERS),
        # Somebody named between dashes is no agent of the sentence.
        ("Stalin blamed the assassination on agents.", ASIDE),
        # What stands in quotation marks is held against the source as it is.
        ("It speaks of “our man in Moscow”.", "It speaks of our man."),
    ],
)
def test_a_name_that_the_evidence_has_in_another_form(sentence, evidence):
    assert told(sentence, evidence) == []


def test_an_author_in_brackets_is_a_maker_of_the_work_cited():
    note = make_passage("It became routine.", kind="note", makers=("Conquest", "Naumov"))
    assert told("It became routine (Conquest and Naumov, 1999).", note) == []
    assert told("It became routine (Getty, 1999).", note) == ["warning: Getty"]


def test_a_name_beside_the_cut_of_an_excerpt_is_evidence():
    cut = make_passage("was shot in 1934", surroundings=("Sergei Kirov", ""))
    assert told("Kirov was shot in 1934.", cut) == []


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Sergei Kirov shot Leonid Nikolaev.", MURDER),
        ("Kirov blamed Stalin.", ASIDE),
        ("Nikolaev was shot by Kirov.", MURDER),
        ("Stalin was blamed by Kirov.", "Stalin blamed Kirov."),
    ],
)
def test_agent_and_object_exchanged(sentence, evidence):
    found = differences(make_claim(sentence, evidence, names=NAMES))
    assert [(one.code, one.level) for one in found] == [("names-exchanged", "warning")]


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Leonid Nikolaev shot Sergei Kirov.", MURDER),
        ("Sergei Kirov was shot by Leonid Nikolaev.", MURDER),
        ("Stalin blamed Kirov.", "Kirov was blamed by Stalin."),
        ("Kirov met Stalin; Nikolaev waited.", "Stalin and Kirov met. Nikolaev waited."),
    ],
)
def test_agent_and_object_in_their_places(sentence, evidence):
    assert told(sentence, evidence) == []


def test_framing_is_left_to_its_own_rule():
    assert told("Stalin is on the wall.") == []
