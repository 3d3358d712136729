"""Two curators' changes to one record put together; nothing of either is lost. Pure.

What only one of them changed is taken over. What both changed differently stays as mine in the
form, with theirs told beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from curation.panels.concurrency.states import Row, State, Value, same, same_row

Kind = Literal["theirs", "mine", "both"]


@dataclass(frozen=True, kw_only=True)
class FormChange:
    """A field, or a whole row of a part, that somebody changed since the form was opened."""

    kind: Kind
    part: str
    """Prefix of the part, '' for the record's own fields."""
    name: str
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
    changes: list[FormChange] = []
    fields = {
        name: _field(changes, "", name, None, _of(before, name), theirs.fields.get(name, ()), value)
        for name, value in mine.fields.items()
    }
    rows = {
        part: tuple(
            _rows(
                changes,
                part,
                None if before is None else before.rows.get(part, ()),
                theirs.rows.get(part, ()),
                own,
            )
        )
        for part, own in mine.rows.items()
    }
    return Merge(state=State(fields=fields, rows=rows), changes=tuple(changes))


def _of(state: State | None, name: str) -> Value | None:
    return None if state is None else state.fields.get(name, ())


def _field(
    changes: list[FormChange],
    part: str,
    name: str,
    row: Row | None,
    before: Value | None,
    theirs: Value,
    mine: Value,
) -> Value:
    """Return the value to propose for one field, and note who changed it."""
    if same(theirs, mine):
        return mine
    kind: Kind = "both"
    if before is not None and same(mine, before):
        kind = "theirs"
    elif before is not None and same(theirs, before):
        kind = "mine"
    changes.append(
        FormChange(
            kind=kind, part=part, name=name, row=row, before=before, theirs=theirs, mine=mine
        )
    )
    return theirs if kind == "theirs" else mine


def _rows(
    changes: list[FormChange],
    part: str,
    before: tuple[Row, ...] | None,
    theirs: tuple[Row, ...],
    mine: tuple[Row, ...],
) -> Iterator[Row]:
    """Yield the rows to propose, and note what became of each."""
    known = {row.key: row for row in before or ()}
    held, own = {row.key: row for row in theirs}, {row.key: row for row in mine if row.key}
    for key, row in held.items():
        if key in own:
            yield _both_have(changes, part, known.get(key), row, own[key])
        else:
            changes.append(FormChange(kind="theirs", part=part, name="", row=row, fate="added"))
            yield row
    for key, row in own.items():
        if key not in held:
            yield from _they_removed(changes, part, known.get(key), row)
    for row in mine:
        if not row.key and not any(same_row(row, other) for other in theirs):
            changes.append(FormChange(kind="mine", part=part, name="", row=row, fate="added"))
            yield row


def _both_have(
    changes: list[FormChange], part: str, before: Row | None, theirs: Row, mine: Row
) -> Row:
    if mine.removed:
        if before is not None and same_row(before, theirs):
            changes.append(FormChange(kind="mine", part=part, name="", row=mine, fate="removed"))
            return mine
        # They changed what I would remove: it stays until I have seen that.
        changes.append(FormChange(kind="both", part=part, name="", row=theirs, fate="kept"))
        return theirs
    values = {
        name: _field(
            changes,
            part,
            name,
            mine,
            None if before is None else before.values.get(name, ()),
            theirs.values.get(name, ()),
            value,
        )
        for name, value in mine.values.items()
    }
    return replace(mine, values=values)


def _they_removed(
    changes: list[FormChange], part: str, before: Row | None, mine: Row
) -> Iterator[Row]:
    untouched = before is not None and same_row(before, replace(mine, removed=False))
    if mine.removed or untouched:
        changes.append(FormChange(kind="theirs", part=part, name="", row=mine, fate="removed"))
        return
    changes.append(FormChange(kind="both", part=part, name="", row=mine, fate="kept"))
    yield replace(mine, key="")
