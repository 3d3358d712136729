"""What a sentence of the body rests on: its marks, what they name, and whether it is backed."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import excerpts_of
from exhibit.checks.place import numbered, sentence_finding
from exhibit.documents.panel import PanelDocument
from exhibit.text.body import Body, mark_faults
from exhibit.text.findings import Finding, Level

_ADDRESS = re.compile(r'<a href="(/[^"]*)"')


def marks(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield what is wrong with the marks of the body and the big idea."""
    yield from mark_faults(panel.body.source)
    for fault in mark_faults(panel.idea.source):
        yield replace(fault, field="big_idea", start=None, end=None)


def keys(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each cited key that names no excerpt and no note."""
    known = {excerpt.key for excerpt in excerpts_of(panel)} | {note.key for note in panel.notes}
    yield from _unknown(panel.body, known, "body")
    for question in panel.questions:
        keys = known | {note.key for note in question.notes}
        yield from _unknown(question.scholarship, keys, f"questions.{question.slug}.scholarship")
        yield from _unknown(question.reading, keys, f"questions.{question.slug}.reading")


def _unknown(body: Body, known: set[str], field: str) -> Iterator[Finding]:
    for number, sentence in numbered(body):
        for key in sentence.citations:
            if key not in known:
                finding = sentence_finding(
                    number,
                    sentence,
                    code="unknown-key",
                    level=Level.ERROR,
                    message=_("no excerpt and no note has the key “{key}”.").format(key=key),
                    advice=_("Choose an excerpt or a note from the list, or mend the key."),
                    words=key,
                )
                yield replace(finding, field=field)


def unbacked(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each sentence with no mark, a hint for one both cited and framing."""
    for number, sentence in numbered(panel.body):
        if not sentence.citations and not sentence.framing and sentence.text:
            yield sentence_finding(
                number,
                sentence,
                code="unbacked",
                level=Level.ERROR,
                message=_("nothing backs this sentence."),
                advice=_("Cite an excerpt or a note after it, [@key], or mark it as framing: [~]."),
            )
        elif sentence.citations and sentence.framing:
            yield sentence_finding(
                number,
                sentence,
                code="framing-cited",
                level=Level.HINT,
                message=_("it is marked as framing and cites evidence too."),
                advice=_("Take out [~] if the evidence backs it, or the citation if it does not."),
            )


def links(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each link of the body to an unknown address of this site."""
    if context.known_paths is None:
        return
    for number, sentence in numbered(panel.body):
        for address in map(html.unescape, _ADDRESS.findall(sentence.html)):
            path = re.split(r"[?#]", address)[0]
            if path not in context.known_paths:
                near = f"{path}/" if f"{path}/" in context.known_paths else ""
                yield sentence_finding(
                    number,
                    sentence,
                    code="broken-link",
                    level=Level.ERROR,
                    message=_("the link to {path} leads nowhere.").format(path=path),
                    advice=_("Did you mean {near}?").format(near=near)
                    if near
                    else _("Correct the link or take it out."),
                    words=path,
                )
