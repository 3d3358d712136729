"""The bar along the foot of every kiosk page: where one is, and the ways on from there."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse

from exhibit.documents.exhibition import Exhibition, neighbours
from exhibit.documents.types import PanelLink


@dataclass(frozen=True, kw_only=True)
class Way:
    """A place to go to from the bar."""

    title: str
    address: str


@dataclass(frozen=True, kw_only=True)
class KioskBar:
    """What the bar offers on one page; None where there is no such way."""

    idle: int
    back: Way | None
    previous: Way | None
    next: Way | None
    place: str
    """'3 of 22' on a panel, else ''."""


def kiosk_bar(request: HttpRequest, exhibition: Exhibition | None) -> KioskBar | None:
    """Return the bar of a page in kiosk mode; None outside of it."""
    kiosk = getattr(request, "kiosk", None)
    if kiosk is None:
        return None
    before, after, place = _ways(request.path, exhibition) if exhibition else (None, None, "")
    return KioskBar(idle=kiosk.idle, back=_back(request), previous=before, next=after, place=place)


def _ways(path: str, exhibition: Exhibition) -> tuple[Way | None, Way | None, str]:
    """Return previous, next and place of a page in the walk through all rooms."""
    try:
        found = resolve(path)
    except Resolver404:
        return None, None, ""
    order, slug = exhibition.panels(), found.kwargs.get("slug", "")
    if found.url_name == "panel-detail":
        names = [panel.slug for panel in order]
        place = f"{names.index(slug) + 1} of {len(names)}" if slug in names else ""
        before, after = neighbours(exhibition, slug)
        return _panel(before), _panel(after), place
    if found.url_name == "theme-detail":
        first = next((panel for panel in order if panel.theme == slug), None)
        return None, _panel(first), ""
    if found.url_name == "home":
        themes = exhibition.themes()[:1]
        ways = [Way(title=t.title, address=reverse("theme-detail", args=[t.slug])) for t in themes]
        return None, ways[0] if ways else None, ""
    return None, None, ""


def _panel(panel: PanelLink | None) -> Way | None:
    if panel is None:
        return None
    return Way(title=panel.title, address=reverse("panel-detail", args=[panel.slug]))


def _back(request: HttpRequest) -> Way | None:
    """Return the page the visitor came from, by what the browser says; none on the first page."""
    start = reverse("home")
    if request.path == start:
        return None
    came_from = urlsplit(request.META.get("HTTP_REFERER", ""))
    same_site = came_from.netloc == request.get_host()
    path = came_from.path if same_site and came_from.path != request.path else start
    asked = f"?{came_from.query}" if path == came_from.path and came_from.query else ""
    own = path.startswith("/") and not path.startswith("//") and not path.startswith("/kiosk/")
    return Way(title="the page before", address=path + asked if own else start)
