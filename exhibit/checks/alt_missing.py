"""A picture that says nothing to whoever cannot see it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.documents.types import PanelDocument
from exhibit.text.findings import Finding, Level


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each picture without alternative text that is not decorative."""
    for number, picture in enumerate(panel.pictures, start=1):
        if not picture.alt.strip() and not picture.decorative:
            yield Finding(
                code="alt-missing",
                level=Level.ERROR,
                message=_("Picture {number} (“{picture}”) has no alternative text.").format(
                    number=number, picture=picture.title
                ),
                advice=_("Say in a sentence what it shows, or mark it as decorative."),
                field=f"pictures.{number}.alt",
                words=picture.sha256,
            )
