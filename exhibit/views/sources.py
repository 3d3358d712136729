"""The works we draw on."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.presenters.sources import source_view
from exhibit.presenters.whole_text import part_of_several
from exhibit.views.page import for_visitors, show


@for_visitors
def source_list(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """List the sources with what each is and how much of it is cited."""
    return show(
        request,
        "exhibit/source/list.html",
        title=_("Sources"),
        description=_(
            "The works this exhibition draws on: what each is, how far it can be trusted, and "
            "every passage we use."
        ),
        section="sources",
        views=tuple(map(source_view, exhibition.sources())),
    )


@for_visitors
def source_detail(request: HttpRequest, exhibition: Exhibition, key: str) -> HttpResponse:
    """Show one source, unit by unit."""
    page = exhibition.source(key)
    return show(
        request,
        "exhibit/source/detail.html",
        title=page.source.title,
        description=page.source.description or page.source.credit_line,
        section="sources",
        view=source_view(page, exhibition),
    )


@for_visitors
def source_text(
    request: HttpRequest, exhibition: Exhibition, key: str, number: int
) -> HttpResponse:
    """Show one part of a text too long for its source's page."""
    page = exhibition.source(key)
    text = part_of_several(page, exhibition, number)
    return show(
        request,
        "exhibit/source/text.html",
        title=_("{source}, {part}").format(source=page.source.title, part=text.place.lower()),
        description=page.source.description or page.source.credit_line,
        section="sources",
        page=page,
        text=text,
    )
