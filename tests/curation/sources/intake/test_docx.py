"""Word documents: a paragraph on each line, and what is no part of the running text left out."""

import pytest

from curation.sources.intake import docx
from curation.sources.intake.docx import read
from curation.sources.intake.words import TextRefused
from tests.curation.sources.intake import files


def test_paragraphs_are_lines():
    found = read(files.word("One.", "", "Two."))
    assert found.text == "One.\n\nTwo.\n"
    assert files.units(found) == [("1", "One."), ("2", "Two.")]


def test_table_is_kept_row_by_row():
    found = read(files.word_with_table())
    assert found.text == "Year\tPeople\n1936\t1,118\n"
    assert "2 rows" in found.remarks[-1]


def test_headings_of_pages_are_left_out_and_told():
    assert "headers and footers" in read(files.word_with_table()).remarks[0]


def test_tracked_insertion_is_kept_and_deletion_left_out():
    extra = (
        "<w:p><w:r><w:t>He </w:t></w:r><w:ins><w:r><w:t>probably </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>surely </w:delText></w:r></w:del><w:r><w:t>ordered it.</w:t></w:r>"
        "</w:p>"
    )
    found = read(files.word(extra=extra))
    assert found.text == "He probably ordered it.\n"
    assert "1 tracked insertion, 1 tracked deletion" in found.remarks[0]


def test_line_break_inside_a_paragraph_parts_no_line():
    extra = "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two.</w:t></w:r></w:p>"
    assert read(files.word(extra=extra)).text == "One two.\n"


def test_footnotes_are_counted_and_left_out():
    extra = '<w:p><w:r><w:t>One.</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    found = read(files.word(extra=extra))
    assert found.text == "One.\n"
    assert found.remarks[0].endswith("not part of the running text: 1 footnote.")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (files.bomb(), "far larger than any text"),
        (files.other_zip(), "a zip file, but no Word document"),
        (files.word("Kirov")[:-200], "damaged or cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "locked with a password"),
        (files.word(""), "empty"),
    ],
)
def test_hostile_file_gets_a_sentence(data, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read(data)


def test_document_of_too_many_parts_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(docx, "MOST_PARTS", 3)
    with pytest.raises(TextRefused, match="far larger than any text"):
        read(files.word("Kirov"))
