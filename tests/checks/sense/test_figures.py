import pytest

from exhibit.checks.sense.figures import differences
from tests.checks.sense.making import make_claim, told


@pytest.mark.parametrize(
    ("sentence", "evidence", "found"),
    [
        # Bounds.
        ("At most 6 million were held.", "At least 6 million were held.", "error: 6 million"),
        ("Fewer than half fled.", "More than half fled.", "error: half"),
        ("Over 387,000 were shot.", "387,000 were shot.", "warning: 387,000"),
        ("They held 6 million.", "They held at least 6 million.", "warning: 6 million"),
        ("Up to 44,000 fled.", "About 44,000 fled.", "warning: 44,000"),
        ("Just 44,000 fled.", "Some 44,000 fled.", "warning: 44,000"),
        # Units.
        ("He cut 102 kilograms.", "He cut 102 tonnes.", "error: 102"),
        ("It took 5 days.", "It took 5 hours 45 minutes.", "error: 5"),
        ("13.4 billion tonnes came.", "13.4 billion kWh came.", "error: 13.4 billion"),
        ("It took 7 weeks.", "the seven of them", "warning: 7"),
        # What is counted.
        ("He signed 383 letters.", "He signed 383 lists.", "warning: 383"),
        (
            "There were 1,575,259 executions.",
            "It counts 1,575,259 arrests and 681,692 executions.",
            "error: 1,575,259",
        ),
        ("The trial had 16 judges.", "The trial had 16 defendants.", "warning: 16"),
        # Ranges.
        ("Some 2 million fell.", "Some 1 to 2 million fell.", "warning: 2 million"),
        ("Between 6 and 8 men fell.", "Between 6 and 9 men fell; 8 men lived.", "warning: 6"),
        # The base of a share.
        ("He took 39% of the votes.", "He took 39% of the members; votes failed.", "warning: 39%"),
        # Amounts without a figure.
        ("It tripled in a year.", "It grew in a year.", "warning: tripled"),
        ("It doubled in a year.", "It tripled in a year.", "warning: doubled"),
        ("Millions fled.", "Some 600,000 fled.", "warning: millions"),
    ],
)
def test_a_figure_is_held_against_the_evidence(sentence, evidence, found):
    assert found in told(differences, sentence, evidence)


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("About 44,000 fled.", "44,000 fled."),
        ("Almost 700,000 were shot.", "681,692 were shot."),
        ("It took at least 6 days.", "It took no fewer than six days."),
        ("More than half of the party came.", "More than half of all party members came."),
        ("He cut 102 tonnes.", "He cut 102 tons of coal."),
        ("He cut 102 of them.", "He cut 102 tonnes."),
        ("It had 16 people.", "It had 16 defendants."),
        ("It had 16 defendants.", "The defendants numbered 16."),
        ("Of 21 defendants 18 fell.", "It had 21 defendants, of whom 18 fell."),
        ("Order 00447 came.", "Order 00447 of July came."),
        ("At least 1 million fell.", "Some 1 to 2 million fell."),
        ("It shrank by almost half.", "More than half of them shrank."),
        ("Our sources give it three roles.", "It took four years and three months."),
        ("It grew over two years.", "It grew over the next two years."),
        ("Some 600,000 people were shot.", "Some 600,000 were shot."),
        ("They were 1.5 million recruits.", "They were 1.5 million new members."),
        ("It says “at most 6 million”.", "At least 6 million were held."),
        ("It doubled, twice as much.", "It doubled."),
        ("It grew twofold.", "It grew 2 times."),
        ("Millions fled.", "Some 6 million fled."),
        ("Dozens came, half lived.", "Dozens came and half lived."),
        ("In 1937 officers fell.", "In 1937 the army fell."),
    ],
)
def test_a_figure_that_the_evidence_bears_out_is_left_alone(sentence, evidence):
    assert told(differences, sentence, evidence) == []


def test_framing_without_evidence_is_left_to_its_own_rule():
    assert told(differences, "Over 100 people came.") == []


FOR_THE_YEARS = "In 1937 and 1938, 681,692 people were shot; 799,455 were shot from 1921 to 1953."


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("In 1930, 681,692 people were shot.", True),
        ("In 1938, 681,692 people were shot.", False),
        ("From 1937 to 1938, 681,692 people were shot.", False),
        ("681,692 people were shot.", False),
        ("From 1921 to 1953, 799,455 people were shot.", False),
    ],
)
def test_a_figure_keeps_its_time(sentence, is_told):
    claim = make_claim(sentence, FOR_THE_YEARS)
    assert any("for 19" in one.message for one in differences(claim)) == is_told
