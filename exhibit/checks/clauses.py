"""A sentence that cites a note of which a clause has not been read.

Such a note may be kept, not cited, except where the sentence itself says that we have not read it,
in one of the words of `SAYS_SO`. What has a figure about people killed, arrested, deported or
hungry is refused even then: nobody prints such a figure from memory.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.place import numbered, sentence_finding, shown
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import ClauseDocument, NoteDocument
from exhibit.text.body import Body
from exhibit.text.findings import Finding, Level
from exhibit.text.numbers import numbers_in
from exhibit.text.wording import listed

SAYS_SO = (
    "we have not read",
    "we have not yet read",
    "we have not seen",
    "we have not yet seen",
    "we could not read",
    "nobody here has read",
)
"""How a sentence says that what it cites has not been read."""
HARM = re.compile(
    r"\b(?:kill|shot\b|shoot|execut|murder|die[ds]?\b|dying|dead\b|death|perish|massacr|victim"
    r"|arrest|detain|imprison|prison|inmate|convict|sentenc|condemn|repress|camps?\b|gulag"
    r"|deport|exil|dekulak|resettle|special settle|hung(?:er|ry)|starv|famine)",
    re.I,
)
"""What is done to people: a figure beside one of these is never printed unread."""
_COUNTS = {"quantity", "percent", "share"}


def unread(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each sentence that cites, and chart that rests on, what nobody read."""
    notes = {note.key: note for note in panel.notes}
    yield from _of_body(panel.body, notes, "body")
    for question in panel.questions:
        known = notes | {note.key: note for note in question.notes}
        start = f"questions.{question.slug}"
        yield from _of_body(question.scholarship, known, f"{start}.scholarship")
        yield from _of_body(question.reading, known, f"{start}.reading")
    for kind, figures in (("charts", panel.charts), ("drawings", panel.drawings)):
        for figure in figures:
            for note in (notes[key] for key in figure.notes if key in notes):
                yield from _of_figure(note, f"{kind}.{figure.key}", figure.title)


def says_so(sentence: str) -> bool:
    """Say whether a sentence tells its readers that what it cites has not been read."""
    words = " ".join(sentence.replace("’", "'").split()).casefold().replace("haven't", "have not")
    return any(phrase in words for phrase in SAYS_SO)


def has_grave_figure(text: str) -> bool:
    """Say whether a text counts people who were killed, arrested, deported or hungry."""
    return bool(HARM.search(text)) and any(number.kind in _COUNTS for number in numbers_in(text))


def _unread_clauses(note: NoteDocument) -> tuple[ClauseDocument, ...]:
    """Return the clauses nobody has read; a note of an old document is one clause."""
    if not note.clauses:
        return () if note.checked else (ClauseDocument(text=note.text),)
    return tuple(clause for clause in note.clauses if not clause.is_read)


def _of_body(body: Body, notes: dict[str, NoteDocument], field: str) -> Iterator[Finding]:
    for number, sentence in numbered(body):
        for key in sentence.citations:
            clauses = _unread_clauses(notes[key]) if key in notes else ()
            grave = [clause for clause in clauses if has_grave_figure(clause.text)]
            if not clauses or (not grave and says_so(sentence.text)):
                continue
            message, advice = _sentences(key, clauses, grave)
            finding = sentence_finding(
                number,
                sentence,
                code="unread-clause",
                level=Level.ERROR,
                message=message,
                advice=advice,
                words=key,
            )
            yield replace(finding, field=field)


def _of_figure(note: NoteDocument, field: str, title: str) -> Iterator[Finding]:
    clauses = _unread_clauses(note)
    if clauses:
        grave = [clause for clause in clauses if has_grave_figure(clause.text)]
        message, advice = _sentences(note.key, clauses, grave)
        yield Finding(
            code="unread-clause",
            level=Level.ERROR,
            message=_("“{title}” rests on what nobody has read: {message}").format(
                title=title, message=message
            ),
            advice=advice,
            field=field,
            words=note.key,
        )


def _sentences(
    key: str, clauses: tuple[ClauseDocument, ...], grave: list[ClauseDocument]
) -> tuple[str, str]:
    """Return what is wrong with citing a note, and what to do."""
    if grave:
        message = _(
            "a clause of note {key} counts people killed, arrested, deported or hungry, and nobody "
            "has read it: “{clause}”"
        ).format(key=key, clause=shown(grave[0].text))
        advice = _(
            "Read it in a work and write down where, or take the clause out of the note. Such a "
            "figure is not shown unread, whatever the sentence says."
        )
        return message, advice
    quoted_clauses = listed([f"“{shown(clause.text)}”" for clause in clauses[:3]])
    message = _("note {key} has a clause that nobody has read: {clauses}").format(
        key=key, clauses=quoted_clauses
    )
    advice = _(
        "Read it in a work and write down where, take the clause out of the note, or say in the "
        "sentence that {phrase} it."
    ).format(phrase=SAYS_SO[0])
    return message, advice


def empty(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each sentence that cites a note without words: its clauses are gone."""
    silent = {note.key for note in panel.notes if not note.text.strip()}
    for number, sentence in numbered(panel.body):
        for key in sentence.citations:
            if key in silent:
                yield sentence_finding(
                    number,
                    sentence,
                    code="empty-note",
                    level=Level.ERROR,
                    message=_("note {key} says nothing: it has no clause.").format(key=key),
                    advice=_("Write its clauses, or cite what backs the sentence."),
                    words=key,
                )
