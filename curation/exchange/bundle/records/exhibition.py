"""The exhibition's frame: its own words, themes, subjects, timeline and tours."""

from dataclasses import dataclass
from decimal import Decimal

from curation.exchange.bundle import fields
from curation.exchange.bundle.fields import many
from curation.exchange.bundle.record import Record, may, must, records


@dataclass(frozen=True, kw_only=True)
class ExhibitionRecord(Record):
    """The whole site, `exhibition.yaml`."""

    title: str = must(fields.text(120))
    subtitle: str = may(fields.text(200, empty=True))
    big_idea: str = may(fields.text(empty=True))
    introduction: str = may(fields.text(empty=True))
    silences: str = may(fields.text(empty=True))
    credits: str = may(fields.text(empty=True))
    licence: str = may(fields.address())
    licence_label: str = may(fields.text(60, empty=True))
    contact: str = may(fields.text(200, empty=True))
    language: str = may(
        fields.matching(fields.LANGUAGE, "write a tag such as en or en-GB.", 12), "en"
    )
    themes: tuple[str, ...] = must(many(fields.slug(60)), ())
    sources: tuple[str, ...] = must(many(fields.slug(60)), ())
    tours: tuple[str, ...] = may(many(fields.slug()), ())


@dataclass(frozen=True, kw_only=True)
class ThemeRecord(Record):
    """A room, `themes/<slug>.yaml`."""

    slug: str
    title: str = must(fields.text(80))
    sign: str = must(fields.choice("plan", "list", "card"))
    line: str = may(fields.text(160, empty=True))
    lede: str = may(fields.text(300, empty=True))
    introduction: str = may(fields.text(empty=True))
    silences: str = may(fields.text(empty=True))
    essay_prompt: str = may(fields.text(empty=True))
    panels: tuple[str, ...] = may(many(fields.slug()), ())


@dataclass(frozen=True, kw_only=True)
class SubjectRecord(Record):
    """A person, place, event or concept, in `subjects.yaml`."""

    slug: str = must(fields.slug(100))
    name: str = must(fields.text(100))
    kind: str = must(fields.choice("person", "place", "event", "concept"))
    description: str = may(fields.text(empty=True))
    date: str = may(fields.date)
    latitude: Decimal | None = may(fields.decimal(digits=8, places=5, most=90), None)  # noqa: RUF009
    longitude: Decimal | None = may(fields.decimal(digits=8, places=5, most=180), None)  # noqa: RUF009
    other_names: tuple[str, ...] = may(many(fields.text()), ())
    wikidata: str = may(fields.matching(fields.WIKIDATA, "write a Q-number such as Q649.", 20))


@dataclass(frozen=True, kw_only=True)
class StandardRecord(Record):
    """One statement of a curriculum, in `standards.yaml`; their order is the curators'."""

    framework: str = must(fields.text(120))
    code: str = must(fields.text(40))
    gist: str = must(fields.text(300))
    skill: str = must(
        fields.choice("sourcing", "contextualization", "corroboration", "close-reading")
    )
    url: str = may(fields.address())


@dataclass(frozen=True, kw_only=True)
class TimelineEventRecord(Record):
    """Something that happened, in `timeline.yaml`."""

    key: str = must(fields.key(80))
    date: str = must(fields.date)
    text: str = must(fields.text())
    panels: tuple[str, ...] = must(many(fields.slug()), ())


@dataclass(frozen=True, kw_only=True)
class TourStopRecord(Record):
    """One panel of a tour, and what is said on the way to it."""

    panel: str = must(fields.slug())
    words: str = must(fields.text())


@dataclass(frozen=True, kw_only=True)
class TourRecord(Record):
    """An ordered path through panels, `tours/<slug>.yaml`."""

    slug: str
    title: str = must(fields.text(120))
    lede: str = may(fields.text(300, empty=True))
    minutes: int | None = must(fields.whole(1, 32_767), None)
    stops: tuple[TourStopRecord, ...] = must(records(TourStopRecord), ())
