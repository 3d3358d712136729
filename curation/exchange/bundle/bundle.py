"""A whole exhibition as plain values: what a bundle's folder says, in one order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from curation.exchange.bundle.record import Record
from curation.exchange.bundle.records import (
    AcknowledgedRecord,
    ChartRecord,
    DrawingRecord,
    ExcerptRecord,
    ExhibitionRecord,
    NoteRecord,
    PanelRecord,
    PictureRecord,
    QuestionRecord,
    ReferenceRecord,
    SourceRecord,
    StandardRecord,
    SubjectRecord,
    ThemeRecord,
    TimelineEventRecord,
    TourRecord,
)


def kept_in(path: str, kind: type[Record]) -> Any:
    """Declare the records of one kind: all in one file, or each in a file of its own (`*`)."""
    return field(default=(), metadata={"list": List(kind, path)})


@dataclass(frozen=True)
class List:
    """The records of one kind: what they are, and where they are kept."""

    kind: type[Record]
    path: str

    @property
    def folder(self) -> str:
        """The folder of the files, where each record has its own; else ''."""
        return self.path.partition("/")[0] if "*" in self.path else ""

    @property
    def ending(self) -> str:
        """How the names of those files end."""
        return self.path.partition("*")[2]

    def path_of(self, name: str) -> str:
        """Return the file of a record."""
        return self.path.replace("*", name)


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Every record of an exhibition. Two bundles that say the same are equal (see `ordered`)."""

    exhibition: ExhibitionRecord
    themes: tuple[ThemeRecord, ...] = kept_in("themes/*.yaml", ThemeRecord)
    sources: tuple[SourceRecord, ...] = kept_in("sources/*/source.yaml", SourceRecord)
    references: tuple[ReferenceRecord, ...] = kept_in("references.yaml", ReferenceRecord)
    notes: tuple[NoteRecord, ...] = kept_in("notes.yaml", NoteRecord)
    subjects: tuple[SubjectRecord, ...] = kept_in("subjects.yaml", SubjectRecord)
    questions: tuple[QuestionRecord, ...] = kept_in("questions/*.yaml", QuestionRecord)
    pictures: tuple[PictureRecord, ...] = kept_in("pictures.yaml", PictureRecord)
    charts: tuple[ChartRecord, ...] = kept_in("charts/*.vl.json", ChartRecord)
    drawings: tuple[DrawingRecord, ...] = kept_in("drawings.yaml", DrawingRecord)
    timeline: tuple[TimelineEventRecord, ...] = kept_in("timeline.yaml", TimelineEventRecord)
    standards: tuple[StandardRecord, ...] = kept_in("standards.yaml", StandardRecord)
    tours: tuple[TourRecord, ...] = kept_in("tours/*.yaml", TourRecord)
    panels: tuple[PanelRecord, ...] = kept_in("panels/*.md", PanelRecord)
    folder: Path | None = field(default=None, compare=False)
    """Where it was read, for the files of its pictures."""

    @property
    def excerpts(self) -> tuple[ExcerptRecord, ...]:
        """The passages of all sources."""
        return tuple(excerpt for source in self.sources for excerpt in source.excerpts)

    def every(self) -> Iterator[Record]:
        """Yield every record, each before its parts."""
        yield self.exhibition
        for name in LISTS:
            for record in getattr(self, name):
                yield record
                for one in fields(record):
                    value = getattr(record, one.name)
                    if isinstance(value, tuple):
                        yield from (part for part in value if isinstance(part, Record))


LISTS: dict[str, List] = {
    one.name: one.metadata["list"] for one in fields(Bundle) if "list" in one.metadata
}
"""Every kind of record but the exhibition, in the order in which bundles are read and written."""


def natural(key: str) -> tuple[tuple[int, int | str], ...]:
    """Return what sorts keys as people count: S2 before S10."""
    parts = re.findall(r"\d{1,12}|\D+|\d+", key)
    return tuple(
        (0, int(part)) if len(part) < 13 and part.isdigit() else (1, part) for part in parts
    )


def ordered(bundle: Bundle) -> Bundle:
    """Return the bundle with every list whose order says nothing in one fixed order.

    Standards, themes, sources, a theme's panels, tours, stops, answers, prompts, pictures, charts,
    drawings, questions and references of a record keep their order: it is what visitors see.
    """
    themes = {slug: at for at, slug in enumerate(bundle.exhibition.themes)}
    sources = {key: at for at, key in enumerate(bundle.exhibition.sources)}
    tours = {slug: at for at, slug in enumerate(bundle.exhibition.tours)}
    return replace(
        bundle,
        themes=tuple(sorted(bundle.themes, key=lambda one: themes.get(one.slug, len(themes)))),
        sources=tuple(
            _source(one)
            for one in sorted(bundle.sources, key=lambda one: sources.get(one.key, len(sources)))
        ),
        references=tuple(sorted(bundle.references, key=lambda one: natural(one.key))),
        notes=tuple(sorted(bundle.notes, key=lambda one: natural(one.key))),
        subjects=tuple(sorted(bundle.subjects, key=lambda one: one.slug)),
        questions=tuple(sorted(bundle.questions, key=lambda one: one.slug)),
        pictures=tuple(sorted(bundle.pictures, key=lambda one: one.file)),
        charts=tuple(sorted(bundle.charts, key=lambda one: one.key)),
        drawings=tuple(sorted(bundle.drawings, key=lambda one: one.key)),
        timeline=tuple(
            replace(one, panels=tuple(sorted(one.panels)))
            for one in sorted(bundle.timeline, key=lambda one: (one.date, one.key))
        ),
        tours=tuple(sorted(bundle.tours, key=lambda one: tours.get(one.slug, len(tours)))),
        panels=tuple(
            _panel(one, themes) for one in sorted(bundle.panels, key=lambda one: one.slug)
        ),
    )


def _source(source: SourceRecord) -> SourceRecord:
    return replace(
        source,
        excerpts=tuple(
            sorted(
                source.excerpts, key=lambda one: (one.start or 0, -(one.end or 0), natural(one.key))
            )
        ),
        emendations=tuple(sorted(source.emendations, key=lambda one: one.start or 0)),
    )


def _panel(panel: PanelRecord, themes: dict[str, int]) -> PanelRecord:
    def place(acknowledged: AcknowledgedRecord) -> tuple[str, str]:
        return acknowledged.code, acknowledged.words

    return replace(
        panel,
        other_themes=tuple(
            sorted(panel.other_themes, key=lambda slug: (themes.get(slug, len(themes)), slug))
        ),
        subjects=tuple(sorted(panel.subjects)),
        former_slugs=tuple(sorted(panel.former_slugs)),
        acknowledged=tuple(sorted(panel.acknowledged, key=place)),
    )
