"""A record's fields as the columns of its row."""

from curation.exchange.bundle.record import Record, written_fields
from exhibit.documents.types import Name


def columns(record: Record, *leave_out: str) -> dict[str, object]:
    """Return the written fields of a record as columns of the same names."""
    return {
        one.name: stored(getattr(record, one.name))
        for one in written_fields(type(record))
        if one.name not in leave_out
    }


def stored(value: object) -> object:
    """Return a value as its JSON column keeps it; other values as they are."""
    if isinstance(value, Name):
        parts = (("family", value.family), ("given", value.given), ("literal", value.literal))
        return {name: part for name, part in parts if part}
    return [stored(one) for one in value] if isinstance(value, tuple) else value
