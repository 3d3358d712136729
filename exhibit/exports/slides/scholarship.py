"""The slide on what historians say: first sentences, with whatever makes them doubtful."""

from collections.abc import Iterator

from exhibit.documents.bearing_clauses import notes_shown, shortened
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import NoteDocument
from exhibit.exports.sheet import lead_in, plain, words
from exhibit.exports.sheets import evidence
from exhibit.exports.slides.slide import Line, Slide, small
from exhibit.text.sentences import split

MOST_NOTES = 2
MOST_WORDS = 48
"""Words of one note on the slide; the sentence that crosses this stands in the speaker's notes."""


def scholarship(panel: PanelDocument) -> Slide | None:
    """Return the slide of a panel's scholarship, corrections first; None where it has none."""
    if not panel.notes:
        return None
    ordered = sorted(notes_shown(panel), key=lambda note: not note.correction)
    chosen = [shortened(note, MOST_WORDS) for note in ordered[:MOST_NOTES]]
    lines = [line for note in chosen for line in _lines(note)]
    if len(ordered) > MOST_NOTES or any(
        first_words(short.text) != note.text for short, note in zip(chosen, ordered, strict=False)
    ):
        lines.append(small("There is more: see the handout."))
    return Slide(
        title="What historians say",
        lines=tuple(lines),
        notes=(
            "Ask: what did these writers read that our sources did not?",
            "Do not claim: that a note marked unconfirmed is settled.",
            *(plain(evidence.note_block(note).spans) for note in ordered),
        ),
    )


def _lines(note: NoteDocument) -> Iterator[Line]:
    heading = lead_in(note.heading) if note.correction else ""
    doubt = "Unconfirmed. " if note.doubt else ""
    yield Line((*words(f"{heading}{doubt}", "strong"), *words(first_words(note.text))))
    see = f"See {evidence.stopped(note.works)}" if note.works else ""
    if about := " ".join(filter(None, (evidence.stopped(note.standing), see))):
        yield small(about)


def first_words(text: str) -> str:
    """Return the first sentences of a text, whole ones only and at least one."""
    first = ""
    for start, end in split(text):
        more = f"{first} {text[start:end].strip()}".strip()
        if first and len(more.split()) > MOST_WORDS:
            break
        first = more
    return first
