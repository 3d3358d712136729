"""The exhibition's frame: its own words, themes, subjects, timeline and tours."""

from decimal import Decimal

from curation.exchange.bundle import fields
from curation.exchange.bundle.fields import many
from curation.exchange.bundle.record import Record, given, links, may, must, parts, record_of
from exhibit.models import (
    Exhibition,
    Standard,
    Subject,
    Theme,
    TimelineEvent,
    Tour,
    TourStop,
)


@record_of(Exhibition)
class ExhibitionRecord(Record):
    """The whole site, `exhibition.yaml`."""

    big_idea: str
    introduction: str
    language: str = may(
        fields.matching(fields.LANGUAGE, "write a tag such as en or en-GB.", 12), "en"
    )
    themes: tuple[str, ...] = must(many(fields.slug(60)), ())
    sources: tuple[str, ...] = must(many(fields.slug(60)), ())
    tours: tuple[str, ...] = may(many(fields.slug()), ())


@record_of(Theme)
class ThemeRecord(Record):
    """A room, `themes/<slug>.yaml`."""

    slug: str = given()
    introduction: str
    panels: tuple[str, ...] = may(many(fields.slug()), ())


@record_of(Subject)
class SubjectRecord(Record):
    """A person, place, event or concept, in `subjects.yaml`."""

    slug: str
    name: str
    kind: str = must()
    latitude: Decimal | None
    longitude: Decimal | None
    wikidata: str = may(fields.matching(fields.WIKIDATA, "write a Q-number such as Q649.", 20))


@record_of(Standard)
class StandardRecord(Record):
    """One statement of a curriculum, in `standards.yaml`; their order is the curators'."""

    framework: str
    code: str
    skill: str


@record_of(TimelineEvent)
class TimelineEventRecord(Record):
    """Something that happened, in `timeline.yaml`."""

    key: str
    date: str
    text: str
    panels: tuple[str, ...] = links(
        TimelineEvent.panels.through, "timelineevent", "panel", ordered=False, required=True
    )


@record_of(TourStop, part_of="tour")
class TourStopRecord(Record):
    """One panel of a tour, and what is said on the way to it."""

    panel: str
    words: str


@record_of(Tour)
class TourRecord(Record):
    """An ordered path through panels, `tours/<slug>.yaml`."""

    slug: str = given()
    minutes: int | None = must(fields.whole(1, 32_767), None)
    stops: tuple[TourStopRecord, ...] = parts(TourStopRecord, required=True)
