"""A panel and its parts."""

from dataclasses import dataclass

from curation.exchange.bundle import fields
from curation.exchange.bundle.fields import many
from curation.exchange.bundle.record import Record, may, must, records


@dataclass(frozen=True, kw_only=True)
class PanelPictureRecord(Record):
    """A picture as one panel uses it."""

    file: str = must(fields.file_name())
    alt: str = may(fields.text(400, empty=True))
    decorative: bool = may(fields.flag, False)
    caption: str = may(fields.text(400, empty=True))


@dataclass(frozen=True, kw_only=True)
class PromptRecord(Record):
    """A discussion question of a panel."""

    skill: str = must(
        fields.choice("sourcing", "contextualization", "corroboration", "close-reading")
    )
    text: str = must(fields.text())
    teacher_note: str = may(fields.text(empty=True))


@dataclass(frozen=True, kw_only=True)
class RelatedRecord(Record):
    """Another panel worth going to from here, and why."""

    panel: str = must(fields.slug())
    reason: str = must(fields.text(160))


@dataclass(frozen=True, kw_only=True)
class AcknowledgedRecord(Record):
    """A warning that a named curator lets stand."""

    code: str = must(fields.text(40))
    words: str = may(fields.text(0, empty=True))
    reason: str = must(fields.text())
    by: str = must(fields.text(150))


@dataclass(frozen=True, kw_only=True)
class PanelRecord(Record):
    """One label, `panels/<slug>.md`: front matter, then the body."""

    slug: str
    key: str = must(fields.key(20))
    title: str = must(fields.text(120))
    kind: str = must(fields.choice("text", "biography", "comparison", "process", "figure"))
    big_idea: str = must(fields.text(240))
    other_themes: tuple[str, ...] = may(many(fields.slug(60)), ())
    flag: str = may(fields.choice("hypothetical", "apocryphal"))
    advisory: str = may(fields.text(empty=True))
    help_text: str = may(fields.text(empty=True))
    date: str = may(fields.date)
    subjects: tuple[str, ...] = may(many(fields.slug(100)), ())
    questions: tuple[str, ...] = may(many(fields.slug()), ())
    charts: tuple[str, ...] = may(many(fields.key(60)), ())
    drawings: tuple[str, ...] = may(many(fields.key(60)), ())
    related: tuple[RelatedRecord, ...] = may(records(RelatedRecord), ())
    former_slugs: tuple[str, ...] = may(many(fields.slug()), ())
    pictures: tuple[PanelPictureRecord, ...] = may(records(PanelPictureRecord), ())
    prompts: tuple[PromptRecord, ...] = may(records(PromptRecord), ())
    display: bool = may(fields.flag, False)
    acknowledged: tuple[AcknowledgedRecord, ...] = may(records(AcknowledgedRecord), ())
    body: str = ""
