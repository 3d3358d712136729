"""From the bytes of a text file to its words; an encoding is never guessed in silence.

A file says itself that it is UTF-8 or UTF-16: by a byte order mark, or, for UTF-8, by being sound
in it, which other encodings with accented or Cyrillic letters practically never are. For any other
file a curator looks at samples and chooses; the likeliest stands first.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from charset_normalizer import from_bytes
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.sources.intake.words import EncodingUnknown, Guess, Intake, TextRefused

MARKS = (
    # Longer marks first: UTF-32's begins as UTF-16's does.
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8-sig", _noop("UTF-8 with a byte order mark")),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
CHOICES = {
    "cp1252": _noop("Windows-1252: Western European languages"),
    "cp1251": _noop("Windows-1251: Russian, Ukrainian and others in Cyrillic"),
    "koi8-r": _noop("KOI8-R: Russian, on older systems"),
    "cp1250": _noop("Windows-1250: Central European languages, such as Polish and Czech"),
    "iso8859-2": _noop("ISO 8859-2: Central European languages, on older systems"),
    "mac-roman": _noop("Mac Roman: Western European languages, on older Macintoshes"),
    "mac-cyrillic": _noop("Mac Cyrillic: Russian and others, on older Macintoshes"),
    "koi8-u": _noop("KOI8-U: Ukrainian, on older systems"),
    "cp437": _noop("Code page 437: Western European languages, under DOS"),
    # What programs call Shift JIS and Big5 has a few hundred characters more than the standards.
    "cp932": _noop("Shift JIS: Japanese"),
    "gb18030": _noop("GB18030, with GBK and GB2312: Chinese, in simplified characters"),
    "big5hkscs": _noop("Big5: Chinese, in traditional characters"),
    "utf-16-le": _noop("UTF-16 without a mark: any language, as Windows writes it"),
    "utf-16-be": _noop("UTF-16 without a mark, the other way round"),
}
"""What may be chosen, and how it is named to curators; the commoner of two likely ones first."""
SAMPLE = 80
"""Characters shown on either side of the first that is not ASCII."""
LOOKED_AT = 64 * 1024
"""Bytes by which encodings are compared: more make the guess no better, only slower."""
NOT_ASCII = re.compile(r"[^\x00-\x7f]")
NO_WORDS = {"Cc", "Cn", "Co", "Cs"}
"""Categories of Unicode that words have no characters of, but for tabs and line ends."""
LEAST_NULS = 0.05
"""The share of NUL bytes from which on a file may be UTF-16: spaces alone make it so."""


def decode(data: bytes, encoding: str = "") -> Intake:
    """Return the words of a text file, without units.

    `encoding` is what a curator chose, one of CHOICES.

    Raises EncodingUnknown where nothing was chosen and the file does not say, TextRefused for
    bytes that are no words in what it says or what was chosen.
    """
    for mark, codec, label in MARKS:
        if data.startswith(mark):
            return Intake(
                text=_strictly(data, codec, label), encoding=_(label), had_byte_order_mark=True
            )
    if encoding:
        if encoding not in CHOICES:
            raise TextRefused(
                _("“{encoding}” is not one of the encodings offered: choose again.").format(
                    encoding=encoding
                )
            )
        label = _(CHOICES[encoding]).partition(":")[0]
        return Intake(
            text=_strictly(data, encoding, label),
            encoding=_("{label}, as chosen by the curator").format(label=label),
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _unknown(data, error) from error
    if "\0" in text and (guesses := tuple(_guesses(data, _utf_16(data)))):
        raise EncodingUnknown(
            _("The file holds NUL bytes, as UTF-16 does that has no mark at its beginning."),
            guesses,
        )
    return Intake(text=text)


def _strictly(data: bytes, codec: str, label: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise TextRefused(
            _(
                "The file is not sound {label}: byte {start} cannot be read. Save it again "
                "as “Plain text, UTF-8” and upload that."
            ).format(label=label, start=error.start + 1)
        ) from error


def _unknown(data: bytes, error: UnicodeDecodeError) -> TextRefused:
    """Return what to ask, or a refusal where no encoding we know reads the file."""
    line = data.count(b"\n", 0, error.start) + 1
    sentence = _("The file is not UTF-8: byte {start}, in line {line}, cannot be read.").format(
        start=error.start + 1, line=line
    )
    guesses = tuple(_guesses(data, _likeliest_first(data)))
    if b"\0" in data and not guesses:
        return TextRefused(
            _(
                "{told} It holds NUL bytes, as pictures, programs and unmarked UTF-16 do. "
                "Save it again as “Plain text, UTF-8” and upload that."
            ).format(told=sentence)
        )
    if not guesses:
        return TextRefused(
            _("{told} Save it again as “Plain text, UTF-8” and upload that.").format(told=sentence)
        )
    return EncodingUnknown(sentence, guesses)


def _guesses(data: bytes, encodings: list[str]) -> Iterator[Guess]:
    """Yield the encodings in which a file may be words, each with its first unusual ones."""
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        unusual = NOT_ASCII.search(text)
        first = unusual.start() if unusual else 0
        sample = text[max(0, first - SAMPLE) : first + SAMPLE]
        if "\0" not in text and all(map(_is_of_words, sample)):
            yield Guess(encoding, _(CHOICES[encoding]), " ".join(sample.split()))


def _is_of_words(character: str) -> bool:
    return character in "\t\n\r\f" or unicodedata.category(character) not in NO_WORDS


def _likeliest_first(data: bytes) -> list[str]:
    """Return the encodings a curator may choose, those first in which the words look most sound."""
    start = max(0, data.rfind(b"\n", 0, next(i for i, byte in enumerate(data) if byte > 0x7F)))
    # Whole lines, and pairs of bytes, so that no character is cut in two.
    start -= start % 2
    looked_at = data[start : start + LOOKED_AT]
    if len(looked_at) == LOOKED_AT and b"\n" in looked_at:
        looked_at = looked_at[: looked_at.rfind(b"\n") + 1]
    order = list(CHOICES)
    isolated = [encoding.replace("-", "_") for encoding in order]
    found = {match.encoding: match for match in from_bytes(looked_at, cp_isolation=isolated)}
    likely = [encoding for encoding in order if encoding.replace("-", "_") in found]
    # Smaller differences say nothing; the commoner one is the likelier then.
    likely.sort(
        key=lambda encoding: (
            round(found[encoding.replace("-", "_")].chaos, 2),
            -round(found[encoding.replace("-", "_")].coherence, 1),
        )
    )
    return list(dict.fromkeys([*_utf_16(data), *likely, *order]))


def _utf_16(data: bytes) -> list[str]:
    """Return the forms of UTF-16 that the NUL bytes of a file speak for: none, as a rule.

    In the one form the NULs of plain letters are every second byte, in the other every first.
    """
    nuls = data.count(0)
    if len(data) % 2 or nuls < LEAST_NULS * len(data):
        return []
    second = data[1::2].count(0)
    forms = (("utf-16-le", second), ("utf-16-be", nuls - second))
    return [form for form, in_place in forms if in_place > 0.95 * nuls]
