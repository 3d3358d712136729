"""What of a note bears on a text: the statements that its readers found to carry a sentence."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from exhibit.documents.excerpt_cards import Piece, is_marked
from exhibit.documents.panel import PanelDocument
from exhibit.documents.reading_state import bearing_spans
from exhibit.documents.records import ClauseDocument, NoteDocument
from exhibit.text.spans import Span, union

LEFT_OUT = " … "
"""Stands where statements were left out between two that are shown."""
MOST_ON_PAPER = 70
"""Words of one note on a sheet: who wants all its statements finds them on the page."""


def notes_shown(panel: PanelDocument) -> tuple[NoteDocument, ...]:
    """Return the notes of a panel, for paper, with those statements that bear on its own text.

    What bears on its questions alone is left to what shows the questions. Of a long note the first
    statements are shown, at least one, and a sign that there are more.
    """
    own = {sentence.text for body in (panel.body, panel.idea) for sentence in body.sentences}
    bearing = bearing_spans(support for support in panel.supports if support.sentence in own)
    notes = (shown_of(note, bearing.get(note.key, ())) for note in panel.notes)
    return tuple(shortened(note, MOST_ON_PAPER) for note in notes)


def shortened(note: NoteDocument, most: int) -> NoteDocument:
    """Return a note with its first statements, of `most` words together or one, and their works."""
    counts = accumulate(len(clause.text.split()) for clause in note.clauses)
    number = max(1, sum(count <= most for count in counts))
    if number >= len(note.clauses):
        return note
    short = _with_clauses(note, note.clauses[:number])
    return replace(short, text=f"{short.text}{LEFT_OUT.rstrip()}")


def shown_of(note: NoteDocument, bearing: Sequence[Span]) -> NoteDocument:
    """Return a note with those statements only that bear on a text.

    `bearing` are the spans of its words that carry a sentence; where nobody has read it, and in a
    document older than clauses, it is the whole note. Its works are those of these statements.
    """
    places = _places(note, bearing)
    if places is None:
        return note
    return _with_clauses(note, tuple(note.clauses[at] for at, _place in places))


def _with_clauses(note: NoteDocument, clauses: tuple[ClauseDocument, ...]) -> NoteDocument:
    """Return a note with these of its statements, and the works that hold them."""
    named = {key for clause in clauses for key in (clause.reference, clause.read_in)}
    named.update(note.consensus_references)
    return replace(
        note,
        clauses=clauses,
        text=" ".join(clause.text for clause in clauses),
        references=tuple(work for work in note.references if work.key in named),
    )


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
    spans = union((start - 1 if at else start, end) for at, (start, end) in places)
    pieces: list[Piece] = []
    for start, end in spans:
        if start > 0:
            # It begins with the blank between two statements.
            pieces.append(Piece(text=LEFT_OUT if pieces else LEFT_OUT.lstrip()))
            start += 1
        pieces += _cut(note.text, (start, end), bearing)
    if spans[-1][1] < len(note.text):
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
