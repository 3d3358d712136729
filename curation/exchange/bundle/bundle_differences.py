"""Which records differ between two bundles, and in what: record by record, field by field."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields as fields_of
from typing import TypeVar

from curation.exchange.bundle.bundle import LISTS, Bundle
from curation.exchange.bundle.reading_record import ReadingRecord
from curation.exchange.bundle.record import Record, label, name_of
from curation.exchange.bundle.records import EmendationRecord, ExcerptRecord
from exhibit.comparing import Difference, FieldChange

Kind = TypeVar("Kind", bound=Record)

OF_A_SOURCE = {"excerpts": ExcerptRecord, "emendations": EmendationRecord}
ONE_BY_ONE = {*OF_A_SOURCE, "readings"}
"""Parts that are told as records of their own."""


def differences(before: Bundle, after: Bundle) -> Iterator[Difference]:
    """Yield what loading `after` upon `before` would make or change, kind by kind.

    What `after` lacks stays as it is, and is not told here.
    """
    fields = _differing(before.exhibition, after.exhibition)
    if fields:
        yield Difference(kind="exhibition", fields=fields)
    for name, kind in {
        **{name: listing.kind for name, listing in LISTS.items()},
        **OF_A_SOURCE,
    }.items():
        if name != "standards":  # They are replaced as a whole.
            yield from _of(label(kind), getattr(before, name), getattr(after, name))
    yield from _of(label(ReadingRecord), before.readings, after.readings, _reading)


def _reading(record: ReadingRecord) -> str:
    return f"{record.citation}, {record.reader}: {record.sentence}"


def _of(
    kind: str,
    before: Iterable[Kind],
    after: Iterable[Kind],
    named: Callable[[Kind], str] = name_of,
) -> Iterator[Difference]:
    known = {named(record): record for record in before}
    for record in after:
        name = named(record)
        if name not in known:
            yield Difference(kind=kind, name=name, what="added")
        elif fields := _differing(known[name], record):
            yield Difference(kind=kind, name=name, fields=fields)


def _differing(before: Record, after: Record) -> tuple[FieldChange, ...]:
    """Return the fields that differ; passages of a source are told one by one."""
    pairs = (
        (field.name.replace("_", " "), getattr(before, field.name), getattr(after, field.name))
        for field in fields_of(after)
        if field.compare and field.name not in ONE_BY_ONE
    )
    return tuple(
        FieldChange(label=label, before=str(old or ""), after=str(new or ""))
        for label, old, new in pairs
        if old != new
    )
