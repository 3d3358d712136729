"""Visitors' pages inside screens of the curators: of the next edition, and of any that is kept."""

from collections.abc import Container
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from curation.access import for_curators
from curation.publishing import edition_differences, next_edition
from exhibit.addresses import LIVE
from exhibit.detached_copy import PATH as COPY
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.editions.front import edition_response
from exhibit.headers import for_framed_page
from exhibit.rendering import NotRendered, Renderer, addresses

# The working copy answers these for staff: files of the site, and the pictures of its records.
LEFT = (*LIVE, "/static/", "/pictures/")


def in_a_frame(response: HttpResponse) -> HttpResponse:
    """Return a page so that a screen of our own may show it in a frame, and nobody keeps it."""
    for name, value in for_framed_page().items():
        response.headers[name] = value
    response.headers["Cache-Control"] = "private, no-store"
    return response


@for_curators("exhibit.publish_edition")
def next_page(request: HttpRequest, path: str = "") -> HttpResponse:
    """Show a page as the next edition would hold it, made by the renderer that publishes."""
    number = edition_differences.next_number()
    return in_a_frame(rendered(next_edition.read(number=number).exhibition(), f"/{path}"))


@for_curators("exhibit.view_edition")
def kept_page(request: HttpRequest, number: int, path: str = "") -> HttpResponse:
    """Show a file of an edition as it is kept."""
    # The current edition as visitors have it, without the notice that older ones carry.
    prefix = "" if number == edition_differences.current_number() else f"/editions/{number}"
    answer = edition_response(
        Path(settings.EDITIONS_ROOT), f"{prefix}/{path}", {"REQUEST_METHOD": "GET"}
    )
    if answer is None or not answer.status.startswith("200"):
        return in_a_frame(
            missing(_("Edition {number} has no page at /{path}.").format(number=number, path=path))
        )
    response = HttpResponse(b"".join(answer.body))
    for name, value in answer.headers:
        response.headers[name] = value
    return in_a_frame(response)


def rendered(exhibition: PublishedExhibition, path: str) -> HttpResponse:
    """Return a page of an exhibition held in memory; 404, in words, for one it has not."""
    pages = set(addresses(exhibition))
    if path not in pages:
        if made_at_publication(path, pages):
            return missing(
                _("The file {path} is made when the edition is published.").format(path=path)
            )
        return missing(_("The next edition has no page at {path}.").format(path=path))
    try:
        page = Renderer(exhibition, leave=LEFT).render(path)
    except (NotRendered, Http404) as error:
        return missing(
            _("This page of the next edition cannot be made: {error}").format(error=error)
        )
    return HttpResponse(page.body, content_type=page.media_type)


def made_at_publication(path: str, pages: Container[str]) -> bool:
    """Say whether a file is of the kind that only publication makes, for one of these pages."""
    try:
        in_a_pack = (resolve(path).url_name or "").endswith("-pack")
    except Resolver404:
        return path == COPY
    return in_a_pack and settings.EDITION_PACKS and path.rpartition("pack/")[0] in pages


def missing(sentence: str) -> HttpResponse:
    """Answer 404 with a sentence alone: the frame around it says where one is."""
    return HttpResponse(sentence, status=404, content_type="text/plain; charset=utf-8")
