"""A row moved one place up or down in a form that is not saved yet. Pure.

Each row tells its place in a field `position`; its buttons send `prompts-2-move`, up or down.
"""

import re

from curation.panels.concurrency.states import DELETE, Values, row_count

FIELD = "position"
BUTTON = "move"
_BUTTON = re.compile(rf"(?P<prefix>[\w-]+)-(?P<row>[0-9]{{1,4}})-{BUTTON}")


def moved(values: Values) -> Values | None:
    """Return a posted form with the row moved; None where no such button was pressed.

    The rows' places become 1, 2, 3 …, in the order they had.
    """
    button = next(filter(None, map(_BUTTON.fullmatch, values)), None)
    if button is None:
        return None
    prefix, row, way = button["prefix"], int(button["row"]), values[button[0]]
    order = _order(values, prefix)
    form_values = {name: value for name, value in values.items() if name != button[0]}
    if row not in order:
        return form_values
    at = order.index(row)
    to = at + (-1 if way == ["up"] else 1)
    if 0 <= to < len(order):
        order[at], order[to] = order[to], order[at]
    return form_values | {
        f"{prefix}-{own}-{FIELD}": [str(place)] for place, own in enumerate(order, start=1)
    }


def _order(values: Values, prefix: str) -> list[int]:
    """Return the numbers of the rows in the order of their places, those to be deleted left out."""
    rows = range(row_count(values, prefix))
    present_rows = [row for row in rows if not values.get(f"{prefix}-{row}-{DELETE}")]
    return sorted(present_rows, key=lambda row: (_place(values, prefix, row), row))


def _place(values: Values, prefix: str, row: int) -> int:
    place = (values.get(f"{prefix}-{row}-{FIELD}") or [""])[0].strip()
    return int(place) if place.isdecimal() and len(place) < 10 else 0
