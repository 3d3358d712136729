"""A link to a page of this site that does not exist."""

import html
import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.place import numbered, sentence_finding
from exhibit.documents.types import PanelDocument
from exhibit.text.findings import Finding, Level

_ADDRESS = re.compile(r'<a href="(/[^"]*)"')


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
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
