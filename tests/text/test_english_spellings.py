"""British and American spellings lead to each other."""

import pytest

from exhibit.text.english_spellings import other_spellings, saints


@pytest.mark.parametrize(
    "pair",
    [
        "industrialisation industrialization",
        "organise organize",
        "analyse analyze",
        "labour labor",
        "labourers laborers",
        "honourable honorable",
        "centre center",
        "defence defense",
        "travelled traveled",
        "programme program",
        "grey gray",
    ],
)
def test_other_spellings_lead_both_ways(pair):
    british, american = pair.split()
    assert american in other_spellings(british) and british in other_spellings(american)


def test_other_spellings_of_one_form_in_ise_hold_the_others():
    assert "collectivise" in other_spellings("collectivization")


@pytest.mark.parametrize("word", ["for", "hour", "four", "tour", "pour", "doctor", "letter", ""])
def test_other_spellings_leave_words_that_only_look_so(word):
    assert other_spellings(word) == frozenset()


def test_saints_are_short_whole_and_german():
    assert saints("saint paul") == ("st paul", "saint paul", "sankt paul")


def test_saints_leave_other_names():
    assert saints("stanislav") == () and saints("st") == ()
