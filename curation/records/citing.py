"""Which texts cite a key or link to an address: the database knows of no such link."""

from collections.abc import Collection, Iterator

from django.db.models import Model, Q, QuerySet, Value
from django.utils.translation import gettext

from exhibit.models import (
    Chart,
    Drawing,
    Exhibition,
    Panel,
    Question,
    Subject,
    Theme,
    TimelineEvent,
    TourStop,
)
from exhibit.models.figure import KEYS
from exhibit.text.body import parse

TEXTS: dict[type[Model], tuple[str, ...]] = {
    Exhibition: ("big_idea", "introduction", "silences"),
    Theme: ("introduction", "silences"),
    Subject: ("description",),
    Chart: ("caption",),
    Drawing: ("caption",),
    Panel: ("body", "big_idea"),
    Question: ("scholarship", "reading"),
    TimelineEvent: ("text",),
    TourStop: ("words",),
}
"""Every column in which a citation can stand."""
TABLE = ("columns", "rows")
"""The columns of a chart in whose cells a citation can stand."""
MOST_ASKED = 40
"""With more keys than this every text is read: databases take no longer question."""


def citing(keys: Collection[str]) -> Iterator[tuple[str, Model, str]]:
    """Yield the key, the record and the column for every text that cites one of these keys.

    Charts and drawings rest on the notes and excerpts of their lists, a chart on what its cells
    cite. One query for each kind of record, however many keys there are. A stop of a tour has its
    tour loaded.
    """
    unique_keys = set(keys)
    for row, column in _texts_with([f"@{key}" for key in keys]):
        for key in unique_keys.intersection(parse(getattr(row, column)).citations):
            yield key, row, column
    for model in (Chart, Drawing) if unique_keys else ():
        table = TABLE if model is Chart else ()
        for row in model._default_manager.only("pk", "key", "title", *KEYS, *table):
            for column in KEYS:
                for key in unique_keys.intersection(getattr(row, column)):
                    yield key, row, column
            if isinstance(row, Chart):
                yield from ((key, row, "rows") for key in unique_keys & {*row.keys_in_table})


def citing_sentences(key: str) -> Iterator[str]:
    """Yield in words every place that cites a key: the record, its column, the sentence's number.

    Charts and drawings, which have no sentences, are named alone.
    """
    for _key, row, column in citing([key]):
        owner = row.tour if isinstance(row, TourStop) else row
        record = f"{owner._meta.verbose_name} “{owner}”"
        if column in (*KEYS, "rows"):
            yield record
            continue
        for number, sentence in enumerate(parse(getattr(row, column)).sentences, start=1):
            if key in sentence.citations:
                yield gettext("{record}, {column}, sentence {number}").format(
                    record=record, column=column.replace("_", " "), number=number
                )


def linking(addresses: Collection[str]) -> Iterator[tuple[str, Model, str]]:
    """Yield the address, the record and the column for every text that links to one of these."""
    for row, column in _texts_with([f"]({address}" for address in addresses]):
        for address in addresses:
            if _links_to(address, getattr(row, column)):
                yield address, row, column


def _links_to(address: str, text: str) -> bool:
    """Say whether a text has a Markdown link to an address or to a place on that page."""
    return any(f"]({address}{end}" in text for end in (")", "#", "?", " "))


def _texts_with(pieces: Collection[str]) -> Iterator[tuple[Model, str]]:
    """Yield the records and columns that contain any of these pieces of text.

    One query tells which kinds of record have any; then one for each that has.
    """
    if not pieces:
        return
    rows_of = {model: _rows_with(model, columns, pieces) for model, columns in TEXTS.items()}
    for model in _kinds_with_rows(rows_of):
        rows = rows_of[model]
        for row in rows.select_related("tour") if model is TourStop else rows:
            yield from ((row, column) for column in TEXTS[model])


def _rows_with(
    model: type[Model], columns: Collection[str], pieces: Collection[str]
) -> QuerySet[Model]:
    rows = model._default_manager.all()
    if len(pieces) > MOST_ASKED:
        return rows
    condition = Q()
    for column in columns:
        for piece in pieces:
            condition |= Q(**{f"{column}__contains": piece})
    return rows.filter(condition)


def _kinds_with_rows(rows_of: dict[type[Model], QuerySet[Model]]) -> list[type[Model]]:
    """Return the models that have rows, in their order, by one query."""
    models = list(rows_of)
    kinds = [
        rows.order_by().values_list(Value(number)) for number, rows in enumerate(rows_of.values())
    ]
    return [models[number] for (number,) in sorted(kinds[0].union(*kinds[1:]))]
