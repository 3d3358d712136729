"""Clauses of notes: what the database asks of each, told with its place in the file."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import origin_of, tell
from curation.exchange.bundle.records import ClauseRecord, NoteRecord
from curation.exchange.faults import Report


def check(bundle: Bundle, report: Report) -> None:
    """Tell of notes without clauses, of clauses that contradict themselves, of a bare consensus."""
    for note in bundle.notes:
        if not note.clauses and "clauses" not in origin_of(note).refused:
            sentence = _("{key} has no clause: write at least one.").format(key=note.key)
            tell(report, note, ("clauses",), sentence)
        for clause in note.clauses:
            for field, sentence in _faults(clause):
                tell(report, clause, (field,), f"{note.key}: {sentence}")
        if _is_bare(note):
            sentence = _(
                "{key}: consensus is {consensus}, and no work says so: name it in "
                "consensus_references, or write consensus: unknown."
            ).format(key=note.key, consensus=note.consensus)
            tell(report, note, ("consensus",), sentence)


def _is_bare(note: NoteRecord) -> bool:
    unread = {"consensus", "consensus_references"} & origin_of(note).refused
    return note.consensus != "unknown" and not note.consensus_references and not unread


def _faults(clause: ClauseRecord) -> Iterator[tuple[str, str]]:
    """Yield the field and a sentence for everything that does not go together."""
    unread = origin_of(clause).refused
    if "basis" in unread:
        return
    is_read = clause.basis != "unread"
    if is_read:
        for name in ("reference", "locator", "read_on"):
            if not getattr(clause, name) and name not in unread:
                yield (
                    "basis",
                    _("a clause that was read says {name}: add it, or write basis: unread.").format(
                        name=name
                    ),
                )
    elif clause.read_on:
        yield "read_on", _("a clause not read has no day on which it was read: take it out.")
    if clause.basis == "secondary" and not clause.read_in and "read_in" not in unread:
        yield "basis", _("name in read_in the work in which it was read.")
    if clause.basis != "secondary" and clause.read_in:
        yield "read_in", _("read_in stands with basis: secondary alone: take one of them out.")
    if clause.read_in and clause.read_in == clause.reference:
        yield "read_in", _("it is the work itself: write basis: work, or name the other work.")
