"""Rows written only where they differ, so that a second load of a bundle changes nothing."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db.models import Model

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.column_readers import columns_of, keys_of, natural_key
from curation.exchange.bundle.record import Record, label, name_of
from curation.exchange.bundle.record_rows import RecordRows
from curation.exchange.dry_runs import counts_in_words
from curation.records.history.recording import note_changed
from exhibit.models import FormerAddress
from exhibit.text.findings import Finding

Row = TypeVar("Row", bound=Model)
Values = Mapping[str, object]

# Characters for private use: no one-letter mark and no key of a museum's record has them.
_PARKED = 0xF0000


class Outcome(StrEnum):
    """What loading did to a record."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(kw_only=True)
class LoadResult:
    """What a load did. Counts are by kind of record: `created["panel"]`."""

    created: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    left_alone: dict[str, list[str]] = field(default_factory=dict)
    """Records of the database that the bundle does not have, by kind: never deleted."""
    not_approved: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """Panels, by slug, that findings kept from being approved."""
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What the checks say of each panel as it was loaded, by slug."""
    notices: tuple[str, ...] = ()
    """What else a curator should know, in sentences."""

    def note(self, kind: str, outcome: Outcome) -> None:
        """Count one record."""
        counts: Counter[str] = getattr(self, outcome)
        counts[kind] += 1

    def tell(self, notice: str) -> None:
        """Keep a sentence for curators."""
        self.notices = (*self.notices, notice)

    def leave(self, kind: str, names: Iterable[str]) -> None:
        """Keep which records of the database are left alone, if any."""
        if names_left := sorted(names):
            self.left_alone[kind] = names_left

    @property
    def summary(self) -> str:
        """How many records are new, changed and the same, in words."""
        counts = [sum(tally.values()) for tally in (self.created, self.changed, self.unchanged)]
        return counts_in_words(*counts)


@dataclass(kw_only=True)
class Loading:
    """A bundle on its way into the database, and what became of it so far."""

    bundle: Bundle
    by: User | None
    rows: RecordRows = field(default_factory=RecordRows)
    result: LoadResult = field(default_factory=LoadResult)
    stored: list[str] = field(default_factory=list)
    """Files of pictures that are new: they are removed again when the load fails."""

    def put_all(
        self,
        kind: type[Record],
        records: Sequence[Record],
        *,
        more: Mapping[str, Values] | None = None,
        besides: Callable[[Any, Any, Outcome], Outcome] | None = None,
    ) -> list[Any]:
        """Write the rows of one kind of record with all that hangs on them; return them in order.

        `more` has further columns of each, by name. `besides(row, record, outcome)` writes what
        hangs on a row besides, and returns what became of it then.
        """
        model, natural = kind.model, natural_key(kind.model).name
        there: dict[str, Any] = {getattr(row, natural): row for row in model._default_manager.all()}
        values_by_name = {
            name_of(record): self.rows.columns(record, there.get(name_of(record)))
            for record in records
        }
        if "position" in columns_of(model):
            places = positions(
                list(values_by_name), {name: row.position for name, row in there.items()}
            )
            values_by_name = {
                name: {**values, "position": places[name]}
                for name, values in values_by_name.items()
            }
        values_by_name = {
            name: {**values, **(more or {}).get(name, {})}
            for name, values in values_by_name.items()
        }
        for unique in keys_of(model):
            # A row found by its natural key has that already.
            park(
                model,
                unique,
                [(there.get(name), columns[unique]) for name, columns in values_by_name.items()],
            )
        written = [put(model, there.get(name), values) for name, values in values_by_name.items()]
        # Parts last: those of one row may point to another.
        for record, (row, outcome) in zip(records, written, strict=True):
            changed = self._put_hanging(row, record) | _lead_to(row, record)
            if changed and outcome is Outcome.UNCHANGED:
                outcome = Outcome.CHANGED
            if besides is not None:
                outcome = besides(row, record, outcome)
            if outcome is not Outcome.UNCHANGED:
                note_changed(row)
            self.result.note(label(kind), outcome)
        self.result.leave(label(kind), there.keys() - values_by_name.keys())
        return [row for row, _ in written]

    def _put_hanging(self, row: Model, record: Record) -> bool:
        """Write the rows that hang on a record's row, such as prompts; say if any changed."""
        changed = False
        for attribute in fields(record):
            link = attribute.metadata.get("link")
            if link is not None and link.loaded:
                owner = {columns_of(link.model)[link.owner].attname: row.pk}
                hanging = self.rows.hanging(record, attribute.name, link)
                changed |= put_parts(link.model, owner, hanging, ordered=link.ordered)
        return changed


def _lead_to(row: Model, record: Record) -> bool:
    """Let the addresses that a record once had lead to its row; say if any is new.

    An address leads to one record of a kind; those the bundle lacks still lead here.
    """
    slugs: tuple[str, ...] = getattr(record, "former_slugs", ())
    if not slugs:
        return False
    own = FormerAddress.objects.filter(**{str(row._meta.model_name): row})
    there = set(own.values_list("slug", flat=True))
    for slug in slugs:
        if slug not in there:
            FormerAddress.objects.lead(slug, row)
    return not there.issuperset(slugs)


def put(model: type[Row], row: Row | None, values: Values) -> tuple[Row, Outcome]:
    """Write a new row, or the columns of `row` that differ. Columns are named as stored."""
    if row is None:
        row = model(**values)
        row.save(force_insert=True)
        note_changed(row)
        return row, Outcome.CREATED
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    if not changed:
        return row, Outcome.UNCHANGED
    for name in changed:
        setattr(row, name, values[name])
    row.save(update_fields=changed)
    note_changed(row)
    return row, Outcome.CHANGED


def park(model: type[Row], column: str, pairs: Iterable[tuple[Row | None, object]]) -> None:
    """Give rows whose unique column will change one that nobody has, so that two can exchange."""
    moving = [row for row, value in pairs if row is not None and getattr(row, column) != value]
    for at, row in enumerate(moving):
        setattr(row, column, chr(_PARKED + at))
        model._default_manager.filter(pk=row.pk).update(**{column: chr(_PARKED + at)})


def put_parts(
    model: type[Row], owner: Values, parts: Sequence[Values], *, ordered: bool = True
) -> bool:
    """Write the rows that hang on one owner; say if they changed.

    The order of `wanted` is kept in `position`, but an order that is so already stays as it is
    numbered.
    """
    order = ("position", "pk") if ordered else ("pk",)
    rows = model._default_manager.filter(**owner).order_by(*order)
    names = list(parts[0]) if parts else []
    before = [tuple(getattr(row, name) for name in names) for row in rows]
    after = [tuple(values.values()) for values in parts]
    if before == after if ordered else sorted(before) == sorted(after):
        return False
    model._default_manager.filter(**owner).delete()
    model._default_manager.bulk_create(
        model(**owner, **values, **({"position": at} if ordered else {}))
        for at, values in enumerate(parts, start=1)
    )
    return True


def positions(names: Sequence[str], places: Mapping[str, int]) -> dict[str, int]:
    """Return the places that give the order wanted: those there are, where they give it already."""
    if all(name in places for name in names):
        in_order = sorted(names, key=lambda name: (places[name], name))
        if in_order == list(names):
            return {name: places[name] for name in names}
    return {name: at for at, name in enumerate(names, start=1)}
