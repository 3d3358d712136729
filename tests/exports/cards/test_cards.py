"""Cards of the timeline and the glossary, on a sheet and as CSV."""

import csv
from dataclasses import replace

from exhibit.exports import pdf
from exhibit.exports.cards import cards, cards_csv, cards_sheet
from exhibit.exports.sheet import Heading, Table, plain


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True)))


def renamed(pack, name):
    subject = replace(pack.subjects[0], name=name)
    return replace(pack, subjects=(subject,), timeline=())


def test_cards_are_the_timeline_in_order_and_then_the_glossary(pack):
    assert [card.front for card in cards(pack)] == [
        "1929",
        "1 December 1934",
        "August 1936 to March 1938",
        "Historian",
        "Leningrad",
        "Sergei Kirov",
    ]


def test_card_says_what_its_words_rest_on(pack):
    told = {card.front: card.basis for card in cards(pack)}
    assert told["1 December 1934"] == "Evidence: S14, L27"
    assert told["Leningrad"] == "Glossary of the exhibition"


def test_subject_without_description_has_no_card(pack):
    bare = replace(pack.subjects[0], description="")
    assert cards(replace(pack, subjects=(bare,), timeline=())) == ()


def test_sheet_has_a_row_of_two_equal_halves_for_each_card(pack):
    tables = [block for block in cards_sheet(pack).blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [3, 3]
    assert {table.widths for table in tables} == {(1, 1)}


def test_every_card_on_the_sheet_carries_the_pack_code(pack):
    for table in (block for block in cards_sheet(pack).blocks if isinstance(block, Table)):
        assert all(str(pack.code) in plain(row[1]) for row in table.rows)


def test_sheet_of_a_timeline_alone_has_no_glossary(pack):
    told = cards_sheet(replace(pack, subjects=())).blocks
    assert [block.text for block in told if isinstance(block, Heading)] == ["Timeline cards"]


def test_sheet_prints_with_at_most_eleven_cards_to_a_page(pack):
    many = tuple(replace(pack.subjects[0], slug=f"s{n}", name=f"Word {n}") for n in range(40))
    printed = pdf.pdf(cards_sheet(replace(pack, subjects=many, timeline=())), stamp=pack.stamp)
    assert 4 <= pdf.pages(printed) <= 5


def test_csv_has_a_row_for_each_card_with_its_code(pack):
    rows = read(cards_csv(pack))
    assert [row["front"] for row in rows] == [card.front for card in cards(pack)]
    assert {row["pack code"] for row in rows} == {str(pack.code)}


def test_csv_begins_with_a_byte_order_mark(pack):
    assert cards_csv(pack).startswith(b"\xef\xbb\xbfkey,")


def test_csv_cell_that_looks_like_a_formula_is_made_harmless(pack):
    (row,) = read(cards_csv(renamed(pack, "=cmd|' /C calc'!A0")))
    assert row["front"] == "'=cmd|' /C calc'!A0"


def test_csv_keeps_quotes_commas_lines_and_cyrillic(pack):
    (row,) = read(cards_csv(renamed(pack, 'Хозяин, "он"')))
    assert row["front"] == 'Хозяин, "он"'
