"""Subtitles: what is said becomes the text, and its time codes the places."""

import pytest

from curation.sources.intake import subtitles
from curation.sources.intake.subtitles import read_srt, read_vtt, time_code
from curation.sources.intake.words import EncodingUnknown, Intake, TextRefused
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


def once(*cues: str) -> Intake:
    """The other reading of a .vtt file with these cues."""
    found = read_vtt(vtt(*cues))
    assert found.otherwise is not None
    return found.other_reading()


ROLLING = (" \nhello there", "hello there\n ", "hello there\nit is 1934", "it is 1934\nand cold")


def test_subtitles_that_roll_are_kept_as_they_stand_until_a_curator_chooses():
    found = read_vtt(vtt(*ROLLING))
    assert found.text.count("hello there") == 3
    assert "The subtitles roll: 3 of 4 cues" in found.remarks[0]


def test_words_of_subtitles_that_roll_are_offered_once_with_their_times():
    found = once(*ROLLING)
    assert found.text == "hello there\nit is 1934\nand cold\n"
    assert [unit.label for unit in found.units] == ["0:00:00", "0:00:02", "0:00:03"]
    assert "are left out: 7." in found.remarks[1]


def test_other_reading_leads_back():
    found = read_vtt(vtt(*ROLLING))
    assert found.other_reading().other_reading() == found


def test_srt_files_roll_too():
    cues = ("I was born", "I was born in a village", "in a village by the sea")
    time = "00:00:0{0},000 --> 00:00:0{0},900"
    srt = "".join(f"{n}\n{time.format(n)}\n{cue}\n\n" for n, cue in enumerate(cues, 1))
    found = read_srt(srt.encode())
    assert found.otherwise.text == "I was born\nin a village\nby the sea\n"


def test_voices_are_named_in_either_reading():
    found = once("<v Ann>A plot", "<v Ann>A plot to kill", "<v Ann>to kill him")
    assert found.text == "Ann: A plot\nto kill\nhim\n"


def test_subtitles_that_do_not_roll_are_read_in_one_way():
    assert read_vtt(files.VTT.encode()).otherwise is None
    assert read_vtt(vtt("Yes.", "Yes.", "Yes.")).otherwise is None


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_cue_whose_first_line_is_empty_keeps_its_words(newline):
    first = "00:01.000 --> 00:02.000\n\nIn 1934\nhe was shot.\n\n"
    file = f"WEBVTT\n\n{first}00:02.000 --> 00:03.000\nYes.\n"
    found = read_vtt(file.replace("\n", newline).encode())
    assert found.text == "In 1934 he was shot.\nYes.\n"
    assert "The words below it are kept" in found.remarks[0]


def test_cue_of_an_srt_file_whose_first_line_is_empty_keeps_its_words():
    first = "1\n00:00:01,000 --> 00:00:02,000\n\nIn 1934\n\n"
    file = f"{first}2\n00:00:02,000 --> 00:00:03,000\nYes.\n"
    assert read_srt(file.encode()).text == "In 1934\nYes.\n"


def test_what_of_a_file_is_no_cue_is_named_with_its_line():
    file = (
        "WEBVTT A talk\nKind: captions\n\nNOTE by\nhand\n\nSTYLE\n::cue { color: red }\n\n"
        "opening\n00:01.000 --> 00:02.000\nYes.\n\n2\n00:70.000 --> bad\nLost.\n"
    )
    assert [(out.what, out.place, out.words) for out in read_vtt(file.encode()).left_out] == [
        ("Heading of the file", "line 1 of the file", "A talk Kind: captions"),
        ("Note of the file", "line 4 of the file", "by hand"),
        ("Name of a cue", "line 10 of the file", "opening"),
        ("Words of a cue that could not be read", "line 16 of the file", "Lost."),
    ]
