"""What of a note bears on a text: the statements that its readers found to carry a sentence."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from exhibit.documents.excerpt_cards import Piece, is_marked
from exhibit.documents.panel import PanelDocument
from exhibit.documents.reading_state import bearing_spans
from exhibit.documents.records import NoteDocument
from exhibit.text.spans import Span, union

LEFT_OUT = " … "
"""Stands where statements were left out between two that are shown."""


def notes_shown(panel: PanelDocument) -> tuple[NoteDocument, ...]:
    """Return the notes of a panel with those statements only that bear on its texts."""
    bearing = bearing_spans(panel.supports)
    return tuple(shown_of(note, bearing.get(note.key, ())) for note in panel.notes)


def shown_of(note: NoteDocument, bearing: Sequence[Span]) -> NoteDocument:
    """Return a note with those statements only that bear on a text.

    `bearing` are the spans of its words that carry a sentence; where nobody has read it, and in a
    document older than clauses, it is the whole note.
    """
    places = _places(note, bearing)
    if places is None:
        return note
    clauses = [note.clauses[at] for at, _place in places]
    return replace(note, clauses=tuple(clauses), text=" ".join(one.text for one in clauses))


def pieces_of(note: NoteDocument, bearing: Sequence[Span]) -> tuple[Piece, ...]:
    """Return the words that are shown of a note, cut at the ends of its bearing words.

    Where all that is shown bears, nothing is marked: marks tell some words from others.
    """
    pieces = _pieces(note, bearing)
    if all(piece.marked for piece in pieces if piece.text.strip(LEFT_OUT)):
        return tuple(replace(piece, marked=False) for piece in pieces)
    return tuple(pieces)


def _pieces(note: NoteDocument, bearing: Sequence[Span]) -> list[Piece]:
    places = _places(note, bearing)
    if places is None:
        return _cut(note.text, (0, len(note.text)), bearing)
    shown = union((start - 1 if at else start, end) for at, (start, end) in places)
    pieces: list[Piece] = []
    for start, end in shown:
        if start > 0:
            # It begins with the blank between two statements.
            pieces.append(Piece(text=LEFT_OUT if pieces else LEFT_OUT.lstrip()))
            start += 1
        pieces += _cut(note.text, (start, end), bearing)
    if shown[-1][1] < len(note.text):
        pieces.append(Piece(text=LEFT_OUT.rstrip()))
    return pieces


def _places(note: NoteDocument, bearing: Sequence[Span]) -> list[tuple[int, Span]] | None:
    """Return the statements that bear, by their number from 0, with where they stand.

    None where the whole note is shown.
    """
    if not bearing or " ".join(clause.text for clause in note.clauses) != note.text:
        return None
    places, begins = [], 0
    for at, clause in enumerate(note.clauses):
        ends = begins + len(clause.text)
        if any(start < ends and end > begins for start, end in bearing):
            places.append((at, (begins, ends)))
        begins = ends + 1
    return places if 0 < len(places) < len(note.clauses) else None


def _cut(text: str, part: Span, bearing: Sequence[Span]) -> list[Piece]:
    """Return a part of a text as pieces, those marked that lie in bearing words."""
    first, last = part
    inside = {at for span in bearing for at in span if first < at < last}
    cuts = sorted({first, last, *inside})
    return [
        Piece(text=text[start:end], marked=is_marked(start, end, bearing))
        for start, end in pairwise(cuts)
    ]
