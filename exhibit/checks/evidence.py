"""The words that a panel's citations lead to."""

from exhibit.checks.fields import excerpts_of
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import EmendationDocument, ExcerptDocument, NoteDocument


def readings(excerpt: ExcerptDocument) -> tuple[str, ...]:
    """Return the words of an excerpt: as in the file and, where they differ, as corrected."""
    exact = excerpt.exact or ""
    inside = [
        emendation
        for emendation in excerpt.emendations
        if excerpt.start <= emendation.start and emendation.end <= excerpt.end
    ]
    corrected = exact
    for emendation in sorted(inside, key=_start, reverse=True):
        start, end = emendation.start - excerpt.start, emendation.end - excerpt.start
        corrected = corrected[:start] + emendation.corrected_reading + corrected[end:]
    return tuple(dict.fromkeys((exact, corrected)))


def cited_excerpts(panel: PanelDocument) -> tuple[ExcerptDocument, ...]:
    """Return the excerpts that the body cites."""
    cited = set(panel.body.citations)
    return tuple(excerpt for excerpt in excerpts_of(panel) if excerpt.key in cited)


def cited_notes(panel: PanelDocument) -> tuple[NoteDocument, ...]:
    """Return the notes that the body cites."""
    cited = set(panel.body.citations)
    return tuple(note for note in panel.notes if note.key in cited)


def _start(emendation: EmendationDocument) -> int:
    return emendation.start
