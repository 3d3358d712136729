"""Encodings are read from the file or asked for, never guessed in silence."""

import pytest

from curation.sources.intake.decoding import CHOICES, decode
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
    assert {"cp1252", "cp1251", "koi8-r", "mac-cyrillic"} <= set(samples) <= set(CHOICES)


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


TEXTS = {
    "fr": "L'été à Paris fut chaud; le garçon a été enlevé par les élèves de l'école.",
    "pl": "Zażółć gęślą jaźń. Wkrótce potem aresztowano tysiące ludzi, a śledztwo trwało.",
    "ru": "Сергей Киров был убит в Ленинграде. Началось следствие, тысячи были арестованы.",
    "uk": "Сергій Кіров був убитий у Ленінграді. Розпочалося слідство, їх допитували щодня.",
    "ja": "一九三四年、キーロフは殺害された。捜査が始まり、数千人が逮捕された。",
    "zh": "一九三四年，基洛夫在列宁格勒被暗杀。随后开始了调查，数千人被捕。",
    "zh-hant": "一九三四年，基洛夫在列寧格勒被暗殺。隨後開始了調查，數千人被捕。",
}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("fr", "cp1252"),
        ("fr", "mac-roman"),
        ("pl", "cp1250"),
        ("pl", "iso8859-2"),
        ("ru", "cp1251"),
        ("ru", "koi8-r"),
        ("ru", "mac-cyrillic"),
        ("ru", "utf-16-le"),
        ("uk", "koi8-u"),
        ("ja", "cp932"),
        ("ja", "utf-16-be"),
        ("zh", "gb18030"),
        ("zh-hant", "big5hkscs"),
    ],
)
def test_right_encoding_is_offered_first_with_a_sample_and_reads_the_file(text, encoding):
    data = TEXTS[text].encode(encoding)
    with pytest.raises(EncodingUnknown) as asked:
        decode(data)
    best = asked.value.guesses[0]
    assert (best.encoding, best.sample) == (encoding, TEXTS[text][: len(best.sample)])
    assert decode(data, encoding).text == TEXTS[text]


def test_encoding_of_dos_is_offered():
    with pytest.raises(EncodingUnknown) as asked:
        decode(TEXTS["fr"].encode("cp437"))
    samples = {guess.encoding: guess.sample for guess in asked.value.guesses}
    assert samples["cp437"].startswith("L'été à Paris")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_asked_about_though_it_is_sound_utf_8(encoding):
    with pytest.raises(EncodingUnknown, match="NUL bytes") as asked:
        decode("Kirov was shot.\n".encode(encoding))
    assert [guess.encoding for guess in asked.value.guesses] == [encoding]


def test_single_nul_in_a_text_makes_no_utf_16_of_it():
    assert decode(b"one\ntwo\0").text == "one\ntwo\0"


def test_encoding_that_makes_control_characters_of_the_words_is_not_offered():
    with pytest.raises(EncodingUnknown) as asked:
        decode("“Kirov”".encode("cp1252"))
    assert "iso8859-2" not in [guess.encoding for guess in asked.value.guesses]


def test_long_file_is_guessed_as_a_short_one_is():
    with pytest.raises(EncodingUnknown) as asked:
        decode((f"{TEXTS['ru']}\n" * 3000).encode("koi8-r"))
    assert asked.value.guesses[0].encoding == "koi8-r"
