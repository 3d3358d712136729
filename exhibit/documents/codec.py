"""Documents to JSON and back, checked against their types."""

from typing import TypeVar

import msgspec

Document = TypeVar("Document")


class BadDocument(ValueError):
    """Stored JSON that does not fit the type it should hold."""


def encode(document: object) -> bytes:
    """Return a document as UTF-8 JSON; the same document always gives the same bytes."""
    return msgspec.json.encode(document, order="deterministic")


def decode(data: bytes, kind: type[Document]) -> Document:
    """Return the document of this type that JSON holds. Raises BadDocument."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.MsgspecError as error:
        raise BadDocument(f"Not a {kind.__name__}: {error}") from error


def to_plain(document: object) -> object:
    """Return a document as dicts, lists and strings, for a JSON column."""
    # By way of JSON: `to_builtins` leaves tuples as they are, which never equal a column's lists.
    return msgspec.json.decode(encode(document))


def from_plain(data: object, kind: type[Document]) -> Document:
    """Return the document of this type that a JSON column holds. Raises BadDocument."""
    try:
        # Not strict: a JSON column gives dates and decimals back as strings.
        return msgspec.convert(data, type=kind, strict=False)
    except msgspec.MsgspecError as error:
        raise BadDocument(f"Not a {kind.__name__}: {error}") from error
