"""People, places, events and concepts: the list by kind, and one subject's page."""

from collections.abc import Iterable
from dataclasses import dataclass

from exhibit.documents.dates import in_words
from exhibit.documents.types import SubjectPage
from exhibit.presenters.panels import SUBJECT_KINDS, Fact, PanelRow, panel_row
from exhibit.presenters.wording import listed

HEADINGS = {"person": "People", "place": "Places", "event": "Events", "concept": "Concepts"}


@dataclass(frozen=True, kw_only=True)
class SubjectGroup:
    """All subjects of one kind, A to Z."""

    kind: str
    heading: str
    subjects: tuple[SubjectPage, ...]


@dataclass(frozen=True, kw_only=True)
class SubjectView:
    """A subject ready for its page."""

    subject: SubjectPage
    heading: str
    facts: tuple[Fact, ...]
    rows: tuple[PanelRow, ...]


def subject_groups(subjects: Iterable[SubjectPage]) -> tuple[SubjectGroup, ...]:
    """Return the kinds that have subjects, in the order people, places, events, concepts."""
    ordered = sorted(subjects, key=lambda subject: subject.name.casefold())
    groups = (
        SubjectGroup(
            kind=kind,
            heading=HEADINGS[kind],
            subjects=tuple(subject for subject in ordered if subject.kind == kind),
        )
        for kind in SUBJECT_KINDS
    )
    return tuple(group for group in groups if group.subjects)


def subject_view(subject: SubjectPage) -> SubjectView:
    """Return a subject ready for its page."""
    told = {
        "Date": in_words(subject.date),
        "Where": coordinates(subject),
        "Also written": listed(subject.other_names),
    }
    return SubjectView(
        subject=subject,
        heading=HEADINGS.get(subject.kind, "Subjects"),
        facts=tuple(Fact(name=name, value=value) for name, value in told.items() if value),
        rows=tuple(map(panel_row, subject.panels)),
    )


def coordinates(subject: SubjectPage) -> str:
    """Return a place's position in words: '53.4° north, 59° east'."""
    if subject.latitude is None or subject.longitude is None:
        return ""
    north = "north" if subject.latitude >= 0 else "south"
    east = "east" if subject.longitude >= 0 else "west"
    latitude, longitude = (
        f"{abs(at).normalize():f}" for at in (subject.latitude, subject.longitude)
    )
    return f"{latitude}° {north}, {longitude}° {east}"
