"""The words that a panel's citations lead to."""

from exhibit.checks.fields import excerpts_of
from exhibit.documents.emending import segments_of
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import ExcerptDocument, NoteDocument


def readings(excerpt: ExcerptDocument) -> tuple[str, ...]:
    """Return the words of an excerpt: as in the file and, where they differ, as corrected."""
    corrected = "".join(
        part.emendation.corrected_reading if part.emendation else part.text
        for part in segments_of(excerpt)
    )
    return tuple(dict.fromkeys((excerpt.exact or "", corrected)))


def cited_excerpts(panel: PanelDocument) -> tuple[ExcerptDocument, ...]:
    """Return the excerpts that the body cites."""
    cited = set(panel.body.citations)
    return tuple(excerpt for excerpt in excerpts_of(panel) if excerpt.key in cited)


def cited_notes(panel: PanelDocument) -> tuple[NoteDocument, ...]:
    """Return the notes that the body cites."""
    cited = set(panel.body.citations)
    return tuple(note for note in panel.notes if note.key in cited)
