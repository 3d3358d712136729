"""A panel and its parts."""

from curation.exchange.bundle import fields
from curation.exchange.bundle.fields import many
from curation.exchange.bundle.record import Record, given, links, may, must, parts, record_of
from exhibit.models import (
    Acknowledgement,
    Panel,
    PanelChart,
    PanelDrawing,
    PanelPicture,
    PanelQuestion,
    PanelSubject,
    Prompt,
    RelatedPanel,
)


@record_of(PanelPicture, part_of="panel")
class PanelPictureRecord(Record):
    """A picture as one panel uses it."""

    file: str = must(fields.file_name(), column="picture")
    alt: str
    decorative: bool


@record_of(Prompt, part_of="panel")
class PromptRecord(Record):
    """A discussion question of a panel."""


@record_of(RelatedPanel, part_of="panel")
class RelatedRecord(Record):
    """Another panel worth going to from here, and why."""

    panel: str = must(column="other")


@record_of(Acknowledgement, part_of="panel")
class AcknowledgedRecord(Record):
    """A warning that a named curator lets stand."""

    code: str
    words: str
    reason: str
    by: str


@record_of(Panel, without=["theme"])
class PanelRecord(Record):
    """One label, `panels/<slug>.md`: front matter, then the body."""

    slug: str = given()
    key: str
    title: str
    kind: str = must()
    big_idea: str
    other_themes: tuple[str, ...] = links(
        Panel.other_themes.through, "panel", "theme", ordered=False
    )
    flag: str
    date: str
    subjects: tuple[str, ...] = links(PanelSubject, "content_object", "tag", ordered=False)
    questions: tuple[str, ...] = links(PanelQuestion, "panel", "question")
    charts: tuple[str, ...] = links(PanelChart, "panel", "chart")
    drawings: tuple[str, ...] = links(PanelDrawing, "panel", "drawing")
    related: tuple[RelatedRecord, ...] = parts(RelatedRecord)
    former_slugs: tuple[str, ...] = may(many(fields.slug()), ())
    pictures: tuple[PanelPictureRecord, ...] = parts(PanelPictureRecord)
    prompts: tuple[PromptRecord, ...] = parts(PromptRecord)
    display: bool
    acknowledged: tuple[AcknowledgedRecord, ...] = parts(AcknowledgedRecord, loaded=False)
    body: str = given("")
