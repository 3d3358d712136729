"""The sample exhibition with one date on everything that has a date."""

from dataclasses import replace

from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import SourceDocument
from exhibit.documents.types import TimelineEventDocument
from exhibit.text import dates
from exhibit.text.body import parse
from tests.factories.exhibition import LINKS, PANELS, make_exhibition

KINDS = ("book", "article", "chapter", "newspaper", "web-page", "report", "speech", "archive")


def make_event(date: str, slug: str = "who-killed-kirov") -> TimelineEventDocument:
    """An event of that time, of which a panel speaks."""
    first, last = dates.parse(date)
    text = parse("Kirov was shot. [@S14; @L27]")
    return TimelineEventDocument(
        key=date, date=date, first=first, last=last, text=text, panels=(LINKS[slug],)
    )


def make_dated(date: str) -> PublishedExhibition:
    """The sample with this date on panels, subjects, sources, works and an event."""
    panels = tuple(_dated_panel(panel, date) for panel in PANELS)
    bare = make_exhibition(panels=panels)
    file = replace(
        bare._file,
        sources=tuple(
            replace(page, source=_dated_source(page.source, date)) for page in bare.sources()
        ),
        subjects=tuple(replace(subject, date=date) for subject in bare.subjects()),
        timeline=(make_event(date),),
    )
    return PublishedExhibition(file, {panel.slug: panel for panel in panels})


def _dated_source(source: SourceDocument, date: str) -> SourceDocument:
    return replace(source, issued=date, attribution_confirmed=True)


def _dated_panel(panel: PanelDocument, date: str) -> PanelDocument:
    notes = []
    for note in panel.notes:
        works = (
            replace(work, key=f"{work.key}-{kind}", kind=kind, issued=date)
            for work in note.references
            for kind in KINDS
        )
        notes.append(replace(note, references=(*note.references, *works)))
    return replace(
        panel,
        date=date,
        notes=tuple(notes),
        sources=tuple(_dated_source(source, date) for source in panel.sources),
    )
