"""The search page: the form, what was found, the filters with their counts, and the way on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop
from django.utils.translation import ngettext

from exhibit.documents.excerpt_cards import FLAGS, Piece
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import ThemePage
from exhibit.presenters.links import CARE, Link, LinkGroup, Tag, with_number
from exhibit.presenters.subjects import subject_groups
from exhibit.search.query import LONGEST, Query
from exhibit.search.results import KINDS, Hit, Results
from exhibit.text.wording import advisory_tag

FLAG_NAMES = FLAGS | {"unconfirmed": _noop("Unconfirmed")}
AROUND = 2
"""Pages named on each side of the one that is shown."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What a visitor has chosen beside the words."""

    kind: str | None = None
    theme: str | None = None
    page: int = 1


@dataclass(frozen=True, kw_only=True)
class HitRow:
    """One hit as the list shows it."""

    hit: Hit
    kind: str
    snippet: tuple[Piece, ...]
    style: str
    """The class that gives it the colour of its room, or ''."""
    flag: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True, kw_only=True)
class SearchView:
    """Everything the search page prints."""

    heading: str
    title: str
    """The heading with the page's number, for the window."""
    text: str
    searched: bool
    problem: str = ""
    rows: tuple[HitRow, ...] = ()
    first: int = 1
    """Number of the first hit on the page."""
    groups: tuple[LinkGroup, ...] = ()
    """The filters; the first link of each takes it off."""
    pages: tuple[Link, ...] = ()
    """Pages of hits by number; no number stands for pages left out.

    The page before and the one after stand there once more, with `rel` and in words.
    """
    suggestion: Link | None = None
    """A query that finds something, where this one does not."""
    instead: str = ""
    """What was searched in place of what was typed, which finds nothing; the way to just that."""
    elsewhere: Link | None = None
    """Everything found without the filters, where they leave nothing."""
    subjects: tuple[LinkGroup, ...] = ()
    """Names to look through instead, A to Z; given where nothing is listed."""


def empty_view(exhibition: Exhibition, text: str = "", problem: str = "") -> SearchView:
    """Return the page before a search, or with a problem that kept one from being made."""
    return SearchView(
        heading=_("Search"),
        title=_("Search: something is not right") if problem else _("Search"),
        text=text,
        searched=False,
        problem=problem,
        subjects=subject_groups(exhibition.subjects()),
    )


def search_view(
    exhibition: Exhibition, query: Query, choice: Choice, results: Results
) -> SearchView:
    """Return the page of what was found."""
    heading = _heading(results.instead or query.text, results)
    themes = {theme.slug: theme for theme in exhibition.themes()}
    words = with_number(_("See everything found"), results.overall)
    everything = Link(label=words, address=_address(query.text, Choice()))
    hint = results.suggestion
    return SearchView(
        heading=heading,
        title=_title(heading, results),
        text=query.text,
        searched=True,
        rows=tuple(_row(hit, themes) for hit in results.hits),
        first=(results.page - 1) * results.per_page + 1,
        groups=tuple(_groups(query.text, choice, results, themes)),
        pages=_pages(query.text, choice, results),
        suggestion=Link(label=hint, address=_address(hint, Choice())) if hint else None,
        instead=_instead(query, results.instead) if results.instead else "",
        elsewhere=everything if results.overall and not results.total else None,
        subjects=() if results.total else subject_groups(exhibition.subjects()),
    )


def _instead(query: Query, searched: str) -> SafeString:
    """Return what was searched, with a link to a search of just what was typed."""
    asked = _quoted(query.text)
    words = _("Nothing is found for {asked}. This is what {searched} finds.")
    told = words.format(asked=asked, searched=_quoted(searched))
    if len(query.as_typed) > LONGEST:
        return escape(told)
    exact = _("Search only for {asked}").format(asked=asked)
    address = _address(query.as_typed, Choice())
    return format_html('{} <a href="{}">{}</a>.', told, address, exact)


def _heading(asked: str, results: Results) -> str:
    quoted_query = _quoted(asked)
    if not results.total:
        return _("Nothing found for {asked}").format(asked=quoted_query)
    words = ngettext("{number} result for {asked}", "{number} results for {asked}", results.total)
    return words.format(number=f"{results.total:,}", asked=quoted_query)


def _quoted(asked: str) -> str:
    return f"“{asked}”" if '"' not in asked else asked


def _title(heading: str, results: Results) -> str:
    if results.pages == 1:
        return heading
    words = {"heading": heading, "page": results.page, "pages": results.pages}
    return _("{heading}, page {page} of {pages}").format(**words)


def _row(hit: Hit, themes: dict[str, ThemePage]) -> HitRow:
    theme = themes.get(hit.theme)
    tags = (
        Tag(theme.title if theme else ""),
        Tag(advisory_tag(hit.advisory) if hit.advisory else "", CARE),
    )
    return HitRow(
        hit=hit,
        kind=_kind(hit),
        snippet=_snippet(hit),
        style=f"t-{theme.sign}" if theme else "",
        flag=_(FLAG_NAMES.get(hit.flag, "")),
        tags=tuple(tag for tag in tags if tag.text),
    )


def _kind(hit: Hit) -> str:
    kind = _(KINDS[hit.kind][0])
    if not hit.context:
        return kind
    return _("{kind}, on “{page}”").format(kind=kind, page=hit.context)


def _snippet(hit: Hit) -> tuple[Piece, ...]:
    """Return the words of a hit, in quotation marks where they are the source's own."""
    quoted = hit.kind == "excerpt" and not hit.ours
    return (Piece(text="“"), *hit.snippet, Piece(text="”")) if quoted else hit.snippet


def _groups(
    text: str, choice: Choice, results: Results, themes: dict[str, ThemePage]
) -> Iterable[LinkGroup]:
    """Yield the filters that have anything to choose from."""

    def link(label: str, count: int, to: Choice) -> Link:
        is_current = (to.kind, to.theme) == (choice.kind, choice.theme)
        return Link(
            label=with_number(label, count),
            address=_address(text, to),
            current="true" if is_current else "",
        )

    if results.kinds:
        every = link(_("Everything"), sum(results.kinds.values()), Choice(theme=choice.theme))
        kinds = (
            link(_(KINDS[kind][1]), count, Choice(kind=kind, theme=choice.theme))
            for kind, count in results.kinds.items()
        )
        yield LinkGroup(anchor="by-kind", heading=_("Kind"), links=(every, *kinds))
    if results.themes:
        every = link(_("All themes"), results.kind_total, Choice(kind=choice.kind))
        rooms = (
            link(theme.title, results.themes[slug], Choice(kind=choice.kind, theme=slug))
            for slug, theme in themes.items()
            if slug in results.themes
        )
        yield LinkGroup(anchor="by-theme", heading=_("Theme"), links=(every, *rooms))


def _pages(text: str, choice: Choice, results: Results) -> tuple[Link, ...]:
    """Return the first page, the last, and those around the one shown; first and last the steps."""
    if results.pages == 1:
        return ()
    near = range(results.page - AROUND, results.page + AROUND + 1)
    named = [n for n in range(1, results.pages + 1) if n in (1, results.pages) or n in near]
    links: list[Link] = []
    if results.page > 1:
        step = _page(text, choice, results.page - 1)
        links.append(replace(step, rel="prev", label=_("Previous page")))
    for before, number in zip([0, *named], named, strict=False):
        if number > before + 1:
            links.append(Link(label="", address=""))
        here = "page" if number == results.page else ""
        links.append(_page(text, choice, number, current=here))
    if results.page < results.pages:
        step = _page(text, choice, results.page + 1)
        links.append(replace(step, rel="next", label=_("Next page")))
    return tuple(links)


def _page(text: str, choice: Choice, number: int, *, current: str = "") -> Link:
    address = _address(text, replace(choice, page=number))
    return Link(label=str(number), address=address, current=current)


def _address(text: str, choice: Choice) -> str:
    page = str(choice.page) if choice.page > 1 else ""
    fields = {"q": text, "kind": choice.kind, "theme": choice.theme, "page": page}
    return f"{reverse('search')}?{urlencode({k: v for k, v in fields.items() if v})}"
