"""The database as a Bundle."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from django.db.models import Model
from django.utils.translation import gettext

from curation.exchange.bundle.bundle import LISTS, Bundle, ordered
from curation.exchange.bundle.dumping.rows import Rows
from curation.exchange.bundle.fields import FILE_NAME
from curation.exchange.bundle.loading.pictures import file_name
from curation.exchange.bundle.records import (
    EmendationRecord,
    ExcerptRecord,
    ExhibitionRecord,
    PanelRecord,
    PictureRecord,
    PlaceRecord,
    PlacesRecord,
    SourceRecord,
    ThemeRecord,
    TourRecord,
)
from exhibit.models import (
    Emendation,
    Excerpt,
    Exhibition,
    FormerAddress,
    Panel,
    Picture,
    Source,
    SourceText,
    Theme,
)

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, kw_only=True)
class Dumped:
    """What the database holds, as a bundle."""

    bundle: Bundle
    picture_names: Mapping[str, str]
    """Where the storage keeps each picture, by its file name in the bundle."""
    notices: tuple[str, ...] = ()
    """What a bundle cannot say, in sentences."""


def from_database() -> Dumped:
    """Return everything the database holds, in a number of queries that does not grow."""
    rows, pictures = Rows(), _pictures()
    rows.know(Picture, {row.pk: name for name, row in pictures.items()})
    hung = _grouped(Panel.objects.in_walking_order(), "theme_id")
    themes = tuple(
        rows.record(ThemeRecord, row, panels=tuple(panel.slug for panel in hung[row.pk]))
        for row in Theme.objects.all()
    )
    sources = tuple(_sources(rows))
    tours = rows.every(TourRecord)
    bundle = Bundle(
        exhibition=rows.record(
            ExhibitionRecord,
            Exhibition.the(),
            themes=tuple(one.slug for one in themes),
            sources=tuple(one.key for one in sources),
            tours=tuple(one.slug for one in tours),
        ),
        themes=themes,
        sources=sources,
        pictures=tuple(
            rows.record(PictureRecord, row, file=name) for name, row in pictures.items()
        ),
        tours=tours,
        panels=tuple(_panels(rows)),
    )
    # The others are said whole by their rows and what hangs on them.
    others: dict[str, Any] = {
        name: rows.every(one.kind) for name, one in LISTS.items() if name not in _SPECIAL
    }
    bundle = replace(bundle, **others)
    waiting = Excerpt.objects.filter(source_text__is_current=False).order_by("key")
    return Dumped(
        bundle=ordered(bundle),
        picture_names={name: str(row.file.name) for name, row in pictures.items()},
        notices=tuple(
            gettext(
                "Excerpt {key} was left out: it was cut from an older version of its text."
            ).format(key=key)
            for key in waiting.values_list("key", flat=True)
        ),
    )


_SPECIAL = ("themes", "sources", "pictures", "tours", "panels")


def _grouped(rows: Iterable[Row], column: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[getattr(row, column)].append(row)
    return found


def _panels(rows: Rows) -> Iterator[PanelRecord]:
    led_from = _grouped(FormerAddress.objects.all(), "panel_id")
    for row in Panel.objects.all():
        former = tuple(one.slug for one in led_from[row.pk])
        yield rows.record(PanelRecord, row, former_slugs=former)


def _sources(rows: Rows) -> Iterator[SourceRecord]:
    texts = {text.source_id: text for text in SourceText.objects.filter(is_current=True)}
    excerpts = _grouped(Excerpt.objects.all(), "source_text_id")
    emendations = _grouped(Emendation.objects.all(), "source_text_id")
    for row in Source.objects.all():
        text = texts.get(row.pk)
        key = text.pk if text else 0
        yield rows.record(
            SourceRecord,
            row,
            text=text.text if text else "",
            text_places=_places(text),
            excerpts=tuple(rows.record(ExcerptRecord, one) for one in excerpts[key]),
            emendations=tuple(rows.record(EmendationRecord, one) for one in emendations[key]),
        )


def _places(text: SourceText | None) -> PlacesRecord | None:
    if text is None or not text.place_kind:
        return None
    starts = tuple(PlaceRecord(start=start, label=label) for start, label in text.place_starts)
    return PlacesRecord(kind=text.place_kind, starts=starts)


def _pictures() -> dict[str, Picture]:
    """Return the pictures by the name each has in a bundle: no two may share one."""
    found: dict[str, Picture] = {}
    for row in Picture.objects.order_by("pk"):
        name = re.sub(r"[^A-Za-z0-9_.-]+|\.{2,}", "-", file_name(row)).strip("-._") or "picture"
        name = name if "." in name else f"{name}.img"
        stem, _, ending = name.rpartition(".")
        name = f"{stem[:50]}.{ending[:10]}"
        if name in found or not FILE_NAME.fullmatch(name):
            name = f"picture-{row.sha256[:12]}.{ending[:10]}"
        found[name] = row
    return found
