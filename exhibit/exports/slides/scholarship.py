"""The slide on what historians say: first sentences, with whatever makes them doubtful."""

from collections.abc import Iterator

from exhibit.documents.types import NoteDocument, PanelDocument
from exhibit.exports.sheet import Span, words
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
    ordered = sorted(panel.notes, key=lambda note: not note.correction)
    shown = ordered[:MOST_NOTES]
    lines = [line for note in shown for line in _lines(note)]
    if len(ordered) > len(shown) or any(first_words(note.text) != note.text for note in shown):
        lines.append(small("There is more: see the handout."))
    return Slide(
        title="What historians say",
        lines=tuple(lines),
        notes=(
            "Ask: what did these writers read that our sources did not?",
            "Do not claim: that a note marked unconfirmed is settled.",
            *(_flat(note) for note in ordered),
        ),
    )


def _lines(note: NoteDocument) -> Iterator[Line]:
    doubt = "Unconfirmed. " if note.doubt else ""
    told = f"{note.heading}. {doubt}" if note.correction else doubt
    head = (Span(text=told, style="strong"),) if told else ()
    yield Line(spans=(*head, *words(first_words(note.text))))
    works = f"See {evidence.stopped(note.works)}" if note.works else ""
    if about := " ".join(filter(None, (evidence.stopped(note.standing), works))):
        yield small(about)


def first_words(text: str) -> str:
    """Return the first sentences of a text, whole ones only and at least one."""
    told: list[str] = []
    for start, end in split(text):
        sentence = text[start:end].strip()
        if told and len(" ".join((*told, sentence)).split()) > MOST_WORDS:
            break
        told.append(sentence)
    return " ".join(told)


def _flat(note: NoteDocument) -> str:
    return "".join(span.text for span in evidence.note_block(note).spans)
