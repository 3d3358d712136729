"""Making a pack from an exhibition: chosen, stripped to public words, and checked once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _

from exhibit.checks.budget import union_words
from exhibit.documents.exhibition import Exhibition, Unknown
from exhibit.documents.pack import MOST_CHARACTERS, Kind, Pack, panel_name, plate
from exhibit.documents.panel import PanelDocument, public_panel
from exhibit.documents.records import ExcerptDocument, SourceDocument
from exhibit.documents.remembered import remembered
from exhibit.documents.texts import texts_of
from exhibit.documents.types import SubjectPage, ThemePage, TimelineEventDocument
from exhibit.packs.choosing import choice
from exhibit.text.rights import quoted_freely


class PackRefused(ValueError):
    """A pack that may not be made; carries every reason, in sentences."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True, kw_only=True)
class Quoted:
    """How much of a source a pack shows, and how much it may."""

    source: SourceDocument
    words: int
    allowed: int


def pack_of_panel(exhibition: Exhibition, slug: str, *, site_url: str) -> Pack:
    """Return the pack of one panel. Raises Unknown and PackRefused."""
    panel = exhibition.panel(slug)
    return _made(exhibition, Kind.PANEL, panel_name(panel), panel.title, [panel], site_url)


def pack_of_theme(exhibition: Exhibition, slug: str, *, site_url: str) -> Pack:
    """Return the pack of a room. Raises Unknown and PackRefused."""
    theme = exhibition.theme(slug)
    panels = [exhibition.panel(link.slug) for link in theme.panels]
    return _made(exhibition, Kind.THEME, theme.slug, theme.title, panels, site_url)


def pack_of_exhibition(exhibition: Exhibition, *, site_url: str) -> Pack:
    """Return the pack of the whole exhibition. Raises PackRefused."""
    panels = [exhibition.panel(link.slug) for link in exhibition.panels()]
    title = exhibition.about().title
    return _made(exhibition, Kind.EXHIBITION, "exhibition", title, panels, site_url)


def pack_of_selection(exhibition: Exhibition, keys: Iterable[str], *, site_url: str) -> Pack:
    """Return the pack of up to eight panels, named by key (P10) or slug, in walking order.

    Raises PackRefused, with the nearest names for a panel there is none of.
    """
    selection = choice({"p": list(keys)}, exhibition)
    if selection.reasons:
        raise PackRefused(list(selection.reasons))
    panels = [exhibition.panel(link.slug) for link in selection.panels]
    if len(panels) == 1:
        return pack_of_panel(exhibition, panels[0].slug, site_url=site_url)
    name = "-".join(panel.key.lower() for panel in panels)
    title = f"{len(panels)} panels: {', '.join(panel.title for panel in panels)}"
    return _made(exhibition, Kind.SELECTION, name, title, panels, site_url)


def _made(
    exhibition: Exhibition,
    kind: Kind,
    name: str,
    title: str,
    panels: list[PanelDocument],
    site_url: str,
) -> Pack:
    matter = matter_of(exhibition, kind, panels)
    pack = Pack(
        kind=kind,
        name=name,
        title=title,
        about=exhibition.about(),
        stamp=exhibition.stamp,
        site_url=site_url.rstrip("/"),
        panels=tuple(map(public_panel, panels)),
        themes=matter.themes,
        timeline=matter.timeline,
        subjects=matter.subjects,
        standards=exhibition.standards(),
    )
    if reasons := list(faults(pack)):
        raise PackRefused(reasons)
    return pack


class Matter(NamedTuple):
    """What of an exhibition the files of some panels speak of, beside the panels."""

    themes: tuple[ThemePage, ...]
    timeline: tuple[TimelineEventDocument, ...]
    subjects: tuple[SubjectPage, ...]


def matter_of(exhibition: Exhibition, kind: Kind, panels: Collection[PanelDocument]) -> Matter:
    """Return what a pack of this kind says beside its panels."""
    rooms = {panel.theme for panel in panels}
    themes = tuple(theme for theme in exhibition.themes() if theme.slug in rooms)
    if kind not in (Kind.THEME, Kind.EXHIBITION):
        return Matter(themes=tuple(map(plate, themes)), timeline=(), subjects=())
    slugs = {panel.slug for panel in panels}
    timeline = tuple(
        event
        for event in exhibition.timeline()
        if kind is Kind.EXHIBITION or any(link.slug in slugs for link in event.panels)
    )
    return Matter(themes=themes, timeline=timeline, subjects=_subjects(exhibition, panels))


def _subjects(exhibition: Exhibition, panels: Collection[PanelDocument]) -> tuple[SubjectPage, ...]:
    wanted = {link.slug for panel in panels for link in panel.subjects}
    subjects = []
    for slug in wanted:
        try:
            subjects.append(exhibition.subject(slug))
        except Unknown:
            # A panel's document keeps its subjects when the record is renamed afterwards.
            continue
    return tuple(sorted(subjects, key=lambda subject: (subject.name.lower(), subject.slug)))


def faults(pack: Pack) -> Iterator[str]:
    """Yield what forbids a pack: words not equal to their source, more than may be quoted, or a
    text that no sheet can hold."""
    for excerpt in pack.excerpts:
        if not excerpt.intact:
            yield (
                _(
                    "Excerpt {excerpt} no longer equals its source text at characters {start} "
                    "to {end}. A curator has to look at it first."
                ).format(excerpt=excerpt.key, start=excerpt.start, end=excerpt.end)
            )
    for quoted in quotations(pack):
        if quoted.words > quoted.allowed:
            yield (
                _(
                    "The pack would show {words} words of “{title}”; {allowed} are allowed. "
                    "Choose fewer panels."
                ).format(words=quoted.words, title=quoted.source.title, allowed=quoted.allowed)
            )
    yield from _too_long(pack)


def _too_long(pack: Pack) -> Iterator[str]:
    """Name each text that is longer than the files of a pack are made for."""
    documents: list[tuple[str, object]] = [(_("The exhibition"), pack.about)]
    documents += [(f"Panel {panel.key or panel.slug}", panel) for panel in pack.panels]
    documents += [(f"Theme {theme.slug}", theme) for theme in pack.themes]
    documents += [("Timeline", pack.timeline), ("Glossary", pack.subjects)]
    for name, document in documents:
        for place, number in _long_texts(document):
            yield (
                _(
                    "{name}, {place}: {number:,} characters are more than a file of a pack can "
                    "hold ({most_characters:,}). Shorten the text."
                ).format(name=name, place=place, number=number, most_characters=MOST_CHARACTERS)
            )


def _long_texts(document: object) -> list[tuple[str, int]]:
    """Return the places of texts that are too long, each with its characters.

    Remembered: a panel stands in the packs of its theme and of the exhibition too.
    """

    def found() -> list[tuple[str, int]]:
        return [
            (place.strip(), len(text))
            for place, text in texts_of(document)
            if len(text) > MOST_CHARACTERS
        ]

    return remembered("long-texts", document, found)


def quotations(pack: Pack) -> tuple[Quoted, ...]:
    """Return how much of each source a pack shows, and may show.

    A source may be quoted for `words_per_panel` times the panels, and never beyond its share of an
    edition (design.md, rule 6). Both are counted over the whole selection. Words that anybody may
    use have no budget.
    """
    excerpts_by_source = defaultdict[str, list[ExcerptDocument]](list)
    for excerpt in pack.excerpts:
        if excerpt.exact is not None:
            excerpts_by_source[excerpt.source].append(excerpt)
    quotations = []
    for source in pack.sources:
        allowed = source.words_per_panel * len(pack.panels)
        share = int(source.share_per_edition * source.words) if source.words else allowed
        words = union_words(excerpts_by_source[source.key])
        most = words if quoted_freely(source) else min(allowed, share)
        quotations.append(Quoted(source=source, words=words, allowed=most))
    return tuple(quotations)
