"""Words on their way in: an uploaded file or pasted text, read into exactly what will be kept."""

from dataclasses import dataclass

LARGEST_TEXT = 20 * 1024 * 1024
"""Bytes of UTF-8; the largest file a source text may come from."""

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
BYTE_ORDER_MARK = "\ufeff"


class TextRefused(ValueError):
    """Words that cannot be kept as a source text. Its text is a sentence for curators."""


@dataclass(frozen=True, kw_only=True)
class Intake:
    """The words to keep, and whether a byte order mark was taken off their front."""

    text: str
    had_byte_order_mark: bool = False


def read_upload(data: bytes) -> Intake:
    """Return the words of a file, its newlines as they are. Raises TextRefused.

    The file must be UTF-8. A byte order mark is no part of the words and is left out, so that
    offsets count from the first character.
    """
    _check_size(len(data), "The file")
    if data.startswith(UTF16_MARKS):
        raise TextRefused(
            "The file is in UTF-16, not UTF-8. Save it again as “Plain text, UTF-8” and upload "
            "that."
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TextRefused(
            f"The file is not UTF-8: byte {error.start + 1}, in line {line}, cannot be read. "
            "Save it again as “Plain text, UTF-8” and upload that."
        ) from error
    return _checked(text, "The file")


def read_pasted(text: str) -> Intake:
    """Return pasted words with LF newlines. Raises TextRefused.

    A browser sends every newline of a form as CR LF, whatever was pasted (HTML, form submission).
    """
    _check_size(len(text.encode("utf-8", "surrogatepass")), "The pasted text")
    return _checked(text.replace("\r\n", "\n").replace("\r", "\n"), "The pasted text")


def read_either(*, upload: bytes | None, pasted: str) -> Intake:
    """Return the words of a file or of a paste: exactly one of the two. Raises TextRefused."""
    if upload is not None and pasted.strip():
        raise TextRefused("Upload a file or paste the words, not both: clear one of the two.")
    if upload is not None:
        return read_upload(upload)
    if not pasted.strip():
        raise TextRefused("Give the words: upload a text file, or paste them.")
    return read_pasted(pasted)


def _check_size(size: int, what: str) -> None:
    if size > LARGEST_TEXT:
        raise TextRefused(
            f"{what} has {size / 1_048_576:.1f} MB; at most 20 MB are kept as one text. "
            "Divide it into several sources, such as volumes."
        )


def _checked(text: str, what: str) -> Intake:
    marked = text.startswith(BYTE_ORDER_MARK)
    text = text.removeprefix(BYTE_ORDER_MARK)
    if not text.strip():
        raise TextRefused(f"{what} is empty: there are no words in it.")
    if (at := text.find("\0")) >= 0:
        line = text.count("\n", 0, at) + 1
        raise TextRefused(
            f"{what} holds a NUL character in line {line}, as files that are not plain text do. "
            "Export it as plain text, or take the character out."
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise TextRefused(f"{what} holds half a character (a surrogate): take it out.")
    return Intake(text=text, had_byte_order_mark=marked)
