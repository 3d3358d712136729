"""What a pack says of its own quotations: each equal to its source, and where to check."""

import hashlib
from collections.abc import Iterator

from exhibit.documents.pack import Pack
from exhibit.documents.reading_state import reading_state
from exhibit.documents.records import ExcerptDocument
from exhibit.exports.characters import shown
from exhibit.exports.sheets.head_and_foot import edition_line
from exhibit.text.counting import counted
from exhibit.text.wording import day

RULE = "text[start:end] == words, characters counted from 0 in the decoded file"
"""The rule every quotation is held to (design.md, section 3, rule 1)."""


def verification(pack: Pack) -> bytes:
    """Return VERIFICATION.txt: how many quotations equal their source, and each with its place.

    `making.faults` refuses a pack with a quotation that does not, so the two numbers are the same;
    they are counted all the same, from the marks that the comparison with the texts left.
    """
    quoted = [excerpt for excerpt in pack.excerpts if excerpt.exact is not None]
    equal = sum(excerpt.intact for excerpt in quoted)
    lines = [
        f"{pack.title}",
        f"{edition_line(pack.stamp)}. Pack code {pack.code}.",
        "",
        f"{equal} of {counted(len(quoted), 'quotation')} equal to the source, {_when(pack)}.",
        f"Rule 1: {RULE}.",
        "Whoever holds the file of a source can check this: its SHA-256 stands below.",
        "",
        *_readings(pack),
        *_sources(pack),
        *(line for excerpt in quoted for line in _quotation(excerpt)),
        *_notes(pack),
    ]
    return shown("\n".join(lines) + "\n").encode()


def _when(pack: Pack) -> str:
    if pack.stamp is None:
        return "compared when this file was made"
    return f"compared when the edition was published, {day(pack.stamp.day)}"


def _readings(pack: Pack) -> Iterator[str]:
    """Yield how far each panel was read against its evidence, in readers' roles alone."""
    states = [(panel.title, reading_state(panel).in_words) for panel in pack.panels]
    read = [f"“{title}”: {says}." for title, says in states if says]
    yield from (*read, "") if read else ()


def _sources(pack: Pack) -> Iterator[str]:
    for source in pack.sources:
        yield f"Source {source.mark} ({source.key}), version {source.text_version}"
        yield f"  {source.credit_line}"
        yield f"  SHA-256 {source.text_sha256}"
        yield ""


def _notes(pack: Pack) -> Iterator[str]:
    """Yield what was read for each note of scholarship, statement by statement."""
    notes = {
        note.key: note
        for panel in pack.panels
        for note in (
            *panel.notes,
            *(question_note for question in panel.questions for question_note in question.notes),
        )
    }
    for note in notes.values():
        if note.clauses:
            yield ""
            standing = f" {note.standing}." if note.standing else ""
            yield f"{note.key}  {note.reading}.{standing}"
            yield from (f"  {line.text} [{line.credit}]" for line in note.lines)


def _quotation(excerpt: ExcerptDocument) -> Iterator[str]:
    words = excerpt.exact or ""
    digest = hashlib.sha256(words.encode(errors="replace")).hexdigest()
    state = "equal" if excerpt.intact else "NOT EQUAL"
    yield f"{excerpt.key}  {excerpt.source}, characters {excerpt.start} to {excerpt.end}: {state}"
    yield f"  SHA-256 of the words {digest}"
    for emendation in excerpt.emendations:
        wording = "read" if emendation.applied else "perhaps to be read"
        yield (
            f"  characters {emendation.start} to {emendation.end}: the file has "
            f"“{emendation.file_reading}”, {wording} “{emendation.corrected_reading}”"
        )
