"""Files and pastes on their way in, and what is refused at the door."""

import pytest

from curation.sources.intake import readers, words
from curation.sources.intake.readers import read_pasted, read_upload
from curation.sources.intake.words import TextRefused
from tests.curation.sources.intake import files


def test_upload_keeps_its_newlines():
    assert read_upload(b"one\r\ntwo\nthree\r").text == "one\r\ntwo\nthree\r"


def test_paste_has_lf_newlines_whatever_the_browser_sent():
    assert read_pasted("one\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t", "a.srt", "empty"),
        (b"one\ntwo\0", "a.txt", "NUL character in line 2"),
        (files.pdf("Kirov"), "a.txt", "it is a PDF; name it .pdf"),
        (files.word("Kirov"), "a.md", "must be named .docx"),
        (b"{\\rtf1 Kirov}", "a.txt", "RTF"),
        (b"Kirov", "a.pages", "does not end as a text can"),
        (b"Kirov", "", "does not end as a text can"),
        (files.word("Kirov"), "a.pdf", "not a PDF, though its name says so"),
        (files.pdf("Kirov"), "a.docx", "not a sound .docx"),
    ],
)
def test_file_is_refused_with_a_sentence(data, name, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read_upload(data, name)


def test_file_over_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(words, "LARGEST_TEXT", 10)
    with pytest.raises(TextRefused, match="at most 20 MB"):
        read_upload(b"eleven char")


def test_capitals_in_the_ending_are_no_other_ending():
    assert read_upload(files.SRT.encode(), "TALK.SRT").unit_kind == "times"


def test_every_ending_is_named_to_curators():
    assert readers.ACCEPTED == ".txt, .md, .docx, .pdf, .srt, .vtt"
