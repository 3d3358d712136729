"""A drawing of our own as it stands in a page."""

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from exhibit import drawings
from exhibit.documents.panel import DrawingDocument


@dataclass(frozen=True, kw_only=True)
class DrawingView:
    """A drawing as safe HTML, and what it means."""

    title: str
    html: SafeString
    caption: str


def drawing_view(drawing: DrawingDocument) -> DrawingView:
    """Return a drawing for a page; one that must not stand there is told of in words.

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
    return DrawingView(title=drawing.title, html=html, caption=drawing.caption)
