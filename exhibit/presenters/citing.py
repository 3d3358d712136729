"""How to cite a panel, in the styles that students are asked for."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from exhibit.documents.types import EditionStamp, PanelDocument
from exhibit.exports import citations

SHOWN = ("chicago-bibliography", "mla", "apa")
FILES = (
    ("ris", "RIS"),
    ("bib", "BibTeX"),
    ("csl.json", "CSL-JSON"),
    ("txt", "Plain text"),
)
"""Citation files by the ending of their address, with the name a reader sees."""


@dataclass(frozen=True, kw_only=True)
class Citation:
    """A finished citation under the name of its style."""

    style: str
    html: SafeString


def panel_citations(
    panel: PanelDocument, exhibition_title: str, stamp: EditionStamp | None
) -> tuple[Citation, ...]:
    """Return the citations of a panel; each names the edition, or says it is a working copy."""
    return tuple(
        Citation(
            style=citations.STYLES[style],
            # `html` escapes every word and adds only <i>.
            html=mark_safe(
                citations.html(
                    citations.cite_panel(panel, exhibition_title, stamp, settings.SITE_URL, style)
                )
            ),
        )
        for style in SHOWN
    )
