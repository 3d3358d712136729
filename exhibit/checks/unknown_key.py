"""A citation of something that is not there."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import excerpts_of
from exhibit.checks.place import numbered, sentence_finding
from exhibit.documents.types import PanelDocument
from exhibit.text.body import Body
from exhibit.text.findings import Finding, Level


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each cited key that names no excerpt and no note."""
    known = {excerpt.key for excerpt in excerpts_of(panel)} | {note.key for note in panel.notes}
    yield from _unknown(panel.body, known, "body")
    for question in panel.questions:
        keys = known | {note.key for note in question.notes}
        for name, body in (("scholarship", question.scholarship), ("reading", question.reading)):
            yield from _unknown(body, keys, f"questions.{question.slug}.{name}")


def _unknown(body: Body, known: set[str], field: str) -> Iterator[Finding]:
    for number, sentence in numbered(body):
        for key in sentence.citations:
            if key not in known:
                found = sentence_finding(
                    number,
                    sentence,
                    code="unknown-key",
                    level=Level.ERROR,
                    message=_("no excerpt and no note has the key “{key}”.").format(key=key),
                    advice=_("Choose an excerpt or a note from the list, or mend the key."),
                    words=key,
                )
                yield replace(found, field=field)
