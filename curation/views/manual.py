"""The curators' manual, served by the site itself: help that needs no internet."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from curation.access import for_curators, show
from curation.manual import pages, sections


@for_curators()
def manual(request: HttpRequest, name: str = "") -> HttpResponse:
    """Show a page of the manual, or where it says what somebody looks for (`?q=`)."""
    if "q" in request.GET and not name:
        return _search(request, " ".join(request.GET["q"].split()))
    try:
        page = pages.page(name)
    except (KeyError, OSError) as error:
        raise Http404(_("The manual has no page “{name}”.").format(name=name)) from error
    return show(
        request,
        "curation/manual.html",
        title=page.title,
        page=page,
        chapters=_chapters(name),
        is_first=not name,
    )


def _search(request: HttpRequest, query: str) -> HttpResponse:
    bad, found = "", sections.Answer(says="", hits=())
    try:
        found = sections.answer(query)
    except sections.BadQuery as error:
        bad = str(error)
    return show(
        request,
        "curation/manual_search.html",
        title=_("Search the manual"),
        # An empty box that is sent is a question not asked yet.
        status=400 if bad and query else 200,
        query=query[: sections.LONGEST_QUERY],
        bad=bad,
        says=found.says,
        hits=found.hits,
        chapters=_chapters(None),
    )


def _chapters(here: str | None) -> list[tuple[str, str, bool]]:
    """Return the chapters: address, title, and whether it is the one shown."""
    return [
        (pages.address(chapter), pages.page(chapter).title, chapter == here)
        for chapter in pages.CHAPTERS
    ]


@for_curators()
def manual_picture(request: HttpRequest, name: str) -> HttpResponse:
    """Send a picture of the manual."""
    try:
        return HttpResponse(pages.picture(name).read_bytes(), content_type="image/png")
    except OSError as error:
        raise Http404(_("The manual has no picture “{name}”.").format(name=name)) from error
