"""PDFs with a text layer: their pages are the places."""

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText

from curation.sources.intake.pdf import read
from curation.sources.intake.words import TextRefused
from tests.curation.sources.intake import files


def test_pages_are_places():
    found = read(files.pdf("The purges", "Kirov"))
    assert found.text == "The purges\n\nKirov\n"
    assert (found.unit_kind, found.place_starts) == ("pages", ((0, "1"), (12, "2")))


def test_own_numbers_of_pages_are_used():
    assert read(files.pdf("One", "Two", labels="/r")).place_starts[1][1] == "ii"


def test_hyphens_at_line_ends_and_empty_pages_are_told():
    told = " ".join(read(files.pdf("indus-\ntrial", "")).remarks)
    assert "1 line ends in a hyphen" in told
    assert "Pages without words that could be read, perhaps pictures: 2." in told


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (files.scan(), "no text layer"),
        (files.pdf("Kirov", password="secret"), "locked with a password"),
        (b"%PDF-1.7 and nothing else", "damaged"),
    ],
)
def test_hostile_file_gets_a_sentence(data, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read(data)


def drawn(operators: str) -> bytes:
    writer = PdfWriter()
    files.add_page(writer, operators.encode("latin-1"))
    return files.written(writer)


@pytest.mark.parametrize(
    "operators",
    [
        # Raised by an operator, by a line of its own, and in a block of its own.
        "BT /F1 12 Tf 20 200 Td (In 1934) Tj /F1 7 Tf 5 Ts (12) Tj 0 Ts /F1 12 Tf ( he) Tj ET",
        "BT /F1 12 Tf 20 200 Td (In 1934) Tj 41 5 Td /F1 7 Tf (12) Tj 9 -5 Td /F1 12 Tf (he) Tj ET",
        "BT /F1 12 Tf 1 0 0 1 20 200 Tm (In 1934) Tj ET BT /F1 7 Tf 1 0 0 1 61 205 Tm (12) Tj ET",
    ],
)
def test_raised_number_of_a_note_is_told_apart_from_a_year(operators):
    found = read(drawn(operators))
    assert found.text.startswith("In 1934¹²")
    assert "run into the words: “1934¹²”" in " ".join(found.remarks)


@pytest.mark.parametrize(
    "operators",
    [
        "BT /F1 12 Tf 20 200 Td (In ) Tj /F1 7 Tf (1934) Tj ET",
        "BT /F1 12 Tf 20 200 Td (Kirov) Tj 0 -14 Td /F1 7 Tf (1934) Tj ET",
        "BT /F1 12 Tf 20 200 Td (19) Tj (34) Tj ET",
    ],
)
def test_number_that_is_not_raised_stays_as_it_is(operators):
    assert "34" in read(drawn(operators)).text


def test_year_and_number_that_nothing_tells_apart_are_told():
    assert "a year and the number of a note: “193412”." in read(files.pdf("In 193412")).remarks[0]


def test_word_divided_by_a_soft_hyphen_is_shown_joined_and_told():
    found = read(files.pdf("One.", "heavy indus\xad\ntrial plants"))
    assert found.text == "One.\n\nheavy industrial\nplants\n"
    assert "are joined: “industrial”, in line 3." in found.remarks[0]
    assert found.otherwise is None


def test_words_divided_by_a_plain_hyphen_are_joined_in_another_reading_only():
    found = read(files.pdf("indus-\ntrial plants", "One."))
    assert found.text == "indus-\ntrial plants\n\nOne.\n"
    other = found.other_reading()
    assert other.text == "industrial\nplants\n\nOne.\n"
    assert "“industrial”. Look for such as have a hyphen of their own." in other.remarks[0]


def test_pages_keep_their_places_where_words_are_joined():
    found = read(files.pdf("indus\xad\ntrial plants", "Two."))
    assert files.units(found) == [("1", "industrial\nplants"), ("2", "Two.")]


def test_what_a_file_says_beside_its_pages_is_named():
    writer = PdfWriter()
    files.add_page(writer, b"BT /F1 12 Tf 20 200 Td (Kirov) Tj ET")
    writer.add_annotation(0, FreeText(text="Is it so?", rect=(10, 10, 90, 30)))
    writer.add_metadata({"/Title": "A lecture", "/Producer": "A program"})
    writer.add_outline_item(title="Part one", page_number=0)
    writer.add_attachment("notes.txt", b"Kirov")
    assert [(out.what, out.place, out.words) for out in read(files.written(writer)).left_out] == [
        ("Note on the page", "page 1", "Is it so?"),
        ("Property of the file: title", "properties of the file", "A lecture"),
        ("Bookmark", "list of bookmarks", "Part one"),
        ("A file inside the PDF, not read", "attachments", "notes.txt"),
    ]
