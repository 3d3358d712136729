"""Every public address of an exhibition, rendered by the real views from documents in memory.

No second renderer: what visitors read is what the views made (design.md, section 5). Nothing here
asks the database.
"""

import mimetypes
import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.http.response import HttpResponseBase
from django.test import RequestFactory
from django.urls import resolve, reverse
from django.utils.translation import gettext as _

from exhibit.addresses import LIVE
from exhibit.documents.exhibition import PublishedExhibition, charts_on_display
from exhibit.editions.relative import relative_link, relative_links
from exhibit.exports.citations import MEDIA_TYPES as CITATIONS
from exhibit.presenters import teach
from exhibit.presenters.moved import former_pages
from exhibit.presenters.whole_text import part_addresses
from exhibit.sitemaps import LISTS

_STATIC_LINK = re.compile(re.escape(settings.STATIC_URL).encode() + rb"""([^"'()\s<>?#,]+)""")
_CSS_LINK = re.compile(rb"""url\(["']?(?!data:|https?:|/)([^"'()?#]+)""")


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """One public file of an edition."""

    path: str
    body: bytes
    media_type: str
    moved_to: str = ""
    """The address to go on to, relative to this one, or '' for a page of its own."""


def addresses(exhibition: PublishedExhibition) -> Iterator[str]:
    """Yield every public address but pictures and static files, in the order they are made."""
    yield from map(reverse, LISTS)
    for theme in exhibition.themes():
        yield reverse("theme-detail", args=[theme.slug])
        yield reverse("timeline-theme", args=[theme.slug])
    for tour in exhibition.tours():
        yield reverse("tour-detail", args=[tour.slug])
        yield from (reverse("tour-stop", args=[tour.slug, n + 1]) for n in range(len(tour.stops)))
    for link in exhibition.panels():
        yield reverse("panel-detail", args=[link.slug])
        yield reverse("panel-card", args=[link.slug])
        yield reverse("panel-json", args=[link.slug])
        yield reverse("panel-jsonld", args=[link.slug])
        yield from (reverse("panel-citation", args=[link.slug, f]) for f in CITATIONS)
    yield from former_pages(exhibition)
    yield from teach.addresses(exhibition)
    for page in exhibition.sources():
        yield reverse("source-detail", args=[page.source.key])
    yield from part_addresses(exhibition)
    for question in exhibition.questions():
        yield reverse("question-detail", args=[question.question.slug])
    for subject in exhibition.subjects():
        yield reverse("subject-detail", args=[subject.slug])
    for key in charts_on_display(exhibition):
        yield from (reverse(name, args=[key]) for name in ("chart-svg", "chart-svg-dark"))
        yield reverse("chart-png", args=[key])
    yield from (reverse(name) for name in ("sitemap", "feed", "robots"))
    yield from (reverse(name) for name in ("credits", "exhibition-card"))


class NotRendered(RuntimeError):
    """A page that did not come out: an edition with a hole is not published."""


class Renderer:
    """Renders addresses of one exhibition as a visitor would get them."""

    def __init__(self, exhibition: PublishedExhibition, leave: tuple[str, ...] = LIVE) -> None:
        """Take the exhibition, public words only; links that begin as in `leave` stay absolute."""
        self._exhibition = exhibition
        self._leave = leave
        self.static_names: set[str] = set()
        """Static files that the pages rendered so far link to."""
        # The site's own address, so that links made absolute (feed, sitemap) are right.
        scheme, host = settings.SITE_URL.split("://", 1)
        self._factory = RequestFactory(HTTP_HOST=host.partition("/")[0])
        self._factory.defaults["wsgi.url_scheme"] = scheme

    def render(self, path: str) -> Rendered:
        """Return the file at a public address. Raises NotRendered, naming it."""
        view, args, kwargs = resolve(path)
        response = self._ask(path, lambda request: view(request, *args, **kwargs))
        if response.status_code == 301:
            return self._moved(path, response.headers["Location"])
        if response.status_code != 200:
            raise NotRendered(f"{path} answered {response.status_code}.")
        return self._rendered(path, response)

    def _moved(self, path: str, now: str) -> Rendered:
        """Return the page that stands where a record once was."""
        from exhibit.views.moved import page_moved

        response = self._ask(path, lambda request: page_moved(request, self._exhibition, now))
        return self._rendered(path, response, moved_to=relative_link(now, path))

    def _rendered(self, path: str, response: HttpResponseBase, moved_to: str = "") -> Rendered:
        media_type = response.headers["Content-Type"]
        body = b"".join(response)
        if media_type.startswith("text/html"):
            self._note_static(body)
            body = relative_links(body, path, leave=self._leave)
        return Rendered(path=path, body=body, media_type=media_type, moved_to=moved_to)

    def not_found(self) -> Rendered:
        """Return the page for unknown addresses; its links stay as they are at any depth."""
        # Here, not above: the views need the URLs, and those need Django set up.
        from exhibit.views.errors import page_not_found

        response = self._ask("/404.html", lambda request: page_not_found(request))
        body = b"".join(response)
        self._note_static(body)
        return Rendered(path="/404.html", body=body, media_type="text/html; charset=utf-8")

    def _note_static(self, body: bytes) -> None:
        self.static_names |= {name.decode() for name in _STATIC_LINK.findall(body)}

    def _ask(self, path: str, view: Callable[..., HttpResponseBase]) -> HttpResponseBase:
        request = self._factory.get(path)
        request.user = AnonymousUser()
        request.exhibition = self._exhibition  # type: ignore[attr-defined]
        return view(request)


def not_collected() -> list[str]:
    """Return the static files of this project that its pages could not link to, by name.

    Their addresses hold a hash of what they hold, which `collectstatic` writes down; none is needed
    where they are read from the source folders. A process knows what was there when it started.
    """
    if not isinstance(staticfiles_storage, ManifestFilesMixin):
        return []
    known = staticfiles_storage.hashed_files
    names = (name for name, storage in finders.FileSystemFinder().list(["CVS", ".*", "*~"]))
    return sorted(name for name in names if staticfiles_storage.hash_key(name) not in known)


def static_files(names: set[str]) -> Iterator[Rendered]:
    """Yield static files by name, and those that their style sheets use.

    Raises NotRendered for one that is not there.
    """
    wanted, seen = sorted(names), set(names)
    while wanted:
        name = wanted.pop(0)
        data = _static_bytes(name)
        if name.endswith(".css"):
            linked = {_beside(name, link.decode()) for link in _CSS_LINK.findall(data)}
            wanted += sorted(linked - seen)
            seen |= linked
        media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
        yield Rendered(path=f"{settings.STATIC_URL}{name}", body=data, media_type=media_type)


def _beside(name: str, link: str) -> str:
    """Return the name of a file that a style sheet links to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), link))


def _static_bytes(name: str) -> bytes:
    """Return a static file: collected in production, found in the source folders in tests."""
    if staticfiles_storage.exists(name):
        with staticfiles_storage.open(name) as file:
            data: bytes = file.read()
            return data
    source = finders.find(name)
    if not source:
        raise NotRendered(
            _("Static file {name} is linked but not there: run collectstatic.").format(name=name)
        )
    return Path(source).read_bytes()
