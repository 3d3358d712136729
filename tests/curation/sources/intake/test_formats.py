"""Each format: which words are held, where its units stand, what is told beside them."""

import pytest

from curation.sources.intake import apart
from curation.sources.intake.readers import read_upload
from curation.sources.intake.words import TextRefused
from tests.curation.sources.intake import files


def read(data: bytes | str, name: str):
    return read_upload(data.encode() if isinstance(data, str) else data, name)


def units(intake) -> list[tuple[str, str]]:
    return [(unit.label, intake.text[unit.start : unit.end]) for unit in intake.units]


def told(intake) -> str:
    return " ".join(intake.remarks)


def test_lines_are_the_units_of_a_text_without_blank_lines():
    found = read("One.\r\nTwo.\r\n", "a.txt")
    assert (found.unit_kind, units(found)) == ("lines", [("1", "One."), ("2", "Two.")])


def test_blank_lines_part_paragraphs():
    found = read("One\ntwo.\n \n\nThree.\n", "a.txt")
    assert (found.unit_kind, units(found)) == ("paragraphs", [("1", "One\ntwo."), ("2", "Three.")])


def test_markdown_is_kept_with_its_signs():
    found = read("# Terror\n\nKirov *was* shot.\n", "a.md")
    assert found.text == "# Terror\n\nKirov *was* shot.\n"
    assert "signs of Markdown" in told(found)


def test_subtitles_named_txt_are_told():
    assert "Name it .srt" in told(read(files.SRT, "a.txt"))


def test_cues_are_lines_with_their_time_codes():
    found = read(files.SRT, "a.srt")
    assert found.text == "The purges began with a murder.\nKirov was shot.\n"
    assert found.place_starts == ((0, "0:00:01"), (32, "1:02:03"))
    assert "styling such as italics was taken out: 1" in told(found)


def test_voices_stand_before_their_words_when_another_one_speaks():
    found = read(files.VTT, "a.vtt")
    assert found.text == "Ann Smith: Was it a plot & a lie?\nOr one man?\nBob: One man.\n"
    assert found.place_starts[2] == (46, "1:02:03")


def test_cue_that_cannot_be_read_is_counted():
    found = read(files.VTT + "\n00:70.000 --> bad\nLost words.\n", "a.vtt")
    assert "could not be read and were left out: 1" in told(found)


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        ("Kirov", "a.srt", "cannot be read from line 1 on"),
        (files.SRT + "\n\nlost --> words\n3\n", "a.vtt", "does not begin with WEBVTT"),
        (files.VTT, "a.srt", "rename it to end in .vtt"),
        ("WEBVTT\n\n", "a.vtt", "no cue with words"),
        ("1\n00:00:01,000 --> 00:00:02,000\n\n", "a.srt", "no cue with words"),
    ],
)
def test_subtitles_without_cues_are_refused(data, name, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read(data, name)


def test_paragraphs_of_a_word_document_are_lines():
    found = read(files.word("One.", "", "Two."), "a.docx")
    assert found.text == "One.\n\nTwo.\n"
    assert units(found) == [("1", "One."), ("2", "Two.")]


def test_table_is_kept_row_by_row_and_headings_of_pages_are_left_out():
    found = read(files.word_with_table(), "a.docx")
    assert found.text == "Year\tPeople\n1936\t1,118\n"
    assert "headers and footers" in told(found)
    assert "2 rows" in told(found)


def test_tracked_insertion_is_kept_and_deletion_left_out():
    extra = (
        "<w:p><w:r><w:t>He </w:t></w:r><w:ins><w:r><w:t>probably </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>surely </w:delText></w:r></w:del><w:r><w:t>ordered it.</w:t></w:r>"
        "</w:p>"
    )
    found = read(files.word(extra=extra), "a.docx")
    assert found.text == "He probably ordered it.\n"
    assert "1 tracked insertion, 1 tracked deletion" in told(found)


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
def test_hostile_word_documents_get_a_sentence(data, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read(data, "a.docx")


def test_pages_of_a_pdf_are_places():
    found = read(files.pdf("The purges", "Kirov"), "a.pdf")
    assert found.text == "The purges\n\nKirov\n"
    assert (found.unit_kind, found.place_starts) == ("pages", ((0, "1"), (12, "2")))


def test_own_numbers_of_pages_are_used():
    assert read(files.pdf("One", "Two", labels="/r"), "a.pdf").place_starts[1][1] == "ii"


def test_hyphens_at_line_ends_and_empty_pages_are_told():
    found = read(files.pdf("indus-\ntrial", ""), "a.pdf")
    assert "1 line ends in a hyphen" in told(found)
    assert "Pages without words that could be read, perhaps pictures: 2." in told(found)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (files.scan(), "no text layer"),
        (files.pdf("Kirov", password="secret"), "locked with a password"),
        (b"%PDF-1.7 and nothing else", "damaged"),
    ],
)
def test_hostile_pdfs_get_a_sentence(data, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read(data, "a.pdf")


def test_file_that_takes_too_long_is_not_read(monkeypatch):
    monkeypatch.setattr(apart, "MOST_SECONDS", 0.001)
    with pytest.raises(TextRefused, match="too long or too much memory"):
        read(files.pdf("Kirov"), "a.pdf")


def test_encoding_of_subtitles_is_asked_for_too():
    with pytest.raises(apart.EncodingUnknown) as asked:
        read_upload("1\n00:00:01,000 --> 00:00:02,000\nКиров\n".encode("cp1251"), "a.srt")
    assert "Киров" in asked.value.guesses[1].sample
