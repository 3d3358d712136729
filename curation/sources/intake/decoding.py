"""From the bytes of a text file to its words; an encoding is never guessed in silence.

A file says itself that it is UTF-8 or UTF-16: by a byte order mark, or, for UTF-8, by being sound
in it, which other encodings with accented or Cyrillic letters practically never are. For any other
file a curator looks at samples and chooses.
"""

import codecs

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
}
"""What may be chosen, and how it is named to curators."""
SAMPLE = 80
"""Characters shown on either side of the first byte that is not ASCII."""


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
        return Intake(text=data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _unknown(data, error) from error


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
    if b"\0" in data:
        return TextRefused(
            _(
                "{told} It holds NUL bytes, as pictures, programs and unmarked UTF-16 do. "
                "Save it again as “Plain text, UTF-8” and upload that."
            ).format(told=sentence)
        )
    guesses = tuple(_guesses(data))
    if not guesses:
        return TextRefused(
            _("{told} Save it again as “Plain text, UTF-8” and upload that.").format(told=sentence)
        )
    return EncodingUnknown(sentence, guesses)


def _guesses(data: bytes) -> list[Guess]:
    guesses = []
    first = next(at for at, byte in enumerate(data) if byte > 0x7F)
    for encoding, label in CHOICES.items():
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        # One byte is one character in all of these.
        sample = data[max(0, first - SAMPLE) : first + SAMPLE].decode(encoding)
        guesses.append(Guess(encoding, _(label), " ".join(sample.split())))
    return guesses
