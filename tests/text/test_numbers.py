from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.text.numbers import numbers_in


def values(text):
    return [float(number.value) for number in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some 600,000 were executed", [600_000]),
        ("some 600 000 were executed", [600_000]),
        ("some 600\u202f000 were executed", [600_000]),
        ("1.575.259 arrests", [1_575_259]),
        ("1’500 people, 1'575'259 arrests", [1_500, 1_575_259]),
        ("some 600\u2009000 were executed", [600_000]),
        ("some 600\u2007000 were executed", [600_000]),
        ("the 1,5 million new members", [1_500_000]),
        ("21,7 million tonnes", [21_700_000]),
        ("2½ million, ½ of them", [2_500_000, 0.5]),
        ("3/4 of the members, 1/3 more", [0.75, 1 / 3]),
        ("a third of the members", [1 / 3]),
        ("the XVII congress, the XVIIth, book IV", [17, 17, 4]),
        ("681,692 executions", [681_692]),
        ("the 1.5 million new members", [1_500_000]),
        ("a result of 13.4 bn kWh", [13_400_000_000]),
        ("1.5bn roubles", [1_500_000_000]),
        ("probably 1 to 2 million of these", [1_000_000, 2_000_000]),
        ("950,000–1.2 million deaths", [950_000, 1_200_000]),
        ("5.5–6.5 million famine deaths", [5_500_000, 6_500_000]),
        ("6 or 9 million", [6_000_000, 9_000_000]),
        ("between 6 and 9 million", [6_000_000, 9_000_000]),
        ("between one and two million", [1_000_000, 2_000_000]),
        ("16, 17 and 21 defendants", [16, 17, 21]),
        ("13 and 18 were condemned", [13, 18]),
        ("1936–38", [1936, 1938]),
        ("1936 to 1938", [1936, 1938]),
        ("1936/1938", [1936, 1938]),
        ("1935-6", [1935, 1936]),
        ("in 1936, 1937, 1938, wave after wave", [1936, 1937, 1938]),
        ("1 December 1934", [1, 1934]),
        ("December of 1934", [1934]),
        ("December 1, 1934", [1, 1934]),
        ("30–31 Aug 1935", [30, 31, 1935]),
        ("the 30th of July 1937", [30, 1937]),
        ("dated 1934-12-01", [1934]),
        ("the mid-1930s and early 1980s", [1930, 1980]),
        ("nineteen thirty-seven", [1937]),
        ("Order No. 00447", [447]),
        ("a 7-tonne norm in 5 h 45 min", [7, 5, 45]),
        ("at 7.45 a.m.", [7.45]),
        ("sixteen defendants", [16]),
        ("twenty-one defendants", [21]),
        ("ninety nine", [99]),
        ("a hundred shoes, a thousand shoes", [100, 1000]),
        ("two hundred and six men", [206]),
        ("two hundred thousand", [200_000]),
        ("two hundred and six thousand", [206_000]),
        ("a million two hundred thousand", [1_200_000]),
        ("half a million people", [500_000]),
        ("a quarter of a million people", [250_000]),
        ("two and a half million", [2_500_000]),
        ("two dozen men, a dozen women", [24, 12]),
        ("more than half of them", [0.5]),
        ("two thirds voted", [2 / 3]),
        ("three-quarters", [0.75]),
        ("one third of the members", [1 / 3]),
        ("a quarter of the members", [0.25]),
        ("39 per cent, or 39%", [39, 39]),
        ("10 to 20 per cent", [10, 20]),
        ("the seventeenth congress, the 17th", [17, 17]),
        ("the twenty-first chapter", [21]),
        ("", []),
    ],
)
def test_numbers_in_finds(text, expected):
    assert values(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    "text",
    [
        "one man", "no one", "one of them", "a man", "the first and the second plan",
        "the Five-Year Plan", "in the millions", "dozens of towns", "the twentieth century",
        "the 20th century", "the 19th and 20th centuries", "see L26 and S14", "half-built towns",
        "Nicholas II", "I and V. I. Lenin", "X-rays and XI-A", "the MIX",
        "the second half of the decade", "half an hour", "a quarter", "may come in March",
        "Stalin’s number-two man", "in the first quarter of the year",
    ],
)  # fmt: skip
def test_numbers_in_leaves_alone(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("in 1937", "year"),
        ("the 1930s", "decade"),
        ("30 July", "day"),
        ("1,937 men", "quantity"),
        ("39%", "percent"),
        ("over half", "share"),
        ("the 17th congress", "ordinal"),
    ],
)
def test_numbers_in_names_the_kind(text, kind):
    assert [number.kind for number in numbers_in(text)] == [kind]


def test_numbers_in_says_where_and_how_it_is_written():
    text = "At least 6 million people were arrested"
    (number,) = numbers_in(text)
    assert number.value == Decimal(6_000_000)
    assert (text[number.start : number.end], number.words) == ("6 million", "6 million")


_WORDS = (
    "one two twenty hundred million half a and to or 1 2.5 1936 38 1,000 – - % third thirds July "
    "of between dozen per cent 17th 1930s quarter nineteen ٣"
)


@given(st.lists(st.sampled_from(_WORDS.split(" ")), max_size=12).map(" ".join))
def test_numbers_in_reads_any_heap_of_number_words(text):
    assert all(text[n.start : n.end] == n.words and n.value >= 0 for n in numbers_in(text))


@given(st.text())
def test_numbers_in_reads_any_text(text):
    assert all(0 <= n.start < n.end <= len(text) for n in numbers_in(text))
