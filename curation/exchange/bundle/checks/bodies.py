"""The citations in everything that is written as a body."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import LISTS, Bundle
from curation.exchange.bundle.checks.placed_faults import origin_of
from curation.exchange.bundle.record import Record
from curation.exchange.bundle.records import ChartRecord
from curation.exchange.faults import Report
from curation.records.citing import TEXTS
from exhibit.text import body
from exhibit.text.findings import Level
from exhibit.text.marks import marks_in


def bodies(bundle: Bundle) -> Iterator[tuple[Record, str, str]]:
    """Yield (record, field, body) for every body of a bundle."""
    for record in bundle.every():
        for name in TEXTS.get(record.model, ()):
            yield record, name, getattr(record, name)


def check(bundle: Bundle, report: Report) -> None:
    """Tell of marks that cannot be read or back nothing, and of keys that nothing has."""
    known = {excerpt.key for excerpt in bundle.excerpts} | {note.key for note in bundle.notes}
    for record, field, text in bodies(bundle):
        for fault in body.mark_faults(text):
            if fault.level is Level.ERROR:
                place = _place(record, field, text, fault.start or 0, fault.end or 0)
                report.add(*place, f"{fault.message} {fault.advice}".strip())
        if report.has_unread("sources/", "notes.yaml"):
            continue
        for mark in marks_in(text):
            for key in mark.keys:
                if key not in known:
                    # The key alone: a folded text may break the mark between two keys.
                    start = text.index(f"@{key}", mark.start)
                    place = _place(record, field, text, start, start + len(key) + 1)
                    sentence = _("[@{key}] cites nothing: no excerpt and no note has this key.")
                    report.add(*place, sentence, key=key)


def _place(record: Record, field: str, text: str, start: int, end: int) -> tuple[str, int]:
    """Return the file and line of some words of a text; of a chart's, where the text begins."""
    if isinstance(record, ChartRecord):
        return LISTS["charts"].path_of(record.key), record.caption_line
    origin = origin_of(record)
    return origin.file.name, origin.line_of(field, text, start, end)
