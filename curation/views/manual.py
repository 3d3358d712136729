"""The curators' manual, served by the site itself: help that needs no internet."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from curation.access import for_curators, show
from curation.manual import pages


@for_curators()
def manual(request: HttpRequest, name: str = "") -> HttpResponse:
    """Show a page of the manual."""
    try:
        page = pages.page(name)
    except (KeyError, OSError) as error:
        raise Http404(_("The manual has no page “{name}”.").format(name=name)) from error
    return show(
        request,
        "curation/manual.html",
        title=page.title,
        page=page,
        chapters=[
            (pages.address(chapter), pages.page(chapter).title, chapter == name)
            for chapter in pages.CHAPTERS
        ],
        is_first=not name,
    )


@for_curators()
def manual_picture(request: HttpRequest, name: str) -> HttpResponse:
    """Send a picture of the manual."""
    try:
        return HttpResponse(pages.picture(name).read_bytes(), content_type="image/png")
    except OSError as error:
        raise Http404(_("The manual has no picture “{name}”.").format(name=name)) from error
