"""A drawing of our own as it stands in a page."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from exhibit import drawings
from exhibit.documents.evidence_cards import EvidenceCard
from exhibit.documents.panel import DrawingDocument
from exhibit.presenters.citation_marks import CitationMark, marks_of_keys


@dataclass(frozen=True, kw_only=True)
class DrawingView:
    """A drawing as safe HTML, and what it means."""

    title: str
    html: SafeString
    caption: str
    marks: tuple[CitationMark, ...] = ()
    """The numbers of what it rests on, and its caption."""
    cards: tuple[EvidenceCard, ...] = ()
    """Evidence that the text does not cite."""


def drawing_view(
    drawing: DrawingDocument,
    cards: Mapping[str, EvidenceCard],
    own: tuple[EvidenceCard, ...] = (),
) -> DrawingView:
    """Return a drawing for a page; one that must not stand there is told of in words.

    `cards` are the numbered notes of the page, `own` those of them that stand with the drawing.

    A finding stops it from being published; a curator still has to see the panel.
    """
    try:
        # `inline` refuses whatever is not on its list of elements, attributes and values.
        html = mark_safe(drawings.inline(drawing.svg, label=drawing.alt))
    except drawings.DrawingRefused as refused:
        return DrawingView(
            title=drawing.title,
            html=SafeString(),
            caption=_("The drawing {key} cannot be shown: {reason}").format(
                key=drawing.key, reason=refused
            ),
        )
    return DrawingView(
        title=drawing.title,
        html=html,
        caption=drawing.caption,
        marks=marks_of_keys(drawing.rests_on, cards, own),
        cards=own,
    )
