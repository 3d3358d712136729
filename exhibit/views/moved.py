"""What an edition keeps at a former address."""

from django.http import HttpRequest, HttpResponse
from django.urls import resolve
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.editions.relative import relative_link
from exhibit.presenters.moved import title_of
from exhibit.views.page import show


def page_moved(request: HttpRequest, exhibition: Exhibition, now: str) -> HttpResponse:
    """Return the page that leads on to where a record stands `now`.

    A server answers there with a redirect; a host of plain files can only show this page, so its
    address is written relative to it, and holds wherever the edition is put.
    """
    title = title_of(resolve(now), exhibition)
    return show(
        request,
        "exhibit/moved.html",
        title=_("Moved: {title}").format(title=title),
        description=_("This page has a new address."),
        canonical=now,
        now=now,
        way=relative_link(now, request.path),
        page_title=title,
    )
