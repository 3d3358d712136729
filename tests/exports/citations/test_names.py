"""Names as each style orders and shortens them."""

import pytest

from exhibit.documents.records import Name
from exhibit.exports.citations import names

GETTY = Name(family="Getty", given="J. Arch")
LOW = Name(family="Low", given="Ann")
ROE = Name(family="Roe", given="Jean-Paul")
MEMORIAL = Name(literal="Memorial")


@pytest.mark.parametrize(
    ("name", "spoken", "filed"),
    [
        (GETTY, "J. Arch Getty", "Getty, J. Arch"),
        (MEMORIAL, "Memorial", "Memorial"),
        (Name(family="Zara"), "Zara", "Zara"),
    ],
)
def test_a_name_is_spoken_and_filed(name, spoken, filed):
    assert (names.forward(name), names.inverted(name)) == (spoken, filed)


def test_initials_keep_the_hyphen():
    assert [names.initials(given) for given in ("J. Arch", "Jean-Paul")] == ["J. A.", "J.-P."]


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ((), ("", "", "", "")),
        ((GETTY, LOW), ("J. Arch Getty and Ann Low", "Getty, J. Arch, and Ann Low") * 2),
        (
            (GETTY, LOW, ROE),
            (
                "J. Arch Getty et al.",
                "Getty, J. Arch, Ann Low, and Jean-Paul Roe",
                "J. Arch Getty, Ann Low, and Jean-Paul Roe",
                "Getty, J. Arch, et al.",
            ),
        ),
    ],
)
def test_several_names_are_joined_or_cut(people, told):
    note, filed = names.chicago_note(people), names.chicago_bibliography(people)
    assert (note, filed, names.spoken(people), names.mla(people)) == told


def test_chicago_files_the_first_three_of_seven():
    assert names.chicago_bibliography([LOW] * 7) == "Low, Ann, Ann Low, Ann Low, et al."


def test_apa_turns_authors_around_and_editors_of_a_book_not():
    assert names.apa((GETTY, ROE)) == "Getty, J. A., & Roe, J.-P."
    assert names.apa_inside((GETTY, ROE)) == "J. A. Getty & J.-P. Roe"


KING = Name(family="King", given="Martin Luther", suffix="Jr.")
BEETHOVEN = Name(family="Beethoven", given="Ludwig", particle="van")
VAN_GOGH = Name(prefix="van", family="Gogh", given="Vincent")


@pytest.mark.parametrize(
    ("name", "spoken", "filed", "in_apa"),
    [
        (KING, "Martin Luther King Jr.", "King, Martin Luther, Jr.", "King, M. L., Jr."),
        (BEETHOVEN, "Ludwig van Beethoven", "Beethoven, Ludwig van", "Beethoven, L. van"),
        (VAN_GOGH, "Vincent van Gogh", "van Gogh, Vincent", "van Gogh, V."),
    ],
)
def test_particle_and_suffix_stand_where_each_style_wants_them(name, spoken, filed, in_apa):
    assert names.forward(name) == spoken
    assert names.inverted(name) == filed
    assert names.apa([name]) == in_apa


def test_only_a_particle_of_the_family_name_goes_with_it():
    assert [name.surname for name in (BEETHOVEN, VAN_GOGH)] == ["Beethoven", "van Gogh"]
