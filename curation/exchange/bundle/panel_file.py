"""A panel's file: front matter between two lines of three dashes, then the body as it is."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from curation.exchange.faults import Report

_FENCE = re.compile(r"^---[ \t]*\r?(?:\n|\Z)", re.MULTILINE)


@dataclass(frozen=True)
class PanelFile:
    """The two parts of a panel's file. Front matter always begins on line 2."""

    front: str
    body: str
    body_line: int


def part(name: str, text: str, report: Report) -> PanelFile | None:
    """Return the parts of a panel's file, or None, telling why.

    The body is everything below the second fence but the file's last newline: `join` undoes it.
    """
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening is None:
        report.add(name, 1, _("A panel begins with a line of three dashes and its fields."))
        return None
    if closing is None:
        report.add(
            name, 1, _("The fields have no end: put a line of three dashes before the body.")
        )
        return None
    body = text[closing.end() :]
    return PanelFile(
        front=text[opening.end() : closing.start()],
        body=body.removesuffix("\n"),
        body_line=text.count("\n", 0, closing.end()) + 1,
    )


def join(front: str, body: str) -> str:
    """Return a panel's file from its front matter, which ends with a newline, and its body."""
    return f"---\n{front}---\n{body}\n"
