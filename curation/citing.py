"""Which texts cite a key, so that nobody takes the evidence away from under them."""

from collections.abc import Iterator

from django.db.models import Model, Q

from exhibit.models import (
    Chart,
    Drawing,
    Exhibition,
    Panel,
    Question,
    Theme,
    TimelineEvent,
    TourStop,
)
from exhibit.text.body import parse

TEXTS: dict[type[Model], tuple[str, ...]] = {
    Exhibition: ("big_idea", "introduction"),
    Theme: ("introduction",),
    Panel: ("body",),
    Question: ("scholarship", "reading"),
    TimelineEvent: ("text",),
    TourStop: ("words",),
}
"""Every column in which a citation can stand."""


def citing(key: str) -> Iterator[Model]:
    """Yield the records whose text cites a key, and the charts and drawings that rest on it."""
    for model, columns in TEXTS.items():
        mentioned = Q()
        for column in columns:
            mentioned |= Q(**{f"{column}__contains": f"@{key}"})
        for row in model._default_manager.filter(mentioned):
            # The database finds @L27 in @L27a too; the parser reads whole keys.
            if any(key in parse(getattr(row, column)).citations for column in columns):
                # A stop has no form of its own.
                yield row.tour if isinstance(row, TourStop) else row
    for drawn in (Chart, Drawing):
        for row in drawn._default_manager.all():
            if key in row.note_keys:
                yield row
