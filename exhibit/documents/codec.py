"""Documents to JSON and back, checked against their types."""

from dataclasses import fields, is_dataclass, replace
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


def renewed(data: object, kind: type[Document]) -> object:
    """Return what a JSON column holds as it is written today, with fields that are newer than it.

    Data that does not fit the type comes back as it is.
    """
    try:
        return to_plain(_whole(from_plain(data, kind)))
    except BadDocument:
        return data


def is_same(kept: object, fresh: object, kind: type[Document]) -> bool:
    """Say whether a column holds this document, also where it was written by an older release."""
    return kept == fresh or renewed(kept, kind) == fresh


def _whole(value: object) -> object:
    """Return a value with every field of its own: what was read leaves out those not in the data.

    The library writes only what was set, and a default that was never set is not.
    """
    if is_dataclass(value) and not isinstance(value, type):
        own = {field.name: _whole(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **own)
    if isinstance(value, tuple):
        return tuple(map(_whole, value))
    if isinstance(value, dict):
        return {name: _whole(inner) for name, inner in value.items()}
    return value
