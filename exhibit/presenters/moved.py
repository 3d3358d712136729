"""Records at a new address: which pages they had at the old one, and what stands there now."""

from collections.abc import Callable, Iterator, Mapping

from django.urls import ResolverMatch, reverse

from exhibit.documents.exhibition import Exhibition, Unknown

PAGES = {
    "panel": ("panel-detail",),
    "theme": ("theme-detail", "timeline-theme"),
    "source": ("source-detail",),
    "question": ("question-detail",),
    "subject": ("subject-detail",),
    "tour": ("tour-detail",),
}
"""The pages of a kind of record that have its slug or key alone in their address."""
_TITLES: Mapping[str, Callable[[Exhibition, str], str]] = {
    "panel": lambda exhibition, slug: exhibition.panel(slug).title,
    "theme": lambda exhibition, slug: exhibition.theme(slug).title,
    "source": lambda exhibition, key: exhibition.source(key).source.title,
    "question": lambda exhibition, slug: exhibition.question(slug).question.title,
    "subject": lambda exhibition, slug: exhibition.subject(slug).name,
    "tour": lambda exhibition, slug: exhibition.tour(slug).title,
}
_PART_OF_A_TOUR = "tour-stop"
_ELSEWHERE = {"timeline-theme": "theme"}


def former_pages(exhibition: Exhibition) -> Iterator[str]:
    """Yield the addresses of the pages that records once had."""
    for kind, pages in PAGES.items():
        for name in exhibition.former_slugs(kind):
            yield from (reverse(page, args=[name]) for page in pages)
    for slug in exhibition.former_slugs("tour"):
        stops = exhibition.tour(exhibition.moved(slug, "tour") or "").stops
        yield from (reverse(_PART_OF_A_TOUR, args=[slug, n]) for n in range(1, len(stops) + 1))


def address_now(match: ResolverMatch, exhibition: Exhibition, unknown: Unknown) -> str | None:
    """Return where a page now stands, whatever its format, of a record that was not found.

    That is a name it once had, or its own in capitals; None where no record has, or had, the name.
    """
    place = next((name for name, value in match.kwargs.items() if value == unknown.name), None)
    small = unknown.name.lower()
    now = exhibition.moved(unknown.name, unknown.kind) or exhibition.moved(small, unknown.kind)
    if now is None and small != unknown.name and small in unknown.nearest:
        now = small
    if place is None or now is None:
        return None
    return reverse(match.view_name, kwargs=match.kwargs | {place: now})


def title_of(match: ResolverMatch, exhibition: Exhibition) -> str:
    """Return the title of the record that a page is of. Raises Unknown."""
    name = match.kwargs.get("slug") or match.kwargs["key"]
    return _TITLES[kind_of(match)](exhibition, name)


def kind_of(match: ResolverMatch) -> str:
    """Return the kind of record that a page is of; '' for a page of none."""
    name = match.url_name or ""
    kind = _ELSEWHERE.get(name, name.partition("-")[0])
    return kind if kind in PAGES else ""
