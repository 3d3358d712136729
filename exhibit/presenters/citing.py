"""How to cite a panel, in the styles that students are asked for."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.types import EditionStamp, PanelDocument
from exhibit.exports import citations
from exhibit.presenters.links import Link

SHOWN = ("chicago-bibliography", "mla", "apa")
FILES = (
    ("ris", "RIS"),
    ("bib", "BibTeX"),
    ("csl.json", "CSL-JSON"),
    ("txt", _noop("Plain text")),
)
"""Citation files by the ending of their address, with the name a reader sees."""


def citation_files(slug: str) -> tuple[Link, ...]:
    """Return the links to the citation of a panel as a file."""
    return tuple(
        Link(label=_(name), address=reverse("panel-citation", args=[slug, ending]))
        for ending, name in FILES
    )


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
