"""A posted form as plain lists, to be kept as JSON, and back."""

import re
from collections.abc import Iterable

from django.http import QueryDict

from curation.panels.concurrency.states import TOTAL, Values

LEFT_OUT = ("csrfmiddlewaretoken",)


def values_of(posted: QueryDict) -> Values:
    """Return the names of a posted form, each with the list of its values.

    NUL is left out: no form takes it, and PostgreSQL keeps no JSON that has it.
    """
    return {
        name.replace("\0", ""): [str(value).replace("\0", "") for value in posted.getlist(name)]
        for name in posted
        if name not in LEFT_OUT
    }


def querydict_of(values: Values) -> QueryDict:
    """Return kept values as a posted form, with no more rows than it has fields for.

    A number of rows made up would have Django make thousands of empty ones.
    """
    posted = QueryDict(mutable=True)
    for name, value in values.items():
        posted.setlist(name, list(value))
    for name in values:
        total = posted.get(name, "")
        if name.endswith(f"-{TOTAL}") and total.isdecimal():
            rows = str(rows_sent(values, name.removesuffix(TOTAL)))
            posted[name] = min(total, rows, key=lambda number: (len(number), number))
    return posted


def rows_sent(names: Iterable[str], part: str) -> int:
    """Return how many rows of a part ('prompts-') a form has fields for."""
    places = (
        re.match(r"[0-9]{1,9}(?=-)", name.removeprefix(part))
        for name in names
        if name.startswith(part)
    )
    return max((int(place[0]) + 1 for place in places if place), default=0)
