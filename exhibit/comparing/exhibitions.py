"""Two exhibitions compared, record by record: two editions, or an edition and the next one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from django.urls import reverse

from exhibit.comparing.clauses import What
from exhibit.comparing.difference import Difference, compare, words_of
from exhibit.comparing.texts import Texts, texts_of
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.text import dates
from exhibit.text.body import words


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two. `digests` are hashes of the panels' documents by slug, where known: panels
    with the same hash on both sides are not read at all."""

    exhibition: PublishedExhibition
    digests: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Kind:
    """One kind of record: how the sides hold it, and how it is named."""

    name: str
    records: Callable[[PublishedExhibition], dict[str, Any]]
    title: Callable[[Any], str]
    path: Callable[[str], str]


def _page(view: str) -> Callable[[str], str]:
    return lambda name: reverse(view, args=[name])


def _attribute(name: str) -> Callable[[Any], str]:
    return lambda record: str(attrgetter(name)(record))


_BEFORE_PANELS = (
    _Kind("Exhibition", lambda e: {"": e.about()}, _attribute("title"), lambda _: reverse("home")),
    _Kind(
        "Theme",
        lambda e: {theme.slug: theme for theme in e.themes()},
        _attribute("title"),
        _page("theme-detail"),
    ),
)
_AFTER_PANELS = (
    _Kind(
        "Question",
        lambda e: {page.question.slug: page for page in e.questions()},
        _attribute("question.title"),
        _page("question-detail"),
    ),
    _Kind(
        "Source",
        lambda e: {page.source.key: page for page in e.sources()},
        _attribute("source.title"),
        _page("source-detail"),
    ),
    _Kind(
        "Subject",
        lambda e: {subject.slug: subject for subject in e.subjects()},
        _attribute("name"),
        _page("subject-detail"),
    ),
    _Kind(
        "Timeline event",
        lambda e: {event.key: event for event in e.timeline()},
        lambda event: f"{dates.in_words(event.date)}, {event.key}",
        lambda _: reverse("timeline"),
    ),
    _Kind(
        "Tour",
        lambda e: {tour.slug: tour for tour in e.tours()},
        _attribute("title"),
        _page("tour-detail"),
    ),
    _Kind(
        "Standard",
        lambda e: {f"{one.framework} {one.code} {one.skill}": one for one in e.standards()},
        _attribute("gist"),
        lambda _: "",
    ),
)


def differences(before: Side, after: Side) -> tuple[Difference, ...]:
    """Return every record that visitors would see otherwise, kind by kind in the order they hang.

    Reads no database. A panel whose address changed counts as the same panel where the later side
    knows its former address. May raise what reading a panel of an edition raises (OSError,
    codec.BadDocument).
    """
    found: list[Difference] = []
    for kind in _BEFORE_PANELS:
        found += _of_kind(kind, before.exhibition, after.exhibition)
    found += _panels(before, after)
    for kind in _AFTER_PANELS:
        found += _of_kind(kind, before.exhibition, after.exhibition)
    return (*found, *_former(before.exhibition, after.exhibition))


def _of_kind(
    kind: _Kind, before: PublishedExhibition, after: PublishedExhibition
) -> Iterator[Difference]:
    old, new = kind.records(before), kind.records(after)
    for name in dict.fromkeys((*new, *old)):
        if old.get(name) != new.get(name):
            record = new.get(name) or old[name]
            told = _difference(kind.name, name, kind.title(record), kind.path(name))
            if found := told(_texts(old.get(name)), _texts(new.get(name))):
                yield found


def _texts(record: object | None) -> Texts | None:
    return None if record is None else texts_of(record)


def _difference(
    kind: str, name: str, title: str, path: str
) -> Callable[[Texts | None, Texts | None], Difference | None]:
    """Return what makes the difference of this record from its two states."""

    def made(before: Texts | None, after: Texts | None) -> Difference | None:
        if before is not None and after is not None:
            fields = compare(before, after)
            if not fields:
                return None
            what: What = "changed"
            count = words_of(fields)
        else:
            fields = ()
            what = "added" if before is None else "removed"
            # The words of the record itself; those of its evidence are told by their own records.
            own = ((before or {}) | (after or {})).items()
            count = sum(words(text) for (part, _), text in own if not part)
        return Difference(
            kind=kind, name=name, title=title, what=what, path=path, fields=fields, words=count
        )

    return made


def _panels(before: Side, after: Side) -> Iterator[Difference]:
    old = {link.slug: link for link in before.exhibition.panels()}
    new = {link.slug: link for link in after.exhibition.panels()}
    renamed = {
        now: was for was in old if was not in new and (now := after.exhibition.moved(was)) in new
    }
    gone = set(old) - set(new) - set(renamed.values())
    for slug in dict.fromkeys((*new, *(slug for slug in old if slug in gone))):
        link = new.get(slug) or old[slug]
        was = renamed.get(slug, slug) if slug not in old else slug
        digest = after.digests.get(slug)
        if was == slug and digest and digest == before.digests.get(slug):
            continue
        told = _difference(
            "Panel", slug, f"{link.key} {link.title}".strip(), reverse("panel-detail", args=[slug])
        )
        found = told(
            _panel_texts(before.exhibition, was) if was in old else None,
            _panel_texts(after.exhibition, slug) if slug in new else None,
        )
        if found:
            yield found


def _panel_texts(exhibition: PublishedExhibition, slug: str) -> Texts:
    return {("", "address"): slug} | texts_of(exhibition.panel(slug))


def _former(before: PublishedExhibition, after: PublishedExhibition) -> Iterator[Difference]:
    """Yield the addresses that lead on to another page than before."""
    for slug in dict.fromkeys((*after.former_slugs(), *before.former_slugs())):
        texts = [
            {("", "way on"): reverse("panel-detail", args=[now])} if now else None
            for now in (before.moved(slug), after.moved(slug))
        ]
        path = reverse("panel-detail", args=[slug])
        if texts[0] != texts[1] and (
            found := _difference("Former address", slug, path, path)(*texts)
        ):
            yield found
