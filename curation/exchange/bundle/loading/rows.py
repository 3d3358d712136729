"""Rows written only where they differ, so that a second load of a bundle changes nothing."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from django.db.models import Model

from curation.records.history.recording import note_changed

Row = TypeVar("Row", bound=Model)
Values = Mapping[str, object]
Keys = Mapping[str, int]

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
    kind: str,
    model: type[Row],
    natural: str,
    wanted: Sequence[Values],
    *,
    unique: str = "",
    parts: Callable[[Row, int, Outcome], bool] | None = None,
) -> list[Row]:
    """Write the rows of one kind and return them in the order wanted.

    `natural` is the column that says which row is meant, `unique` another that no two may share.
    `parts(row, at, outcome)` writes what hangs on the row and says whether that changed.
    """
    held: dict[object, Row] = {getattr(row, natural): row for row in model._default_manager.all()}
    if unique:
        park(model, unique, [(held.get(values[natural]), values[unique]) for values in wanted])
    written = [put(model, held.get(values[natural]), values) for values in wanted]
    # Parts last: those of one row may point to another.
    for at, (row, outcome) in enumerate(written):
        if parts is not None and parts(row, at, outcome) and outcome is Outcome.UNCHANGED:
            outcome = Outcome.CHANGED
        if outcome is not Outcome.UNCHANGED:
            note_changed(row)
        ledger.note(kind, outcome)
    names = {values[natural] for values in wanted}
    if left := sorted(str(name) for name in held if name not in names):
        ledger.left_alone[kind] = left
    return [row for row, _ in written]


def park(model: type[Row], column: str, pairs: Iterable[tuple[Row | None, object]]) -> None:
    """Give rows whose unique column will change one that nobody has, so that two can exchange."""
    moving = [row for row, value in pairs if row is not None and getattr(row, column) != value]
    for at, row in enumerate(moving):
        setattr(row, column, chr(_PARKED + at))
        model._default_manager.filter(pk=row.pk).update(**{column: chr(_PARKED + at)})


def put_parts(
    model: type[Row], owner: Values, wanted: Sequence[Values], *, placed: bool = True
) -> bool:
    """Write the rows that hang on one owner, such as a panel's prompts; say if they changed.

    The order of `wanted` is kept in `position`, but a held order is left as it is numbered.
    """
    order = ("position", "pk") if placed else ("pk",)
    held = list(model._default_manager.filter(**owner).order_by(*order))
    same = len(held) == len(wanted) and all(
        getattr(row, name) == value
        for row, values in zip(held, wanted, strict=True)
        for name, value in values.items()
    )
    if same:
        return False
    model._default_manager.filter(**owner).delete()
    model._default_manager.bulk_create(
        model(**owner, **values, **({"position": at} if placed else {}))
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
