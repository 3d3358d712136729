"""People, places, events and concepts: the list by kind, and one subject's page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit import maps
from exhibit.documents.evidence_cards import EvidenceCard
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import SubjectPage
from exhibit.presenters.links import (
    Fact,
    Link,
    LinkGroup,
    facts,
    passage_link,
    subject_link,
    with_number,
)
from exhibit.presenters.panels import SUBJECT_KINDS, PanelRow, cards_of, panel_row
from exhibit.presenters.prose import Passage, passages
from exhibit.text.dates import in_words
from exhibit.text.named import Named, named
from exhibit.text.wording import listed

HEADINGS = {
    "person": _noop("People"),
    "place": _noop("Places"),
    "event": _noop("Events"),
    "concept": _noop("Concepts"),
}


SECTIONS = {"person": "people", "place": "places", "event": "glossary", "concept": "glossary"}
"""The list that a subject of each kind stands in: a view's name and a section of the site."""


@dataclass(frozen=True, kw_only=True)
class SubjectView:
    """A subject ready for its page."""

    subject: SubjectPage
    heading: str
    section: str
    description: tuple[Passage, ...]
    cards: tuple[EvidenceCard, ...]
    """What the description rests on."""
    facts: tuple[Fact, ...]
    rows: tuple[PanelRow, ...]
    mentions: tuple[Link, ...]
    """Passages of the sources that name it: our gist, and the way to each."""
    point: tuple[float, float] | None
    """Where it stands on the map, None where we do not know or the map does not reach."""
    view_box: str = maps.VIEW_BOX


def subject_groups(subjects: Iterable[SubjectPage]) -> tuple[LinkGroup, ...]:
    """Return the kinds that have subjects, in the order people, places, events, concepts."""
    ordered = sorted(subjects, key=lambda subject: subject.name.casefold())
    groups = (
        LinkGroup(
            anchor=kind,
            heading=_(HEADINGS[kind]),
            links=tuple(
                replace(subject_link(subject), says=subject.description)
                for subject in ordered
                if subject.kind == kind
            ),
        )
        for kind in SUBJECT_KINDS
    )
    return tuple(group for group in groups if group.links)


def kinds(groups: Iterable[LinkGroup]) -> tuple[Link, ...]:
    """Return links to the groups on their page, with the number of each."""
    return tuple(
        Link(label=with_number(group.heading, len(group.links)), address=f"#{group.anchor}")
        for group in groups
    )


def subject_view(subject: SubjectPage, exhibition: Exhibition) -> SubjectView:
    """Return a subject ready for its page."""
    known = {
        _("Date"): in_words(subject.date),
        _("Where"): coordinates(subject),
        _("Also written"): _with_languages(subject),
    }
    description = subject.description_cited
    cards = cards_of(subject, description.citations, exhibition)
    return SubjectView(
        subject=subject,
        description=passages(description, cards),
        cards=tuple(cards.values()),
        heading=_(HEADINGS.get(subject.kind, _noop("Subjects"))),
        section=SECTIONS.get(subject.kind, "subject-list"),
        facts=facts(known),
        rows=tuple(map(panel_row, subject.panels)),
        mentions=tuple(_mentions(subject, exhibition)),
        point=_point(subject),
    )


def _with_languages(subject: SubjectPage) -> str:
    """Return the other names in a list, each in its own language where that is known."""
    names = map(named, subject.names_tagged or subject.other_names)
    # Escaped one by one; what joins them are words of ours.
    return mark_safe(listed([_in_language(name) for name in names]))


def _in_language(name: Named) -> SafeString:
    if not name.language:
        return format_html("{}", name.words)
    return format_html('<span lang="{}">{}</span>', name.language, name.words)


def _mentions(subject: SubjectPage, exhibition: Exhibition) -> Iterator[Link]:
    """Yield the passages whose gist names the subject, source by source."""
    names = [name.casefold() for name in (subject.name, *subject.other_names)]
    for page in exhibition.sources():
        for excerpt in (place.excerpt for place in page.places):
            if any(name in excerpt.gist.casefold() for name in names):
                yield replace(passage_link(page.source, excerpt), says=excerpt.gist)


def _point(subject: SubjectPage) -> tuple[float, float] | None:
    if subject.latitude is None or subject.longitude is None:
        return None
    x, y = maps.project(float(subject.latitude), float(subject.longitude))
    return (x, y) if maps.PLACES.holds(x, y) else None


def coordinates(subject: SubjectPage) -> str:
    """Return a place's position in words: '53.4° north, 59° east'."""
    if subject.latitude is None or subject.longitude is None:
        return ""
    latitude, longitude = (
        f"{abs(at).normalize():f}" for at in (subject.latitude, subject.longitude)
    )
    north = _("{}° north") if subject.latitude >= 0 else _("{}° south")
    east = _("{}° east") if subject.longitude >= 0 else _("{}° west")
    return f"{north.format(latitude)}, {east.format(longitude)}"
