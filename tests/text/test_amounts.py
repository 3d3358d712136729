from decimal import Decimal

import pytest

from exhibit.text.amounts import amounts_in


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("at least 6 million", "least"),
        ("over “600,000”", "least"),
        ("no more than 7", "most"),
        ("nearly 7", "most"),
        ("some “600,000”", "about"),
        ("the 7", ""),
        ("moreover 7", ""),
    ],
)
def test_an_amount_has_its_bound(text, bound):
    assert [amount.bound for amount in amounts_in(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("16 defendants, all old", ("defend",)),
        ("1.5 million new party members enlisted", ("new", "parti", "member", "enlist")),
        ("13 were shot", ()),
        ("100 shoes a week", ("shoe",)),
    ],
)
def test_an_amount_has_what_it_counts(text, counted):
    assert [amount.counted for amount in amounts_in(text)] == [counted]


@pytest.mark.parametrize(
    ("text", "unit"), [("7 tons", "tonne"), ("7-tonne norm", "tonne"), ("7 men", "")]
)
def test_an_amount_has_its_unit(text, unit):
    assert [amount.unit for amount in amounts_in(text)] == [unit]


def test_a_range_gives_each_end_the_other():
    one, two = amounts_in("probably 1 to 2 million of these")
    assert (one.other_end, two.other_end) == (Decimal(2_000_000), Decimal(1_000_000))


def test_two_figures_joined_by_and_are_no_range():
    assert [amount.other_end for amount in amounts_in("13 and 18 were shot")] == [None, None]


def test_words_of_another_phrase_are_farther():
    (amount,) = amounts_in("Police shot 387,000, sentenced more")
    assert amount.near["shoot"] == 1 and amount.near["sentenc"] > 2


def test_a_share_has_its_base():
    (amount,) = amounts_in("39% of the members")
    assert amount.base == ("member",)
