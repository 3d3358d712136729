"""What a form of the admin holds: its fields and the rows of its parts. Pure.

The state of a record, the state a form was opened on and what was typed are told in the same
words, those in which a browser sends a form, and so can be compared and put together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

Values = dict[str, list[str]]
"""Names of a form's fields, each with the list of its values, as a browser sends them."""
Value = tuple[str, ...]

TOTAL, INITIAL, DELETE = "TOTAL_FORMS", "INITIAL_FORMS", "DELETE"
# Nobody has a form of so many rows; a number made up must not keep the server busy.
MOST_ROWS = 1000


@dataclass(frozen=True, kw_only=True)
class Part:
    """The shape of one part's rows."""

    key: str
    """Name of the field that holds a row's number: 'id'."""
    fields: tuple[str, ...]
    owner: str = ""
    """Name of the field that holds the number of the record itself."""
    blank: Mapping[str, Value] = field(default_factory=dict)
    """The values of an empty row."""


@dataclass(frozen=True, kw_only=True)
class Shape:
    """The names of a form: its own fields, and by prefix its parts."""

    fields: tuple[str, ...]
    parts: Mapping[str, Part]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row; `key` is '' for one that is not saved yet."""

    key: str
    values: Mapping[str, Value]
    removed: bool = False


@dataclass(frozen=True, kw_only=True)
class State:
    """Values of a record's form: of its own fields, and by prefix its rows."""

    fields: Mapping[str, Value]
    rows: Mapping[str, tuple[Row, ...]]


def same(value: Value, other: Value) -> bool:
    """Say whether two values are the same to a form: edges, newlines and empty ones aside."""
    return plain(value) == plain(other)


def plain(value: Value) -> Value:
    """Return a value as a form cleans it."""
    lines = (text.replace("\r\n", "\n").replace("\r", "\n").strip() for text in value)
    return tuple(text for text in lines if text)


def same_row(row: Row, other: Row) -> bool:
    """Say whether two rows say the same."""
    return row.removed == other.removed and _said(row) == _said(other)


def same_state(state: State, other: State) -> bool:
    """Say whether two states say the same; rows may have other numbers, and empty ones none."""
    if not all(same(value, other.fields.get(name, ())) for name, value in state.fields.items()):
        return False
    ours, theirs = (
        {prefix: sorted(_said(row) for row in rows if not row.removed) for prefix, rows in part}
        for part in (state.rows.items(), other.rows.items())
    )
    return all(ours.get(prefix, []) == theirs.get(prefix, []) for prefix in {*ours, *theirs})


def _said(row: Row) -> list[tuple[str, Value]]:
    """Return what a row says by its fields' names; empty fields say nothing."""
    pairs = ((name, plain(value)) for name, value in row.values.items())
    return sorted(pair for pair in pairs if pair[1])


def read(values: Mapping[str, list[str]], shape: Shape) -> State:
    """Return the state that a posted form holds; other names in it are left out."""
    return State(
        fields={name: tuple(values.get(name, ())) for name in shape.fields},
        rows={prefix: tuple(_rows(values, prefix, part)) for prefix, part in shape.parts.items()},
    )


def as_new(state: State) -> State:
    """Return a state as that of a record that is not saved yet: its rows are new, none removed."""
    return State(
        fields=state.fields,
        rows={
            prefix: tuple(replace(row, key="") for row in rows if not row.removed)
            for prefix, rows in state.rows.items()
        },
    )


def row_count(values: Mapping[str, list[str]], prefix: str) -> int:
    """Return how many rows of a part a posted form says it has."""
    total = (values.get(f"{prefix}-{TOTAL}") or [""])[0]
    # The length first: Python reads no number of thousands of digits.
    return min(int(total), MOST_ROWS) if total.isdecimal() and len(total) < 10 else 0


def _rows(values: Mapping[str, list[str]], prefix: str, part: Part) -> Iterator[Row]:
    for at in range(row_count(values, prefix)):
        row = Row(
            key=(values.get(f"{prefix}-{at}-{part.key}") or [""])[0],
            values={name: tuple(values.get(f"{prefix}-{at}-{name}", ())) for name in part.fields},
            removed=bool(values.get(f"{prefix}-{at}-{DELETE}")),
        )
        if row.key or not same_row(replace(row, removed=False), Row(key="", values=part.blank)):
            yield row


def write(state: State, shape: Shape, *, owner: str) -> Values:
    """Return a state as a browser would post it; saved rows come first, as Django wants them.

    `owner` is the number of the record the rows belong to, '' for a new one.
    """
    values = {name: list(value) for name, value in state.fields.items()}
    for prefix, part in shape.parts.items():
        rows = sorted(state.rows.get(prefix, ()), key=lambda row: not row.key)
        values[f"{prefix}-{TOTAL}"] = [str(len(rows))]
        values[f"{prefix}-{INITIAL}"] = [str(sum(bool(row.key) for row in rows))]
        for at, row in enumerate(rows):
            values[f"{prefix}-{at}-{part.key}"] = [row.key]
            if part.owner:
                values[f"{prefix}-{at}-{part.owner}"] = [owner]
            if row.removed:
                values[f"{prefix}-{at}-{DELETE}"] = ["on"]
            values |= {f"{prefix}-{at}-{name}": list(v) for name, v in row.values.items()}
    return {name: value for name, value in values.items() if value}
