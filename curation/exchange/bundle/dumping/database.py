"""The database as a Bundle."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.core.files.storage import default_storage
from django.utils.translation import gettext

from curation.exchange.bundle import records
from curation.exchange.bundle.bundle import LISTS, Bundle, ordered
from curation.exchange.bundle.column_readers import columns_of
from curation.exchange.bundle.dumping.readings import with_readings
from curation.exchange.bundle.fields import FILE_NAME
from curation.exchange.bundle.loading.pictures import file_name
from curation.exchange.bundle.record import name_of
from curation.exchange.bundle.record_rows import RecordRows
from exhibit.models import Emendation, Excerpt, Exhibition, Picture, Source, SourceText


@dataclass(frozen=True, kw_only=True)
class Dumped:
    """What the database holds, as a bundle."""

    bundle: Bundle
    picture_names: Mapping[str, str]
    """Where the storage keeps each picture, by its file name in the bundle."""
    notices: tuple[str, ...] = ()
    """What a bundle cannot say, in sentences."""

    def picture(self, name: str) -> bytes:
        """Return the bytes of a picture, by its file name in the bundle."""
        with default_storage.open(self.picture_names[name]) as file:
            data: bytes = file.read()
        return data


def from_database() -> Dumped:
    """Return everything the database holds, in a number of queries that does not grow."""
    rows, pictures = RecordRows(), _pictures()
    rows.know(Picture, {name: row.pk for name, row in pictures.items()})
    lists: dict[str, Any] = {
        name: rows.every(listing.kind)
        for name, listing in LISTS.items()
        if name not in ("sources", "pictures")
    }
    lists["sources"] = tuple(_sources(rows))
    lists["pictures"] = tuple(
        rows.record(records.PictureRecord, row, file=name) for name, row in pictures.items()
    )
    names_by_list = {
        name: tuple(map(name_of, lists[name])) for name in ("themes", "sources", "tours")
    }
    exhibition = rows.record(records.ExhibitionRecord, Exhibition.the(), **names_by_list)
    result = with_readings(Bundle(exhibition=exhibition, **lists), rows)
    waiting = Excerpt.objects.filter(source_text__is_current=False).order_by("key")
    return Dumped(
        bundle=ordered(result.bundle),
        picture_names={name: str(row.file.name) for name, row in pictures.items()},
        notices=(
            *(
                gettext(
                    "Excerpt {key} was left out: it was cut from an older version of its text."
                ).format(key=key)
                for key in waiting.values_list("key", flat=True)
            ),
            *result.notices,
        ),
    )


def _sources(rows: RecordRows) -> Iterator[records.SourceRecord]:
    texts = {text.source_id: text for text in SourceText.objects.filter(is_current=True)}
    for row in Source.objects.all():
        source = rows.record(records.SourceRecord, row)
        if text := texts.get(row.pk):
            excerpts = rows.rows_of(columns_of(Excerpt)["source_text"], text)
            emendations = rows.rows_of(columns_of(Emendation)["source_text"], text)
            source = replace(
                source,
                text=text.text,
                text_places=_places(text),
                excerpts=rows.records(records.ExcerptRecord, excerpts),
                emendations=rows.records(records.EmendationRecord, emendations),
            )
        yield source


def _places(text: SourceText) -> records.PlacesRecord | None:
    if not text.place_kind:
        return None
    starts = (records.PlaceRecord(start=start, label=label) for start, label in text.place_starts)
    return records.PlacesRecord(kind=text.place_kind, starts=tuple(starts))


def _pictures() -> dict[str, Picture]:
    """Return the pictures by the name each has in a bundle: no two may share one."""
    pictures: dict[str, Picture] = {}
    for row in Picture.objects.order_by("pk"):
        name = re.sub(r"[^A-Za-z0-9_.-]+|\.{2,}", "-", file_name(row)).strip("-._") or "picture"
        name = name if "." in name else f"{name}.img"
        stem, _, ending = name.rpartition(".")
        name = f"{stem[:50]}.{ending[:10]}"
        if name in pictures or not FILE_NAME.fullmatch(name):
            name = f"picture-{row.sha256[:12]}.{ending[:10]}"
        pictures[name] = row
    return pictures
