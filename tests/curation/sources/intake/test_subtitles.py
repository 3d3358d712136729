"""Subtitles: what is said becomes the text, and its time codes the places."""

import pytest

from curation.sources.intake import subtitles
from curation.sources.intake.subtitles import read_srt, read_vtt, time_code
from curation.sources.intake.words import EncodingUnknown, TextRefused
from tests.curation.sources.intake import files

VTT = "WEBVTT\n\n"


def vtt(*cues: str) -> bytes:
    """A .vtt file with these cues, a second after each other."""
    timed = (f"00:0{at}.000 --> 00:0{at + 1}.000\n{cue}\n\n" for at, cue in enumerate(cues))
    return (VTT + "".join(timed)).encode()


def test_cues_are_lines_with_their_time_codes():
    found = read_srt(files.SRT.encode())
    assert found.text == "The purges began with a murder.\nKirov was shot.\n"
    assert found.place_starts == ((0, "0:00:01"), (32, "1:02:03"))


def test_styling_is_taken_out_and_told():
    assert "styling such as italics was taken out: 1" in read_srt(files.SRT.encode()).remarks[0]


def test_voices_stand_before_their_words_when_another_one_speaks():
    found = read_vtt(files.VTT.encode())
    assert found.text == "Ann Smith: Was it a plot & a lie?\nOr one man?\nBob: One man.\n"
    assert found.place_starts[2] == (46, "1:02:03")


def test_several_voices_of_one_cue_stand_before_the_words_of_each():
    found = read_vtt(vtt("<v Ann>A plot?</v> <v Bob>One man.</v>", "<v Bob>I think.</v>"))
    assert found.text == "Ann: A plot? Bob: One man.\nI think.\n"


def test_entities_of_an_srt_file_are_words():
    found = read_srt(b"1\n00:00:01,000 --> 00:00:02,000\nA plot &amp; a lie\n")
    assert found.text == "A plot &amp; a lie\n"


def test_cue_that_cannot_be_read_is_counted():
    found = read_vtt(f"{files.VTT}\n00:70.000 --> bad\nLost words.\n".encode())
    assert "could not be read and were left out: 1" in found.remarks[0]


@pytest.mark.parametrize(
    ("cues", "sentence"),
    [
        (("Kirov.", "<i></i>"), "Cues without words, left out: 1."),
        (("Kirov.", "Kirov."), "repeat the one before word for word: 1."),
    ],
)
def test_cues_that_are_no_words_of_their_own_are_told(cues, sentence):
    assert sentence in read_vtt(vtt(*cues)).remarks[0]


def test_cues_out_of_order_are_kept_as_they_stand_and_told():
    later = "00:09.000 --> 00:10.000\nLater.\n\n00:01.000 --> 00:02.000\nSooner.\n"
    found = read_vtt(f"{VTT}{later}".encode())
    assert found.text == "Later.\nSooner.\n"
    assert "not in the order of their times" in found.remarks[0]


@pytest.mark.parametrize(
    ("read", "data", "sentence"),
    [
        (read_srt, "Kirov", "cannot be read from line 1 on"),
        (read_srt, files.VTT, "rename it to end in .vtt"),
        (read_srt, "1\n00:00:01,000 --> 00:00:02,000\n\n", "no cue with words"),
        (read_vtt, files.SRT + "\n\nlost --> words\n3\n", "does not begin with WEBVTT"),
        (read_vtt, VTT, "no cue with words"),
    ],
)
def test_subtitles_without_cues_are_refused(read, data, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read(data.encode())


def test_file_larger_than_subtitles_are_is_refused(monkeypatch):
    monkeypatch.setattr(subtitles, "LARGEST", 100)
    with pytest.raises(TextRefused, match="subtitles have at most 5"):
        read_srt(files.SRT.encode())


def test_encoding_of_subtitles_is_asked_for_too():
    with pytest.raises(EncodingUnknown) as asked:
        read_srt("1\n00:00:01,000 --> 00:00:02,000\nКиров\n".encode("cp1251"))
    assert "Киров" in asked.value.guesses[1].sample


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0:00:00"), (723, "0:12:03"), (90_000, "25:00:00")]
)
def test_time_code_has_hours_minutes_and_seconds(seconds, told):
    assert time_code(seconds) == told
