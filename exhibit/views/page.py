"""How every visitor's page is answered: with an exhibition, with 404, or with 'not open yet'."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import resolve
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from exhibit.documents.exhibition import Exhibition, Unknown
from exhibit.presenters.moved import address_now
from exhibit.presenters.site import frame

LANGUAGE = None
"""The language that visitors read, whatever their browsers ask for: that of the templates' own
words. No catalogue is searched for it, which six are for every word of British English."""
RETRY_AFTER = "3600"
"""Seconds after which a machine may ask again for an exhibition that is not open yet."""


@dataclass(frozen=True)
class Refused(Exception):
    """A request that cannot be answered, with a sentence for whoever asks."""

    sentence: str
    status: int = 400


def exhibition_of(request: HttpRequest) -> Exhibition | None:
    """Return what the middleware put on the request, or None when nothing is published."""
    return getattr(request, "exhibition", None)


def for_visitors(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view the exhibition as its second argument.

    Unknown names become 404 with the nearest names, a record's former name the way to its present
    one; before the first edition, 503.
    """

    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, **kwargs: object) -> HttpResponse:
        exhibition = exhibition_of(request)
        if exhibition is None:
            return not_open_yet(request)
        try:
            with override(LANGUAGE):
                return view(request, exhibition, **kwargs)
        except Unknown as unknown:
            if now := address_now(resolve(request.path), exhibition, unknown):
                return redirect(now, permanent=True)
            raise Http404(str(unknown)) from unknown

    return answer


def not_open_yet(request: HttpRequest) -> HttpResponse:
    """Answer 503, kindly: there is an exhibition to come, and no edition of it yet."""
    response = show(
        request,
        "exhibit/home/closed.html",
        title=_("Not open yet"),
        description=_("This exhibition has not been opened yet."),
        status=503,
    )
    response["Retry-After"] = RETRY_AFTER
    return response


def show(
    request: HttpRequest,
    template: str,
    *,
    title: str,
    description: str,
    section: str = "",
    sign: str = "",
    status: int = 200,
    card: str = "",
    card_alt: str = "",
    canonical: str = "",
    noindex: bool = False,
    linked_data: str = "",
    **context: object,
) -> HttpResponse:
    """Render one page inside its frame; `canonical` is the path of the page it really is."""
    # `<` never stands in it (page_jsonld), so nothing can end the data block.
    context["linked_data"] = mark_safe(linked_data)
    context["frame"] = frame(
        request,
        exhibition_of(request),
        title=title,
        description=description,
        section=section,
        sign=sign,
        card=card,
        card_alt=card_alt,
        has_address=status != 404,
        canonical=canonical,
        noindex=noindex,
    )
    return render(request, template, context, status=status)
