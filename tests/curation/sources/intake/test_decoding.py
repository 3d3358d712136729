"""Encodings are read from the file or asked for, never guessed in silence."""

import pytest

from curation.sources.intake.decoding import decode
from curation.sources.intake.words import EncodingUnknown, TextRefused

KIROV = "Сергей Киров"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (KIROV.encode(), "UTF-8"),
        (KIROV.encode("utf-8-sig"), "UTF-8 with a byte order mark"),
        (KIROV.encode("utf-16"), "UTF-16"),
        ("\ufeff".encode("utf-16-be") + KIROV.encode("utf-16-be"), "UTF-16"),
        (KIROV.encode("utf-32"), "UTF-32"),
    ],
)
def test_file_that_says_its_encoding_is_read_by_it(data, encoding):
    found = decode(data)
    assert (found.text, found.encoding) == (KIROV, encoding)


def test_unmarked_file_that_is_not_utf8_is_asked_about_with_samples():
    with pytest.raises(EncodingUnknown, match="byte 8, in line 2") as asked:
        decode(b"Terror\n" + KIROV.encode("cp1251"))
    samples = {guess.encoding: guess.sample for guess in asked.value.guesses}
    assert samples["cp1251"] == f"Terror {KIROV}"
    assert set(samples) == {"cp1252", "cp1251", "koi8-r"}


def test_encoding_in_which_the_bytes_are_no_characters_is_not_offered():
    with pytest.raises(EncodingUnknown) as asked:
        decode(b"caf\xe9 \x81")
    assert "cp1252" not in [guess.encoding for guess in asked.value.guesses]


def test_chosen_encoding_is_named_as_chosen():
    found = decode(KIROV.encode("cp1251"), "cp1251")
    assert (found.text, found.encoding) == (KIROV, "Windows-1251, as chosen by the curator")


@pytest.mark.parametrize(
    ("data", "encoding", "sentence"),
    [
        (b"\xff", "latin-9", "not one of the encodings offered"),
        (b"\x81", "cp1252", "not sound Windows-1252"),
        (b"\xff\xfeK\x00i", "", "not sound UTF-16"),
        (b"K\0i\0\xff", "", "unmarked UTF-16"),
    ],
)
def test_bytes_that_are_no_words_are_refused(data, encoding, sentence):
    with pytest.raises(TextRefused, match=sentence):
        decode(data, encoding)
