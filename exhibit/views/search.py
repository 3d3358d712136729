"""Search of what visitors may read; for staff, of the working copy."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection

from django.conf import settings
from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.exhibition import Exhibition
from exhibit.editions import layout
from exhibit.presenters.search import Choice, SearchView, empty_view, search_view
from exhibit.search import FILE_NAME, build
from exhibit.search.find import find
from exhibit.search.opening import NoIndex, index_at, index_from
from exhibit.search.query import LONGEST, Query, parse
from exhibit.search.results import KINDS
from exhibit.views.asked import fields_of
from exhibit.views.page import Refused, for_visitors, show

PER_PAGE = 20
NO_INDEX = _noop("This edition cannot be searched. Its names are listed below, A to Z.")
TOO_MANY = _noop("This address asks for too much at once. Write your words in the field above.")
ONLY_EXCLUSIONS = _noop("Give at least one word or number to look for, and then what to leave out.")


@for_visitors
def search(request: HttpRequest, exhibition: Exhibition) -> HttpResponse:
    """Show how to search, or what was found."""
    query, status = parse(""), 200
    try:
        query = parse(fields_of(request).get("q", ""))
        view = _view(exhibition, query, _choice(request.GET, exhibition))
    except TooManyFieldsSent:
        view, status = empty_view(exhibition, problem=_(TOO_MANY)), 400
    except Refused as refused:
        view, status = empty_view(exhibition, query.text, refused.sentence), refused.status
    return show(
        request,
        "exhibit/search/results.html",
        title=view.title,
        description=_(
            "Search the panels, excerpts, questions, people, places, events and concepts "
            "of this exhibition."
        ),
        section="search",
        status=status,
        noindex=bool(view.text),
        view=view,
    )


def _view(exhibition: Exhibition, query: Query, choice: Choice) -> SearchView:
    """Run the query. Raises Refused."""
    if query.too_long:
        too_long = _("This is too long to search for: write at most {longest} characters.")
        raise Refused(too_long.format(longest=LONGEST))
    if not query.text:
        return empty_view(exhibition)
    if not query.asks:
        raise Refused(_(ONLY_EXCLUSIONS), status=200)
    try:
        with _index(exhibition) as connection:
            results = find(connection, query, choice.kind, choice.theme, choice.page, PER_PAGE)
    except NoIndex as error:
        raise Refused(_(NO_INDEX), status=503) from error
    if results.page > results.pages:
        no_page = _("There is no page {page} of these results: the last is page {pages}.")
        raise Refused(no_page.format(page=results.page, pages=results.pages))
    return search_view(exhibition, query, choice, results)


def _choice(query: QueryDict, exhibition: Exhibition) -> Choice:
    """Read the filters and the page. Raises Refused for those that do not exist."""
    kind, theme, page = (query.get(name, "") for name in ("kind", "theme", "page"))
    if kind and kind not in KINDS:
        raise Refused(_("There is no such kind of thing here. Search again, then choose a filter."))
    if theme and theme not in {t.slug for t in exhibition.themes()}:
        raise Refused(_("There is no such theme here. Search again, then choose a filter."))
    # Nine digits are more pages than any index has hits.
    if page and not (page.isascii() and page.isdigit() and len(page) < 10 and int(page)):
        raise Refused(_("The page must be a whole number: 1, 2, 3 and so on."))
    return Choice(kind=kind or None, theme=theme or None, page=int(page or 1))


@contextmanager
def _index(exhibition: Exhibition) -> Iterator[Connection]:
    """Give the edition's index; the working copy's is made on the spot. Raises NoIndex."""
    if exhibition.stamp is None:
        with closing(index_from(build(exhibition))) as connection:
            yield connection
        return
    folder = layout.edition_folder(Path(settings.EDITIONS_ROOT), exhibition.stamp.number)
    yield index_at(folder / layout.DOCUMENTS / FILE_NAME)
