"""Files read in a process of their own: the same words come back, and the same refusals."""

import pytest

from curation.sources.intake import apart, docx, pdf, subtitles
from curation.sources.intake.words import EncodingUnknown, TextRefused
from tests.curation.sources.intake import files


@pytest.mark.parametrize(
    ("kind", "data", "read"),
    [
        ("docx", files.word_with_table(), docx.read),
        ("pdf", files.pdf("One", "Two", labels="/r"), pdf.read),
        ("srt", files.SRT.encode(), subtitles.read_srt),
        ("vtt", files.VTT.encode(), subtitles.read_vtt),
    ],
)
def test_what_comes_back_is_what_the_reader_found(kind, data, read):
    assert apart.read(kind, data) == read(data)


def test_refusal_comes_back_with_its_sentence():
    with pytest.raises(TextRefused, match="a zip file, but no Word document"):
        apart.read("docx", files.other_zip())


def test_encodings_to_choose_from_come_back():
    data = "1\n00:00:01,000 --> 00:00:02,000\nКиров\n".encode("cp1251")
    with pytest.raises(EncodingUnknown) as asked:
        apart.read("srt", data)
    assert "Киров" in asked.value.guesses[1].sample


def test_chosen_encoding_reaches_the_reader():
    data = "1\n00:00:01,000 --> 00:00:02,000\nКиров\n".encode("cp1251")
    assert apart.read("srt", data, "cp1251").text == "Киров\n"


def test_file_that_takes_too_long_is_not_read(monkeypatch):
    monkeypatch.setattr(apart, "MOST_SECONDS", 0.001)
    with pytest.raises(TextRefused, match="too long or too much memory"):
        apart.read("pdf", files.pdf("Kirov"))
