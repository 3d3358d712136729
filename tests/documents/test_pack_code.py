"""Codes that a reader types from a print-out."""

import pytest

from exhibit.documents.pack_code import NotACode, PackCode, parse


@pytest.mark.parametrize("written", ["P10-E3-a1b2c3", " p10-e3-A1B2C3 ", "P10+P14-E3-a1b2c3"])
def test_code_is_read_whatever_its_case(written):
    code = parse(written)
    assert (code.edition, code.hash) == (3, "a1b2c3")


def test_code_survives_being_written_and_read():
    code = PackCode(subject="NEW-PARTY-GENERATION", edition=12, hash="00ff00")
    assert parse(str(code)) == code


def test_code_of_the_working_copy_says_draft():
    assert str(PackCode(subject="P10", edition=0, hash="a1b2c3")) == "P10-draft-a1b2c3"


@pytest.mark.parametrize(
    "written", ["", "P10", "P10-E3", "P10-E3-a1b2", "P10-E0-a1b2c3", "../E3-a1b2c3"]
)
def test_what_is_no_code_is_refused_with_an_example(written):
    with pytest.raises(NotACode, match="P10-E3-a1b2c3"):
        parse(written)


def test_code_names_its_panels():
    assert parse("P10+P14-E3-a1b2c3").panel_keys == ("P10", "P14")
