"""Invented or apocryphal evidence on a panel that does not say so."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.evidence import cited_excerpts
from exhibit.documents.types import PanelDocument
from exhibit.text.findings import Finding, Level

FLAGS = ("hypothetical", "apocryphal")


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each such excerpt on a panel without a flag (design.md, rule 7)."""
    if panel.flag:
        return
    for excerpt in cited_excerpts(panel):
        if excerpt.flag in FLAGS:
            yield Finding(
                code="flag-missing",
                level=Level.ERROR,
                message=_("Excerpt {excerpt} is {flag}, but the panel has no flag.").format(
                    excerpt=excerpt.key, flag=excerpt.flag
                ),
                advice=_("Set the panel’s flag to {flag}: it then stands in the heading.").format(
                    flag=excerpt.flag
                ),
                field="flag",
                words=excerpt.key,
            )
