"""What happened, in order of time, with the evidence for each event where it hangs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _

from exhibit.documents.evidence_cards import EvidenceCard
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import TimelineEventDocument
from exhibit.presenters.evidence_places import EvidencePlaces
from exhibit.presenters.links import Link, panel_link, with_number
from exhibit.presenters.prose import Passage, passages
from exhibit.text.dates import in_words, year_in_words, year_of

# What HTML takes as a date (its section 2.3.5): a year, a month or a day, and no range.
_MACHINE_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, kw_only=True)
class Moment:
    """One event: its time in words and for machines, its sentence, and where its evidence hangs."""

    event: TimelineEventDocument
    text: tuple[Passage, ...]
    evidence: tuple[Link, ...] = ()
    panels: tuple[Link, ...] = ()
    here: bool = False
    """Whether it is one of the panel that shows it, and not the one before or after them."""

    @property
    def when(self) -> str:
        """Its time in words."""
        return in_words(self.event.date)

    @property
    def machine_date(self) -> str:
        """Its time for machines, or ''."""
        return machine_date(self.event.date)


@dataclass(frozen=True, kw_only=True)
class Year:
    """The events that began in one year."""

    year: str
    moments: tuple[Moment, ...]


@dataclass(frozen=True, kw_only=True)
class TimelineView:
    """The timeline, whole or of one theme, and the links between the two."""

    title: str
    years: tuple[Year, ...]
    filters: tuple[Link, ...]


def timeline_view(exhibition: Exhibition, theme: str = "") -> TimelineView:
    """Return the whole timeline, or the events of one theme's panels. Raises Unknown."""
    title = exhibition.theme(theme).title if theme else ""
    events = exhibition.timeline()
    places = EvidencePlaces(exhibition)
    chosen = [event for event in events if not theme or theme in _themes(event)]
    return TimelineView(
        title=_("Timeline: {theme}").format(theme=title) if title else _("Timeline"),
        years=tuple(
            Year(year=year_in_words(year), moments=tuple(_moment(event, places) for event in group))
            for year, group in groupby(chosen, key=begins)
        ),
        filters=_filters(exhibition, events, theme),
    )


def begins(event: TimelineEventDocument) -> int:
    """Return the year an event began in; of one whose beginning is open, the year it ended in."""
    return year_of(event.first or event.last)


def _moment(event: TimelineEventDocument, places: EvidencePlaces) -> Moment:
    return Moment(
        event=event,
        text=passages(event.text, {}),
        evidence=places.links(event.text.citations, event.panels),
        panels=tuple(map(panel_link, event.panels)),
    )


def steps(
    exhibition: Exhibition, slug: str, cards: Mapping[str, EvidenceCard]
) -> tuple[Moment, ...]:
    """Return a panel's events, between the last event before them and the first one after.

    `cards` are the numbers of the panel's page: what its own events cite is linked to them.
    """
    events = exhibition.timeline()
    own = [n for n, event in enumerate(events) if slug in {panel.slug for panel in event.panels}]
    if not own:
        return ()
    around = {max(own[0] - 1, 0), *own, min(own[-1] + 1, len(events) - 1)}
    return tuple(
        Moment(
            event=events[n],
            text=passages(events[n].text, cards if n in own else {}, met=cards),
            here=n in own,
        )
        for n in sorted(around)
    )


def machine_date(date: str) -> str:
    """Return a date as HTML's `time` takes it, or '' for a range or an uncertain date."""
    return date if _MACHINE_DATE.fullmatch(date) and not date.startswith("0000") else ""


def _themes(event: TimelineEventDocument) -> set[str]:
    return {panel.theme for panel in event.panels}


def _filters(
    exhibition: Exhibition, events: Iterable[TimelineEventDocument], theme: str
) -> tuple[Link, ...]:
    by_theme = [_themes(event) for event in events]

    def link(slug: str, label: str, number: int, address: str) -> Link:
        current = "page" if slug == theme else ""
        return Link(label=with_number(label, number), address=address, current=current)

    return (
        link("", _("Everything"), len(by_theme), reverse("timeline")),
        *(
            link(
                room.slug,
                room.title,
                sum(room.slug in themes for themes in by_theme),
                reverse("timeline-theme", args=[room.slug]),
            )
            for room in exhibition.themes()
        ),
    )
