"""Two exhibitions compared, record by record: two editions, or an edition and the next one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from django.urls import reverse

from exhibit.comparing.difference import Difference, compare, words_of
from exhibit.comparing.texts import Texts, texts_of
from exhibit.documents.exhibition import LED_ON, PublishedExhibition
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
    """One kind of record: each by its name, with its title; and its page by its name."""

    name: str
    records: Callable[[PublishedExhibition], dict[str, tuple[str, object]]]
    path: Callable[[str], str]


def _page(view: str) -> Callable[[str], str]:
    return lambda name: reverse(view, args=[name])


_BEFORE_PANELS = (
    _Kind("Exhibition", lambda e: {"": (e.about().title, e.about())}, lambda _: reverse("home")),
    _Kind(
        "Theme",
        lambda e: {theme.slug: (theme.title, theme) for theme in e.themes()},
        _page("theme-detail"),
    ),
)
_AFTER_PANELS = (
    _Kind(
        "Question",
        lambda e: {page.question.slug: (page.question.title, page) for page in e.questions()},
        _page("question-detail"),
    ),
    _Kind(
        "Source",
        lambda e: {page.source.key: (page.source.title, page) for page in e.sources()},
        _page("source-detail"),
    ),
    _Kind(
        "Subject",
        lambda e: {subject.slug: (subject.name, subject) for subject in e.subjects()},
        _page("subject-detail"),
    ),
    _Kind(
        "Timeline event",
        lambda e: {
            event.key: (f"{dates.in_words(event.date)}, {event.key}", event)
            for event in e.timeline()
        },
        lambda _: reverse("timeline"),
    ),
    _Kind(
        "Tour",
        lambda e: {tour.slug: (tour.title, tour) for tour in e.tours()},
        _page("tour-detail"),
    ),
    _Kind(
        "Standard",
        lambda e: {
            f"{standard.framework} {standard.code} {standard.skill}": (standard.gist, standard)
            for standard in e.standards()
        },
        lambda _: "",
    ),
)


def differences(before: Side, after: Side) -> tuple[Difference, ...]:
    """Return every record that visitors would see otherwise, kind by kind in the order they hang.

    Reads no database. A panel whose address changed counts as the same panel where the later side
    knows its former address. May raise what reading a panel of an edition raises (OSError,
    codec.BadDocument).
    """
    return (
        *_of_kinds(_BEFORE_PANELS, before.exhibition, after.exhibition),
        *_panels(before, after),
        *_of_kinds(_AFTER_PANELS, before.exhibition, after.exhibition),
        *_former(before.exhibition, after.exhibition),
    )


def _of_kinds(
    kinds: Iterable[_Kind], before: PublishedExhibition, after: PublishedExhibition
) -> Iterator[Difference]:
    for kind in kinds:
        old, new = kind.records(before), kind.records(after)
        # By the names they have in the later one, where it knows them by others too.
        led = {after.moved(name, kind.name.lower()) or name: name for name in old}
        for name in dict.fromkeys((*new, *led)):
            was, now = old.get(led.get(name, "")), new.get(name)
            if was != now:
                title, _ = now or old[led[name]]
                record = Difference(kind=kind.name, name=name, title=title, path=kind.path(name))
                yield from _compared(record, _texts(was), _texts(now))


def _texts(record: tuple[str, object] | None) -> Texts | None:
    return None if record is None else texts_of(record[1])


def _compared(
    record: Difference, before: Texts | None, after: Texts | None
) -> Iterator[Difference]:
    """Yield a record with what differs in it, if anything does."""
    if before is None or after is None:
        # The words of the record itself; those of its evidence are told by their own records.
        own = ((before or {}) | (after or {})).items()
        count = sum(words(text) for (part, _), text in own if not part)
        yield replace(record, what="added" if before is None else "removed", words=count)
    elif fields := compare(before, after):
        yield replace(record, fields=fields, words=words_of(fields))


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
        title, path = f"{link.key} {link.title}".strip(), reverse("panel-detail", args=[slug])
        yield from _compared(
            Difference(kind="Panel", name=slug, title=title, path=path),
            _panel_texts(before.exhibition, was) if was in old else None,
            _panel_texts(after.exhibition, slug) if slug in new else None,
        )


def _panel_texts(exhibition: PublishedExhibition, slug: str) -> Texts:
    return {("", "address"): slug} | texts_of(exhibition.panel(slug))


def _former(before: PublishedExhibition, after: PublishedExhibition) -> Iterator[Difference]:
    """Yield the addresses that lead on to another page than before."""
    pairs = [
        (kind, slug)
        for kind in LED_ON
        for slug in dict.fromkeys((*after.former_slugs(kind), *before.former_slugs(kind)))
    ]
    for kind, slug in pairs:
        was, now = (
            {("", "way on"): reverse(f"{kind}-detail", args=[there])} if there else None
            for there in (before.moved(slug, kind), after.moved(slug, kind))
        )
        path = reverse(f"{kind}-detail", args=[slug])
        if was != now:
            record = Difference(kind="Former address", name=slug, title=path, path=path)
            yield from _compared(record, was, now)
