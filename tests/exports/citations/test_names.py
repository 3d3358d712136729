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
