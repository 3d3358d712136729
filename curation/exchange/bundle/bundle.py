"""A whole exhibition as plain values: what a bundle's folder says, in one order."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

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


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """Every record of an exhibition. Two bundles that say the same are equal (see `ordered`)."""

    exhibition: ExhibitionRecord
    themes: tuple[ThemeRecord, ...] = ()
    sources: tuple[SourceRecord, ...] = ()
    references: tuple[ReferenceRecord, ...] = ()
    notes: tuple[NoteRecord, ...] = ()
    subjects: tuple[SubjectRecord, ...] = ()
    questions: tuple[QuestionRecord, ...] = ()
    pictures: tuple[PictureRecord, ...] = ()
    charts: tuple[ChartRecord, ...] = ()
    drawings: tuple[DrawingRecord, ...] = ()
    timeline: tuple[TimelineEventRecord, ...] = ()
    standards: tuple[StandardRecord, ...] = ()
    tours: tuple[TourRecord, ...] = ()
    panels: tuple[PanelRecord, ...] = ()
    folder: Path | None = field(default=None, compare=False)
    """Where it was read, for the files of its pictures."""

    @property
    def excerpts(self) -> tuple[ExcerptRecord, ...]:
        """The passages of all sources."""
        return tuple(excerpt for source in self.sources for excerpt in source.excerpts)


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
