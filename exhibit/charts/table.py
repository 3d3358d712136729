"""The figures of a chart as a table, for readers who cannot see it or want the numbers."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.charts.figures import words_of
from exhibit.text.json_value import Json, JsonObject
from exhibit.text.marks import malformed_marks

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


def inline_values(spec: Json) -> Iterator[list[Json]]:
    """Yield every list of inline data in a spec, in the order written."""
    if isinstance(spec, list):
        for part in spec:
            yield from inline_values(part)
    elif isinstance(spec, dict):
        data = spec.get("data")
        values = data.get("values") if isinstance(data, dict) else None
        if isinstance(values, list):
            yield values
        for name, part in spec.items():
            if name not in {"data", "usermeta"}:
                yield from inline_values(part)


def cell(value: Json) -> str:
    """Return a value as it is read: 1575259 as '1,575,259', nothing as an empty cell.

    Only numbers get separators. Years stay as they are when the spec writes them as words.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,}" if isinstance(value, int | float) else str(value)


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def table(spec: JsonObject) -> Table:
    """Return (columns, rows) of a chart, every cell as text.

    The table written in `usermeta` if there is one; else one derived from the inline values: their
    fields in order of first appearance, and one row for each value.
    """
    usermeta = spec.get("usermeta")
    if isinstance(usermeta, dict) and (columns := _listed(usermeta.get("columns"))):
        written_rows = _listed(usermeta.get("rows"))
        return tuple(map(str, columns)), tuple(
            tuple(map(cell, _listed(row))) for row in written_rows
        )
    # A bare list of numbers is what Vega-Lite calls the field 'data'.
    values = [
        value if isinstance(value, dict) else {"data": value}
        for data in inline_values(spec)
        for value in data
    ]
    fields = tuple(dict.fromkeys(field for value in values for field in value))
    rows = tuple(tuple(cell(value.get(field)) for field in fields) for value in values)
    return tuple(map(str, fields)), rows


def check_table(columns: Json, rows: Json) -> list[str]:
    """Return what keeps headings and rows from being a table, as sentences for curators."""
    if not isinstance(columns, list) or not all(isinstance(heading, str) for heading in columns):
        return [_("The headings must be a list of words.")]
    if not isinstance(rows, list):
        return [_("The rows must be a list of rows.")]
    faults = list(_heading_faults([str(heading) for heading in columns]))
    faults += [
        _("Row {number} needs {columns} cells, one for each heading.").format(
            number=number, columns=len(columns)
        )
        for number, row in enumerate(rows, start=1)
        if not isinstance(row, list)
        or len(row) != len(columns)
        or not all(isinstance(value, str) for value in row)
    ]
    return faults or list(_mark_faults(columns, rows))


def _heading_faults(columns: list[str]) -> Iterator[str]:
    """Yield a sentence for each heading that is empty or stands twice."""
    for number, heading in enumerate(columns, start=1):
        if not words_of(heading).strip():
            yield _("Column {number} has no heading: say what stands in it.").format(number=number)
        elif (first := columns.index(heading) + 1) < number:
            yield _(
                "Columns {first} and {number} are both headed “{heading}”: name them apart."
            ).format(first=first, number=number, heading=heading)


def _mark_faults(columns: Json, rows: Json) -> Iterator[str]:
    """Yield a sentence for each cell with what looks like a citation mark and cannot be read."""
    for number, row in enumerate([columns, *_listed(rows)]):
        for place, value in enumerate(_listed(row)):
            for fault in malformed_marks(str(value)):
                said = f"{fault.message} {fault.advice}"
                if number == 0:
                    yield _("Heading {place}: {said}").format(place=place + 1, said=said)
                else:
                    heading = words_of(str(_listed(columns)[place]))
                    yield _("Row {row}, column “{column}”: {said}").format(
                        row=number, column=heading, said=said
                    )
