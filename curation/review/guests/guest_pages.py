"""Pages for a reviewer: made by the visitors' own views, of what the link covers and no more."""

import copy
from functools import lru_cache

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils.translation import gettext as _

from curation.models import ReviewerLink
from curation.review.guests.copies import OneRevision, WholeCopy
from curation.review.guests.link_list import last_day
from curation.review.guests.page_links import kept_inside, with_banner
from exhibit.documents import codec
from exhibit.documents.exhibition import Exhibition, Unknown
from exhibit.presenters.moved import address_now, kind_of

# Named one by one: an address that is new is not covered until somebody says that it may be.
FILES = {"chart-svg", "chart-svg-dark", "chart-png", "picture-derivative"}
OF_A_REVISION = frozenset({"panel-detail", *FILES})
OF_THE_WHOLE = frozenset(
    {
        *("home", "about", "credits", "exhibition-card", "search"),
        *("theme-detail", "timeline", "timeline-theme", "tour-list", "tour-detail", "tour-stop"),
        *("panel-detail", "panel-card", "panel-json", "panel-jsonld", "panel-pack"),
        *("panel-citation", "source-list", "source-detail", "question-list", "question-detail"),
        *("subject-list", "subject-detail", "people", "places", "glossary"),
        *FILES,
    }
)


class NotCovered(LookupError):
    """An address that the link does not show, or that leads to nothing in it."""


class CannotBeShown(Exception):
    """A revision that was kept in a form which can no longer be read."""


def answer(request: HttpRequest, *, link: ReviewerLink, prefix: str, path: str) -> HttpResponse:
    """Return what a link shows at a public path ('/themes/terror/'); '/' is where it opens.

    `prefix` is the path at which the link itself stands. Raises NotCovered and CannotBeShown.
    """
    exhibition, names = _exhibition_of(link)
    if isinstance(exhibition, OneRevision) and path == "/":
        path = reverse("panel-detail", args=[exhibition.slug])

    def covers(public: str) -> bool:
        if isinstance(exhibition, OneRevision) and public.startswith("/panels/"):
            return public == reverse("panel-detail", args=[exhibition.slug])
        public_match = _match(public)
        return public_match is not None and public_match.url_name in names

    if not covers(path):
        if not path.endswith("/") and covers(f"{path}/"):
            return redirect(f"{prefix}{path.removeprefix('/')}/")
        raise NotCovered(path)
    match = resolve(path)
    _check_picture(match, exhibition)
    if now := _moved(match, exhibition):
        return redirect(prefix + now.removeprefix("/"))
    response = _ask(request, exhibition, match)
    if response.headers.get("Content-Type", "").startswith("text/html"):
        html = kept_inside(
            response.content, prefix=prefix, covers=covers, site_url=settings.SITE_URL
        )
        banner = render_to_string(
            "curation/reviewing/_banner.html",
            {"link": link, "until": last_day(link), "shows": _shows(link)},
        )
        response.content = with_banner(html, banner)
    return response


def _shows(link: ReviewerLink) -> str:
    """Return what the banner says of what a link shows."""
    if link.revision is None:
        return _("the whole working copy, drafts included")
    says = _("revision {number} of {title}")
    if link.revision.is_approved:
        says = _("revision {number} of {title} (approved)")
    return says.format(number=link.revision.number, title=link.revision.document["title"])


def _exhibition_of(link: ReviewerLink) -> tuple[Exhibition, frozenset[str]]:
    """Return what a link shows, and the names of the addresses that it covers."""
    if link.revision is None:
        return WholeCopy(), OF_THE_WHOLE
    try:
        return OneRevision(link.revision), OF_A_REVISION
    except codec.BadDocument as error:
        raise CannotBeShown from error


@lru_cache(maxsize=2048)
def _match(path: str) -> ResolverMatch | None:
    """Return the visitors' view at a path; None for none, and for the curators' own."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    return None if match.namespaces else match


def _check_picture(match: ResolverMatch, exhibition: Exhibition) -> None:
    """Raise NotCovered for a picture that no panel of the exhibition shows."""
    sha16 = match.kwargs.get("sha16")
    if sha16 is None:
        return
    hashes = {
        picture.sha256[:16]
        for panel in exhibition.panels()
        for picture in exhibition.panel(panel.slug).pictures
    }
    if sha16 not in hashes:
        raise NotCovered(sha16)


def _moved(match: ResolverMatch, exhibition: Exhibition) -> str | None:
    """Return the present path of a record's page that was asked for under a former name."""
    name = match.kwargs.get("slug") or match.kwargs.get("key", "")
    kind = kind_of(match)
    return address_now(match, exhibition, Unknown(kind, name)) if kind and name else None


def _ask(request: HttpRequest, exhibition: Exhibition, match: ResolverMatch) -> HttpResponse:
    """Ask a view as somebody without an account, whoever is asking. Raises NotCovered."""
    guest_request = copy.copy(request)
    guest_request.user = AnonymousUser()
    guest_request.exhibition = exhibition  # type: ignore[attr-defined]
    guest_request.for_review = True  # type: ignore[attr-defined]
    try:
        answer: HttpResponse = match.func(guest_request, *match.args, **match.kwargs)
        return answer
    except Http404 as missing:
        raise NotCovered(request.path) from missing
