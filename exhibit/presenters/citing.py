"""How to cite a panel, in the styles that students are asked for."""

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import EditionStamp
from exhibit.exports import citations
from exhibit.presenters.links import Fact, Link

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


def panel_citations(
    panel: PanelDocument, exhibition_title: str, stamp: EditionStamp | None
) -> tuple[Fact, ...]:
    """Return the citations of a panel, each under the name of its style, as HTML.

    Each names the edition, or says it is a working copy.
    """
    return tuple(
        Fact(
            name=citations.STYLES[style],
            # `html` escapes every word and adds only <i>.
            value=mark_safe(
                citations.html(
                    citations.cite_panel(panel, exhibition_title, stamp, settings.SITE_URL, style)
                )
            ),
        )
        for style in SHOWN
    )
