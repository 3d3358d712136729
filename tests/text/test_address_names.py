"""Names in addresses are such as every machine can have, and are proposed from titles."""

import pytest

from exhibit.text.address_names import BadAddress, check, proposed


@pytest.mark.parametrize("written", ["kirov-test", "1934", "a_b", "a-", "com10", "a" * 80])
def test_small_letters_digits_and_hyphens_make_an_address(written):
    check(written)


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("Kirov-Test", "write kirov-test."),
        ("ümit öz", "write umit-oz."),
        ("a/b", "write a-b."),
        ("-a", "write a."),
        ("Киров", "write small English letters"),
        ("👍", "write small English letters"),
        ("سلام", "write small English letters"),
        ("con", "Windows"),
        ("lpt1", "Windows"),
        ("a\n", "write a."),
    ],
)
def test_what_makes_none_is_refused_with_what_to_write(written, instead):
    with pytest.raises(BadAddress, match=instead):
        check(written)


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Who killed Kirov?", "who-killed-kirov"),
        ("Łódź & Århus – Straße", "lodz-arhus-strasse"),
        ("Stalin’s Œuvre", "stalins-oeuvre"),
        ("Ｆｕｌｌ width", "full-width"),
        ("Дело Кирова 1934", "1934"),
        ("Дело Кирова", ""),
        ("Con", "con-2"),
        ("", ""),
    ],
)
def test_an_address_is_proposed_from_a_title(title, address):
    assert proposed(title) == address


def test_a_proposed_address_that_is_taken_is_numbered():
    assert proposed("Kirov", taken={"kirov", "kirov-2"}) == "kirov-3"


def test_a_proposed_address_is_no_longer_than_it_may_be():
    assert len(proposed("a" * 200, taken={"a" * 60}, longest=60)) <= 60
