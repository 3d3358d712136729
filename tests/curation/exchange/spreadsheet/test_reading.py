"""Files of every sort: each is read, or refused in words."""

import pytest

from curation.exchange.faults import SheetRefused
from curation.exchange.spreadsheet import record_list, workbook_zip
from curation.exchange.spreadsheet.kinds import KINDS
from tests.curation.exchange.spreadsheet.sheets import csv_of, with_part, xlsx_of

SUBJECTS = KINDS["subjects"]
HEAD = ("address", "name", "kind")
ROW = ("kirov", "Kirov", "person")


def refusal(data: bytes, name: str = "list.csv") -> str:
    with pytest.raises(SheetRefused) as told:
        SUBJECTS.read(data, name)
    return str(told.value)


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"", "a.csv", "It is empty"),
        (b" \r\n,,\r\n", "a.csv", "It is empty"),
        (csv_of(HEAD), "a.csv", "headings and no rows"),
        (b"\r\n" + csv_of(HEAD, ROW), "a.csv", "Row 1 is empty"),
        ("address,name\nkirov,Kírov".encode("cp1252"), "a.csv", "Line 2 is not in UTF-8"),
        (b"address,name\nkirov,K\0", "a.csv", "NUL characters"),
        (b'address,name\nkirov,"Ki', "a.csv", "Row 2 cannot be read"),
        (csv_of((*HEAD, "dat es"), (*ROW, "1934")), "a.csv", "Do you mean “dates”?"),
        (csv_of((*HEAD, "name"), (*ROW, "x")), "a.csv", "this heading is there twice"),
        (csv_of(("name",), ("Kirov",)), "a.csv", "The column “address” is missing"),
        (csv_of((*HEAD, ""), (*ROW, "lost")), "a.csv", "“lost” stands in a column without"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "a.xls", "an old .xls file or has a password"),
        (b"PK\x03\x04 and no more", "a.xlsx", "It is not an .xlsx file, or it is damaged"),
        (b"address,name", "a.xlsx", "It is not an .xlsx file, or it is damaged"),
    ],
)
def test_file_that_is_no_list_is_refused_in_words(data, name, told):
    assert told in refusal(data, name)


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ((*HEAD, "dat es"), (*ROW, "1934")),
        ((*HEAD, "zzzzzzzz"), (*ROW, "x")),
        ((*HEAD, "name"), (*ROW, "x")),
        (("name",), ("Kirov",)),
    ],
)
def test_fault_of_a_heading_is_told_in_the_curators_language(monkeypatch, headings, cells):
    monkeypatch.setattr(record_list, "_", "«{}»".format)
    assert "«" in refusal(csv_of(headings, cells))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_separator_is_told_by_the_headings(separator):
    data = "\n".join([separator.join(HEAD), separator.join(ROW)]).encode()
    assert SUBJECTS.read(data, "a.csv").rows == ((2, ROW),)


def test_utf_16_with_its_mark_is_read():
    data = "\t".join(HEAD) + "\r\n" + "\t".join(("kirov", "Kírov", "person"))
    assert SUBJECTS.read(data.encode("utf-16"), "a.txt").rows[0][1][1] == "Kírov"


def test_rows_keep_the_numbers_the_spreadsheet_shows():
    data = csv_of(HEAD, ROW, ("", "", ""), ("x", "X", "place"))
    assert [number for number, _ in SUBJECTS.read(data, "a.csv").rows] == [2, 4]


@pytest.mark.parametrize("make", [csv_of, xlsx_of])
def test_fifty_thousand_rows_are_refused_in_words(make):
    data = make(HEAD, *((f"s-{n}", f"S {n}", "place") for n in range(50_000)))
    assert "at most 10,000 are taken at once" in refusal(data)


def test_macro_file_is_refused():
    data = with_part(xlsx_of(HEAD, ROW), "xl/vbaProject.bin", b"macro")
    assert "It holds macros" in refusal(data, "a.xlsm")


def test_zip_bomb_is_refused_before_it_is_opened(monkeypatch):
    monkeypatch.setattr(workbook_zip, "LARGEST_PART", 1_000_000)
    data = with_part(xlsx_of(HEAD, ROW), "xl/big.xml", b"0" * 2_000_000)
    assert "Unpacked it would have" in refusal(data, "a.xlsx")


def test_declared_entities_are_refused():
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    data = with_part(xlsx_of(HEAD, ROW), "xl/worksheets/sheet1.xml", bomb)
    assert "declares entities" in refusal(data, "a.xlsx")
