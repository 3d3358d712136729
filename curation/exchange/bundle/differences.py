"""Which records differ between two bundles, and in what: record by record, field by field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from dataclasses import fields as fields_of

from curation.exchange.bundle.bundle import LISTS, Bundle
from curation.exchange.bundle.record import Record, label

OF_A_SOURCE = {"excerpts": "excerpt", "emendations": "emendation"}


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One record that a bundle would make or change."""

    kind: str
    name: str
    is_new: bool
    fields: tuple[str, ...] = ()
    """What differs; empty for a new record."""


def differences(before: Bundle, after: Bundle) -> Iterator[Difference]:
    """Yield what loading `after` upon `before` would make or change, kind by kind.

    What `after` lacks stays as it is, and is not told here.
    """
    fields = _differing(before.exhibition, after.exhibition)
    if fields:
        yield Difference(kind="exhibition", name="", is_new=False, fields=fields)
    for name, one in LISTS.items():
        if name != "standards":  # They are replaced as a whole.
            yield from _of(label(one.kind), getattr(before, name), getattr(after, name))
    for name, kind in OF_A_SOURCE.items():
        yield from _of(kind, _inside(before, name), _inside(after, name))


def _of(kind: str, before: Iterable[Record], after: Iterable[Record]) -> Iterator[Difference]:
    held = {name_of(record): record for record in before}
    for record in after:
        name = name_of(record)
        if name not in held:
            yield Difference(kind=kind, name=name, is_new=True)
        elif fields := _differing(held[name], record):
            yield Difference(kind=kind, name=name, is_new=False, fields=fields)


def _inside(bundle: Bundle, name: str) -> list[Record]:
    return [record for source in bundle.sources for record in getattr(source, name)]


def _differing(before: Record, after: Record) -> tuple[str, ...]:
    """Return the names of the fields that differ; passages of a source are told one by one."""
    return tuple(
        one.name.replace("_", " ")
        for one in fields_of(after)
        if one.compare
        and one.name not in OF_A_SOURCE
        and getattr(before, one.name) != getattr(after, one.name)
    )


def name_of(record: Record) -> str:
    """Return what a record is told by: its address, key or file."""
    for name in ("slug", "key", "file"):
        if found := getattr(record, name, ""):
            return str(found)
    return ""
