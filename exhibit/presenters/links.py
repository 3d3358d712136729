"""Links, tags and facts: what the lists of many pages are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from exhibit.documents.addresses import page_address
from exhibit.documents.excerpt_cards import source_kind
from exhibit.documents.panel import PanelLink, SubjectLink
from exhibit.documents.records import ExcerptDocument, SourceDocument
from exhibit.documents.types import SubjectPage, ThemePage


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link of a list; `current` is the value of aria-current on the page it leads to, or ''."""

    label: str
    address: str
    current: str = ""
    says: str = ""
    """What stands there, in a few words."""
    after: str = ""
    """What joins it to the next one in a sentence: ', ', ' and ' or '.'."""
    mark: str = ""
    """The letter of the source it leads to, or ''."""
    rel: str = ""
    """prev or next, where it is a step along a row of pages."""


@dataclass(frozen=True, kw_only=True)
class LinkGroup:
    """Links under a heading; `anchor` is its place on the page, or ''."""

    heading: str
    links: tuple[Link, ...]
    anchor: str = ""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A name and what is said under it: a pair of a list."""

    name: str
    value: str


@dataclass(frozen=True)
class Tag:
    """A few words under a heading; `style` is the class that sets them apart, or ''."""

    text: str
    style: str = ""


FLAG = "flag"
"""A tag that stands out."""
CARE = "flag flag-care"
"""A tag that says what to know before going in."""


def with_number(label: str, number: int) -> str:
    """Return the label of a choice with how many it leads to: 'Terror (12)'."""
    return _("{label} ({number})").format(label=label, number=number)


def in_a_sentence(
    links: Sequence[Link], *, before_last: str = ", ", end: str = ""
) -> tuple[Link, ...]:
    """Return links with what joins each to the next."""
    after = [*[", "] * (len(links) - 2), *[before_last] * (len(links) > 1), end]
    return tuple(replace(link, after=words) for link, words in zip(links, after, strict=False))


def facts(values: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the pairs that say something."""
    return tuple(Fact(name=name, value=value) for name, value in values.items() if value)


def panel_link(panel: PanelLink) -> Link:
    """Return the link to a panel."""
    return Link(label=panel.title, address=page_address("panel-detail", panel.slug))


def passage_link(source: SourceDocument, excerpt: ExcerptDocument) -> Link:
    """Return the link to where a passage stands in its source, marked with the source's letter."""
    page = page_address("source-detail", source.key)
    label = f"{source_kind(source)}, {excerpt.locator}"
    return Link(mark=source.mark, label=label, address=f"{page}#{excerpt.key}")


def theme_link(theme: ThemePage) -> Link:
    """Return the link to a room."""
    return Link(label=theme.title, address=page_address("theme-detail", theme.slug))


def subject_link(subject: SubjectLink | SubjectPage) -> Link:
    """Return the link to a person, place, event or concept."""
    return Link(label=subject.name, address=page_address("subject-detail", subject.slug))
