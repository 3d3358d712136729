"""Two curators' changes to one record put together; nothing of either is lost. Pure.

What only one of them changed is taken over. What both changed differently stays as mine in the
form, with theirs told beside it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from curation.panels.concurrency.states import Row, State, Value, same, same_row

Kind = Literal["theirs", "mine", "both"]


@dataclass(frozen=True, kw_only=True)
class FormChange:
    """A field, or a whole row of a part, that somebody changed since the form was opened."""

    kind: Kind
    part: str
    """Prefix of the part, '' for the record's own fields."""
    name: str = ""
    """Name of the field, '' for a row that came or went as a whole."""
    row: Row | None = None
    """The row it belongs to, as it is in the merged form or was before."""
    before: Value | None = None
    """None where nobody knows what the form was opened on."""
    theirs: Value = ()
    mine: Value = ()
    fate: str = ""
    """Of a whole row: what became of it, 'added', 'removed' or 'kept'."""


@dataclass(frozen=True, kw_only=True)
class Merge:
    """The form to propose, and all that one or both changed."""

    state: State
    changes: tuple[FormChange, ...]


def merge(before: State | None, theirs: State, mine: State) -> Merge:
    """Return my form with their changes in it, and every change.

    `before` is the state my form was opened on; None, where it is not known, counts as changed by
    both wherever theirs and mine differ.
    """
    own = _Merging("")
    fields = own.values(None, before.fields if before else None, theirs.fields, mine.fields)
    parts = {prefix: _Merging(prefix) for prefix in mine.rows}
    rows = {
        prefix: tuple(
            part.rows(
                before.rows.get(prefix, ()) if before else (),
                theirs.rows.get(prefix, ()),
                mine.rows[prefix],
            )
        )
        for prefix, part in parts.items()
    }
    changes = [change for part in (own, *parts.values()) for change in part.changes]
    return Merge(state=State(fields=fields, rows=rows), changes=tuple(changes))


@dataclass(frozen=True)
class _Merging:
    """The record's own fields, or the rows of one part, while they are put together."""

    part: str
    changes: list[FormChange] = field(default_factory=list)

    def note(self, kind: Kind, row: Row | None, **more: Any) -> None:
        """Note what somebody changed."""
        self.changes.append(FormChange(kind=kind, part=self.part, row=row, **more))

    def values(
        self,
        row: Row | None,
        before: Mapping[str, Value] | None,
        theirs: Mapping[str, Value],
        mine: Mapping[str, Value],
    ) -> dict[str, Value]:
        """Return the values to propose for fields, and note who changed each."""
        merged = {}
        for name, own in mine.items():
            was, now = None if before is None else before.get(name, ()), theirs.get(name, ())
            merged[name] = own
            if same(now, own):
                continue
            kind: Kind = "both"
            if was is not None and same(own, was):
                kind = "theirs"
                merged[name] = now
            elif was is not None and same(now, was):
                kind = "mine"
            self.note(kind, row, name=name, before=was, theirs=now, mine=own)
        return merged

    def rows(
        self, before: tuple[Row, ...], theirs: tuple[Row, ...], mine: tuple[Row, ...]
    ) -> Iterator[Row]:
        """Yield the rows to propose, and note what became of each."""
        known = {row.key: row for row in before}
        saved, own = {row.key: row for row in theirs}, {row.key: row for row in mine if row.key}
        for key, row in saved.items():
            if key in own:
                yield self.row_of_both(known.get(key), row, own[key])
            else:
                self.note("theirs", row, fate="added")
                yield row
        for key, row in own.items():
            if key not in saved:
                was = known.get(key)
                untouched = was is not None and same_row(was, replace(row, removed=False))
                if row.removed or untouched:
                    self.note("theirs", row, fate="removed")
                else:
                    self.note("both", row, fate="kept")
                    yield replace(row, key="")
        for row in mine:
            if not row.key and not any(same_row(row, other) for other in theirs):
                self.note("mine", row, fate="added")
                yield row

    def row_of_both(self, before: Row | None, theirs: Row, mine: Row) -> Row:
        """Return the row to propose where both have it."""
        if mine.removed:
            if before is not None and same_row(before, theirs):
                self.note("mine", mine, fate="removed")
                return mine
            # They changed what I would remove: it stays until I have seen that.
            self.note("both", theirs, fate="kept")
            return theirs
        was = None if before is None else before.values
        return replace(mine, values=self.values(mine, was, theirs.values, mine.values))
