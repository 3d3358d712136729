import pytest

from exhibit.checks.sense.exchanged import differences
from tests.checks.sense.making import told

PEOPLE = "About 767,000 people had been sentenced under it, and 387,000 shot, by November."
TRIALS = "The Industrial Party trial (1930) and the Metro-Vickers trial (1933) followed."


@pytest.mark.parametrize(
    ("sentence", "evidence", "found"),
    [
        (
            "It sentenced about 387,000 people, and shot 767,000 of them.",
            PEOPLE,
            "warning: 387,000, 767,000",
        ),
        (
            "They list the Industrial Party trial of 1933 and the Metro-Vickers trial of 1930.",
            TRIALS,
            "warning: 1933, 1930",
        ),
        (
            "It counts 681,692 arrests and 1,575,259 executions.",
            "It counts 1,575,259 arrests and 681,692 executions.",
            "warning: 681,692, 1,575,259",
        ),
        (
            "In 1939 he left the institute, and by 1935 he was a secretary.",
            "He finished at the institute in 1935 and was a secretary in 1939.",
            "warning: 1939, 1935",
        ),
    ],
)
def test_two_figures_in_each_others_place_are_told(sentence, evidence, found):
    assert told(differences, sentence, evidence) == [found]


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("It sentenced about 767,000 people, and shot 387,000 of them.", PEOPLE),
        ("The Metro-Vickers trial of 1933 came after the Industrial Party trial of 1930.", TRIALS),
        ("Some 13 of the 17 died.", "It had 17, among them Pyatakov, of whom 13 died."),
        ("From 1938 to 1936 some died.", "From 1936 to 1938 some died."),
        ("In 1934 it came, with 13 men.", "In 1934 it came, with 13 men."),
        ("It says “767,000 and 387,000” people were shot.", PEOPLE),
    ],
)
def test_figures_in_their_place_are_left_alone(sentence, evidence):
    assert told(differences, sentence, evidence) == []
