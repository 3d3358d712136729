"""What a visitor may have meant by an address that leads nowhere."""

from collections.abc import Callable, Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition, Unknown, nearest_names
from exhibit.presenters.links import Link


def suggestions(
    exhibition: Exhibition | None, path: str, exception: Exception | None = None
) -> tuple[Link, ...]:
    """Return up to three pages whose names are nearest to the one asked for.

    A view that knew the kind of thing asked for has already looked (`Unknown`); for any other
    address the last part of the path is compared with every name there is.
    """
    if exhibition is None:
        return ()
    unknown = exception.__cause__ if exception else None
    if isinstance(unknown, Unknown) and unknown.kind in _LISTS:
        known = dict(_LISTS[unknown.kind](exhibition))
        return tuple(known[name] for name in unknown.nearest if name in known)
    known = {name: page for pages in _LISTS.values() for name, page in pages(exhibition)}
    # A path of any length may be asked for; names are far shorter than this.
    asked = path.strip("/").rpartition("/")[2][:100]
    return tuple(known[name] for name in nearest_names(asked, list(known))) if asked else ()


Named = Iterator[tuple[str, Link]]


def _themes(exhibition: Exhibition) -> Named:
    for theme in exhibition.themes():
        yield theme.slug, _page(_("Theme"), theme.title, "theme-detail", theme.slug)


def _panels(exhibition: Exhibition) -> Named:
    for panel in exhibition.panels():
        yield panel.slug, _page(_("Panel"), panel.title, "panel-detail", panel.slug)


def _sources(exhibition: Exhibition) -> Named:
    for page in exhibition.sources():
        yield (
            page.source.key,
            _page(_("Source"), page.source.title, "source-detail", page.source.key),
        )


def _questions(exhibition: Exhibition) -> Named:
    for page in exhibition.questions():
        question = page.question
        yield (
            question.slug,
            _page(_("Question"), question.title, "question-detail", question.slug),
        )


def _subjects(exhibition: Exhibition) -> Named:
    for subject in exhibition.subjects():
        yield subject.slug, _page(_("Subject"), subject.name, "subject-detail", subject.slug)


def _tours(exhibition: Exhibition) -> Named:
    for tour in exhibition.tours():
        yield tour.slug, _page(_("Tour"), tour.title, "tour-detail", tour.slug)


def _page(kind: str, title: str, view: str, name: str) -> Link:
    return Link(label=title, address=reverse(view, args=[name]), says=kind)


_LISTS: dict[str, Callable[[Exhibition], Named]] = {
    "theme": _themes,
    "panel": _panels,
    "source": _sources,
    "question": _questions,
    "subject": _subjects,
    "tour": _tours,
}
