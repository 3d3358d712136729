"""Who sees what, written once: visitors an edition, staff the working copy (design.md, rule 9)."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase

from exhibit import kiosk
from exhibit.addresses import NEVER_FROM_EDITION
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.working_copy import WorkingCopy
from exhibit.editions.copy import current_copy
from exhibit.editions.front import edition_response

KEPT = re.compile(r"/editions/[0-9]+/")
"""Kept editions read the same for everyone; the working copy has no part in them."""
# The pages that a query changes: what an edition holds of them is the empty form.
FORM = re.compile(r"(?P<kept>/editions/[0-9]+)?(?P<form>/search/|/packs/|/check/)")
# By these fields alone: what other sites add to an address (utm_source, fbclid) asks for nothing.
ASKS = re.compile(r"(?:^|&)(?:q|kind|theme|page|p|parts|size|code)(?:[=&]|$)")


def is_staff(request: HttpRequest) -> bool:
    """Say whether signed-in staff are asking. Without a session cookie this costs no query."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    return request.user.is_active and request.user.is_staff


def exhibition_for(request: HttpRequest) -> Exhibition | None:
    """Return what this request may see; None for a visitor before anything is published."""
    return WorkingCopy() if is_staff(request) else current_copy(settings.EDITIONS_ROOT)


class ExhibitionMiddleware:
    """Give every request its exhibition, and visitors the edition's own page where it has one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith(NEVER_FROM_EDITION):
            return self.get_response(request)
        if (on := kiosk.read(request.COOKIES)) is not None:
            return self._at_a_kiosk(request, on)
        exhibition = exhibition_for(request)
        request.exhibition = exhibition  # type: ignore[attr-defined]
        if exhibition is None or exhibition.stamp is not None or KEPT.match(request.path):
            if (page := self._page(request)) is not None:
                return page
            return self.get_response(request)
        response = self.get_response(request)
        # The working copy must stay in the browser of the curator who sees it.
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def _at_a_kiosk(self, request: HttpRequest, on: kiosk.Kiosk) -> HttpResponseBase:
        """Answer a kiosk: pages rendered from the edition's documents, files as they are in it."""
        request.kiosk = on  # type: ignore[attr-defined]
        # The edition for everyone: a display in a room never shows the working copy.
        request.exhibition = current_copy(settings.EDITIONS_ROOT)  # type: ignore[attr-defined]
        if not request.path.endswith("/") and (file := self._page(request)) is not None:
            return file
        response = self.get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.content = kiosk.without_exits(response.content)
            response.headers["Cache-Control"] = "private, no-store"
            response.headers["X-Robots-Tag"] = "noindex"
        return response

    def _page(self, request: HttpRequest) -> HttpResponse | None:
        """Return the edition's page for a visitor who came with a stray cookie or query."""
        if request.method not in ("GET", "HEAD"):
            return None
        query = request.META.get("QUERY_STRING", "")
        if ASKS.search(query) and (form := FORM.fullmatch(request.path)):
            # A kept edition's form asks here too; only the current edition answers.
            return HttpResponseRedirect(f"{form['form']}?{query}") if form["kept"] else None
        page = edition_response(settings.EDITIONS_ROOT, request.path, request.META)
        if page is None:
            return None
        response = HttpResponse(b"".join(page.body), status=int(page.status[:3]))
        for name, value in page.headers:
            response.headers[name] = value
        return response
