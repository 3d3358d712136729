"""Captions and teacher's notes: short texts that cite, held to the rules of the body."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from exhibit.checks import number
from exhibit.checks.backing import unbacked
from exhibit.checks.context import CheckContext
from exhibit.checks.sense import claims
from exhibit.documents.pairs import texts_of
from exhibit.documents.panel import PanelDocument
from exhibit.text.body import Body, mark_faults
from exhibit.text.findings import Finding, Level

_AS_OF_THE_BODY = (number.check, claims.check)
_UNBACKED = {"caption": "caption-unbacked", "teacher_note": "teacher-note-unbacked"}
"""The fields that are looked at, by the end of their names, and what an unbacked one is told as."""


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield what is wrong with captions and teacher's notes, as of a body.

    Where the house asks for no readings, one without any mark may stand as it is.
    """
    cited = set(panel.body.citations)
    figures = _evidence_of_figures(panel)
    for text in texts_of(panel):
        code = _UNBACKED.get(text.field.rpartition(".")[2])
        if code:
            shown = cited | figures.get(text.field, set())
            for finding in _findings(panel, text.body, code, shown, context):
                yield replace(
                    finding,
                    field=text.field,
                    start=None,
                    end=None,
                    message=_("In {text}: {message}").format(
                        text=text.title, message=finding.message
                    ),
                )


def _evidence_of_figures(panel: PanelDocument) -> dict[str, set[str]]:
    """Return what stands with each chart and drawing, by the field of its caption."""
    kinds = (("charts", panel.charts), ("drawings", panel.drawings))
    return {
        f"{kind}.{figure.key}.caption": {*figure.notes, *figure.excerpts}
        for kind, figures in kinds
        for figure in figures
    }


def _findings(
    panel: PanelDocument, text: Body, code: str, shown: set[str], context: CheckContext
) -> Iterator[Finding]:
    as_body = replace(panel, body=text)
    yield from mark_faults(text.source)
    if context.readings:
        for finding in unbacked(as_body, context):
            yield replace(finding, code=code)
    for key in text.citations:
        if key not in shown:
            yield Finding(
                code=code,
                level=Level.ERROR,
                message=_("it rests on {key}, which the text does not cite.").format(key=key),
                advice=_("Cite it in the text too: its words stand there."),
                words=key,
            )
    if text.citations:
        for check_of_body in _AS_OF_THE_BODY:
            yield from check_of_body(as_body, context)
