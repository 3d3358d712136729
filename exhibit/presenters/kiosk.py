"""The bar along the foot of every kiosk page: where one is, and the ways on from there."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition, neighbours
from exhibit.documents.panel import PanelLink
from exhibit.presenters.links import Link, panel_link, theme_link


@dataclass(frozen=True, kw_only=True)
class KioskBar:
    """What the bar offers on one page."""

    idle: int
    back: str
    """Address of the page the visitor came from, '' on the first page."""
    steps: tuple[Link, ...]
    """The steps of the walk, each with its direction."""
    place: str
    """'3 of 22' on a panel, else ''."""


def kiosk_bar(request: HttpRequest, exhibition: Exhibition | None) -> KioskBar | None:
    """Return the bar of a page in kiosk mode; None outside of it."""
    kiosk = getattr(request, "kiosk", None)
    if kiosk is None:
        return None
    steps, place = _ways(request.path, exhibition) if exhibition else ((), "")
    return KioskBar(idle=kiosk.idle, back=_back(request), steps=steps, place=place)


def _ways(path: str, exhibition: Exhibition) -> tuple[tuple[Link, ...], str]:
    """Return the steps back and on, and the place of a page in the walk through all rooms."""
    try:
        page = resolve(path)
    except Resolver404:
        return (), ""
    order, slug = exhibition.panels(), page.kwargs.get("slug", "")
    if page.url_name == "panel-detail":
        names = [panel.slug for panel in order]
        place = _place(names.index(slug) + 1, len(names)) if slug in names else ""
        before, after = neighbours(exhibition, slug)
        return (*_step(before, "prev", _("Previous")), *_step(after, "next", _("Next"))), place
    if page.url_name == "theme-detail":
        first = next((panel for panel in order if panel.theme == slug), None)
        return _step(first, "next", _("Next")), ""
    if page.url_name == "home":
        themes = exhibition.themes()[:1]
        return tuple(replace(theme_link(t), rel="next", says=_("Next")) for t in themes), ""
    return (), ""


def _place(number: int, panels: int) -> str:
    return _("{number} of {panels}").format(number=number, panels=panels)


def _step(panel: PanelLink | None, rel: str, direction: str) -> tuple[Link, ...]:
    return (replace(panel_link(panel), rel=rel, says=direction),) if panel else ()


def _back(request: HttpRequest) -> str:
    """Return the page the visitor came from, by what the browser says; '' on the first page."""
    start = reverse("home")
    if request.path == start:
        return ""
    came_from = urlsplit(request.META.get("HTTP_REFERER", ""))
    same_site = came_from.netloc == request.get_host()
    path = came_from.path if same_site and came_from.path != request.path else start
    query = f"?{came_from.query}" if path == came_from.path and came_from.query else ""
    own = path.startswith("/") and not path.startswith("//") and not path.startswith("/kiosk/")
    return path + query if own else start
