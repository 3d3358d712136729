"""Rows written only where they differ, so that a second load of a bundle changes nothing."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, TypeVar

from django.db.models import Model

from curation.exchange.bundle.column_readers import columns_of, keys_of, natural_key
from curation.exchange.bundle.loading.columns import Keys, columns, hanging
from curation.exchange.bundle.record import Record, label
from curation.records.history.recording import note_changed

Row = TypeVar("Row", bound=Model)
Values = Mapping[str, object]

# Characters for private use: no one-letter mark and no key of a museum's record has them.
_PARKED = 0xF0000


class Outcome(StrEnum):
    """What loading did to a record."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass
class Ledger:
    """What became of every record: how many by kind and outcome, and which were left alone."""

    counts: dict[Outcome, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    left_alone: dict[str, list[str]] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)

    def note(self, kind: str, outcome: Outcome) -> None:
        """Count one record."""
        self.counts[outcome][kind] += 1


def put(model: type[Row], held: Row | None, values: Values) -> tuple[Row, Outcome]:
    """Write a row, or only the columns of `held` that differ. Columns are named as stored."""
    if held is None:
        row = model(**values)
        row.save(force_insert=True)
        note_changed(row)
        return row, Outcome.CREATED
    changed = [name for name, value in values.items() if getattr(held, name) != value]
    if not changed:
        return held, Outcome.UNCHANGED
    for name in changed:
        setattr(held, name, values[name])
    held.save(update_fields=changed)
    note_changed(held)
    return held, Outcome.CHANGED


def put_all(
    ledger: Ledger,
    kind: type[Record],
    records: Sequence[Record],
    keys: Keys,
    *,
    more: Sequence[Values] = (),
    besides: Callable[[Any, int, Outcome], Outcome] | None = None,
) -> list[Any]:
    """Write the rows of one kind of record with all that hangs on them; return them in order.

    `more` has further columns of each. `besides(row, at, outcome)` writes what hangs on a row
    besides, and returns what became of it then.
    """
    model, natural = kind.model, natural_key(kind.model).name
    held: dict[object, Any] = {getattr(row, natural): row for row in model._default_manager.all()}
    wanted = [columns(record, keys) for record in records]
    if "position" in columns_of(model):
        places = positions(
            [str(values[natural]) for values in wanted],
            {str(name): row.position for name, row in held.items()},
        )
        wanted = [{**values, "position": places[str(values[natural])]} for values in wanted]
    if more:
        wanted = [{**values, **also} for values, also in zip(wanted, more, strict=True)]
    for unique in keys_of(model):
        # A row found by its natural key has that already.
        park(model, unique, [(held.get(values[natural]), values[unique]) for values in wanted])
    written = [put(model, held.get(values[natural]), values) for values in wanted]
    # Parts last: those of one row may point to another.
    for at, (row, outcome) in enumerate(written):
        if put_hanging(row, records[at], keys) and outcome is Outcome.UNCHANGED:
            outcome = Outcome.CHANGED
        if besides is not None:
            outcome = besides(row, at, outcome)
        if outcome is not Outcome.UNCHANGED:
            note_changed(row)
        ledger.note(label(kind), outcome)
    names = {values[natural] for values in wanted}
    if left := sorted(str(name) for name in held if name not in names):
        ledger.left_alone[label(kind)] = left
    return [row for row, _ in written]


def park(model: type[Row], column: str, pairs: Iterable[tuple[Row | None, object]]) -> None:
    """Give rows whose unique column will change one that nobody has, so that two can exchange."""
    moving = [row for row, value in pairs if row is not None and getattr(row, column) != value]
    for at, row in enumerate(moving):
        setattr(row, column, chr(_PARKED + at))
        model._default_manager.filter(pk=row.pk).update(**{column: chr(_PARKED + at)})


def put_hanging(row: Model, record: Record, keys: Keys) -> bool:
    """Write the rows that hang on a record's row, such as a panel's prompts; say if any changed."""
    changed = False
    for one in fields(record):
        link = one.metadata.get("link")
        if link is not None and link.loaded:
            owner = {columns_of(link.model)[link.owner].attname: row.pk}
            wanted = hanging(record, link, one.name, keys)
            changed |= put_parts(link.model, owner, wanted, ordered=link.ordered)
    return changed


def put_parts(
    model: type[Row], owner: Values, wanted: Sequence[Values], *, ordered: bool = True
) -> bool:
    """Write the rows that hang on one owner; say if they changed.

    The order of `wanted` is kept in `position`, but a held order is left as it is numbered.
    """
    order = ("position", "pk") if ordered else ("pk",)
    rows = model._default_manager.filter(**owner).order_by(*order)
    names = list(wanted[0]) if wanted else []
    held = [tuple(getattr(row, name) for name in names) for row in rows]
    said = [tuple(values.values()) for values in wanted]
    if held == said if ordered else sorted(held) == sorted(said):
        return False
    model._default_manager.filter(**owner).delete()
    model._default_manager.bulk_create(
        model(**owner, **values, **({"position": at} if ordered else {}))
        for at, values in enumerate(wanted, start=1)
    )
    return True


def positions(wanted: Sequence[str], held: Mapping[str, int]) -> dict[str, int]:
    """Return the places that give the order wanted: those held, where they give it already."""
    if all(name in held for name in wanted):
        in_order = sorted(wanted, key=lambda name: (held[name], name))
        if in_order == list(wanted):
            return {name: held[name] for name in wanted}
    return {name: at for at, name in enumerate(wanted, start=1)}
