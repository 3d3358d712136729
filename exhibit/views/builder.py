"""The pack builder: choose panels and parts; the address is the pack. Nothing is kept."""

from collections.abc import Mapping
from typing import cast

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.exhibition import Exhibition
from exhibit.packs.choosing import FIELDS, Choice, choice
from exhibit.packs.making import PackRefused, pack_of_selection
from exhibit.packs.selection import MEDIA_TYPE, Selection
from exhibit.packs.turns import in_turns
from exhibit.presenters.builder import builder_view
from exhibit.views.asked import fields_of
from exhibit.views.page import for_visitors, show

TOO_MANY = _noop("This address asks for too much at once. Choose panels and parts below.")


@for_visitors
def builder(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Show the empty form, or the pack that the address is, and what stands in its way."""
    return _page(request, exhibition, *_asked(request, exhibition))


@for_visitors
def chosen_pack(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Answer with the ZIP of the pack that the address is, made while it is sent."""
    chosen, selection, reasons = _asked(request, exhibition)
    if selection:
        return _zip(request, selection)
    return _page(request, exhibition, chosen, selection, reasons)


def _asked(
    request: HttpRequest, exhibition: Exhibition
) -> tuple[Choice, Selection | None, tuple[str, ...]]:
    """Return what the address chooses, its checked pack, and the reasons why it is none.

    An address of the form without fields of ours is no pack, and needs no reasons.
    """
    try:
        fields: Mapping[str, list[str]] = dict(fields_of(request).lists())
    except TooManyFieldsSent:
        return choice({}, exhibition), None, (_(TOO_MANY),)
    chosen = choice(fields, exhibition)
    if FIELDS.isdisjoint(fields) and request.path == reverse("packs"):
        return chosen, None, ()
    if chosen.reasons:
        return chosen, None, chosen.reasons
    slugs = [link.slug for link in chosen.panels]
    try:
        pack = pack_of_selection(exhibition, slugs, site_url=settings.SITE_URL)
    except PackRefused as refused:
        return chosen, None, tuple(refused.reasons)
    return chosen, Selection(pack=pack, parts=chosen.parts, large=chosen.large), ()


def _zip(request: HttpRequest, selection: Selection) -> HttpResponse:
    # A stream is a response in all that is done with it here, though not a kind of HttpResponse.
    response = (
        HttpResponse()
        if request.method == "HEAD"
        else cast(HttpResponse, StreamingHttpResponse(in_turns(selection.stream())))
    )
    response.headers["Content-Type"] = MEDIA_TYPE
    response.headers["Content-Disposition"] = f'attachment; filename="{selection.file_name}"'
    response.headers["ETag"] = selection.etag
    # A visitor's pack is the same for everyone, but made anew for each: none is worth keeping.
    response.headers["X-Robots-Tag"] = "noindex"
    known = get_conditional_response(request, etag=selection.etag, response=response)
    return cast(HttpResponse, known)


def _page(
    request: HttpRequest,
    exhibition: Exhibition,
    chosen: Choice,
    selection: Selection | None,
    reasons: tuple[str, ...],
) -> HttpResponse:
    return show(
        request,
        "exhibit/pack/built.html" if selection else "exhibit/pack/builder.html",
        title=selection.pack.title if selection else _("Build a pack"),
        description=_(
            "Choose up to eight panels and the parts you need. The address is the pack: "
            "no account, nothing stored."
        ),
        section="teach",
        status=400 if reasons else 200,
        noindex=bool(selection or reasons),
        view=builder_view(exhibition, chosen, selection, reasons),
    )
