import pytest

from exhibit.checks.sense.hedges import differences
from tests.checks.sense.making import make_claim, make_passage, told

BELIEVED = "this death, which many historians believe Stalin himself ordered, was used as a pretext"
ASIDE = "Stalin — who probably ordered Kirov’s murder — blamed the assassination on agents."
VIEWS = make_passage(
    "Matthew Lenoe (2010) holds that it was most likely a lone act; Robert Conquest and Amy Knight "
    "argued for Stalin's hand.",
    kind="note",
    makers=("Lenoe", "Conquest", "Knight"),
)
PLAIN = make_passage("The party ordered the expulsions of members in 1933.", kind="note")


@pytest.mark.parametrize(
    ("sentence", "evidence", "found"),
    [
        ("Our lecture says Stalin ordered this death.", BELIEVED, "many historians believe"),
        ("Stalin ordered Kirov’s murder.", ASIDE, "probably"),
        ("They were workers’ children.", "Often the children of workers, they rose.", "Often"),
        ("Norms were revised in 1936.", "Norms are said to have been revised in 1936.",
         "are said to"),
        ("In 1938 there were 1.92 million.", "By our record there were 1.92 million in 1938.",
         "By our record"),
        ("A lone act, says Lenoe.", "It was most likely a lone act.", "It was most likely"),
        ("The famine made her protest.", "That she protested at the famine is unproven.",
         "unproven"),
        ("Denunciation came from work.", "Wendy Goldman shows denunciation at work.",
         "Wendy Goldman shows"),
        ("Our textbook says 2 million were executed.", "Probably 1 to 2 million were executed.",
         "Probably"),
        ("It says “Stalin … ordered Kirov’s murder”.", ASIDE, "probably"),
    ],
)  # fmt: skip
def test_a_hedge_that_is_lost(sentence, evidence, found):
    assert told(differences, sentence, evidence) == [f"warning: {found}"]


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        # The same hedge, another, or who holds it.
        ("Many historians think Stalin ordered this death.", BELIEVED),
        ("Perhaps Stalin ordered Kirov’s murder.", ASIDE),
        ("It calls it probable that Stalin ordered Kirov’s murder.", ASIDE),
        ("By all accounts norms were revised.", "Norms are said to have been revised."),
        ("She wrote as a theorist (Arendt, 1951).", "Hannah Arendt wrote as a theorist in 1951."),
        ("Whether Stalin ordered the murder is disputed.", ASIDE),
        # A hedge of another statement.
        ("Stalin blamed agents.", ASIDE),
        ("The pretext was used.", BELIEVED),
        # No hedges of what is certain: a month, an inability.
        ("Trials were held in July 1928.", "The trials were held in May 1928 and July 1928."),
        ("They could not land the plane.", "They could not land a plane."),
    ],
)
def test_a_hedge_that_is_kept(sentence, evidence):
    assert told(differences, sentence, evidence) == []


@pytest.mark.parametrize(
    ("sentence", "evidence", "found"),
    [
        ("They sentenced 767,000 people.", "About 767,000 people had been sentenced.",
         ["warning: About 767,000"]),
        ("About 767,000 were sentenced.", "About 767,000 people had been sentenced.", []),
        ("More than 767,000 came.", "About 767,000 people came.", []),
        ("They sentenced 767,000.", "About 767,000 were sentenced: 767,000 by order.", []),
        ("In 1937 they came.", "They came around 1937.", []),
    ],
)  # fmt: skip
def test_a_rounded_figure_is_not_given_as_exact(sentence, evidence, found):
    assert told(differences, sentence, evidence) == found


def test_a_supposition_may_be_opened_a_sentence_before():
    suppose = "Suppose a factory received leather for 100 shoes."
    paragraph = "Imagine a factory. It gets leather for 100 shoes."
    claim = make_claim("It gets leather for 100 shoes.", suppose, context=paragraph)
    assert not [*differences(claim)]
    assert told(differences, "It gets leather for 100 shoes.", suppose) == ["warning: Suppose"]


def test_a_hedge_that_only_the_sentence_has_is_a_hint():
    found = told(differences, "Perhaps the party ordered expulsions in 1933.", PLAIN)
    assert found == ["hint: Perhaps"]


def test_a_hedge_of_a_paraphrase_is_left_alone():
    assert told(differences, "Perhaps nobody was spared.", PLAIN) == []


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("Robert Conquest (2010) concludes that it was most likely a lone act.", "error"),
        ("Lenoe argued for Stalin’s hand.", "error"),
        ("Matthew Lenoe (2010) concludes that it was most likely a lone act.", None),
        ("Amy Knight argued for Stalin’s hand.", None),
        ("Conquest and Knight argued for Stalin’s hand.", None),
    ],
)
def test_a_view_is_credited_to_who_holds_it(sentence, level):
    found = [one.level for one in differences(make_claim(sentence, VIEWS))]
    assert found == ([level] if level else [])


def test_a_maker_of_the_work_cited_may_be_credited_with_what_the_note_says():
    note = make_passage("The city rose in two years.", kind="note", makers=("Kotkin",))
    assert told(differences, "Stephen Kotkin (1995) shows how the city rose.", note) == []


def test_historians_are_cited_by_a_note_or_by_a_passage_that_names_them():
    assert told(differences, "Historians report arrests.", "Arrests followed.") == [
        "warning: Historians"
    ]
    assert told(differences, "Historians report expulsions.", PLAIN) == []
    assert told(differences, "It says many historians believe it.", BELIEVED) == []
