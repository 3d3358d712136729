"""Panels of the database as records of a bundle."""

from collections.abc import Iterator, Mapping

from curation.exchange.bundle.records import (
    AcknowledgedRecord,
    PanelPictureRecord,
    PanelRecord,
    PromptRecord,
    RelatedRecord,
)
from exhibit.models import Panel


def panel_records(pictures: Mapping[int, str]) -> Iterator[PanelRecord]:
    """Yield every panel; `pictures` are file names in the bundle by primary key."""
    rows = Panel.objects.with_evidence().prefetch_related("acknowledgements", "former_addresses")
    for panel in rows.in_portions():
        yield PanelRecord(
            slug=panel.slug,
            key=panel.key,
            title=panel.title,
            kind=panel.kind,
            big_idea=panel.big_idea,
            other_themes=tuple(theme.slug for theme in panel.other_themes.all()),
            flag=panel.flag,
            advisory=panel.advisory,
            help_text=panel.help_text,
            date=panel.date,
            subjects=tuple(link.tag.slug for link in panel.panel_subjects.all()),
            questions=tuple(link.question.slug for link in panel.panel_questions.all()),
            charts=tuple(use.chart.key for use in panel.panel_charts.all()),
            drawings=tuple(use.drawing.key for use in panel.panel_drawings.all()),
            related=tuple(
                RelatedRecord(panel=link.other.slug, reason=link.reason)
                for link in panel.related_panels.all()
            ),
            former_slugs=tuple(one.slug for one in panel.former_addresses.all()),
            pictures=tuple(
                PanelPictureRecord(
                    file=pictures[use.picture_id],
                    alt=use.alt,
                    decorative=use.decorative,
                    caption=use.caption,
                )
                for use in panel.panel_pictures.all()
            ),
            prompts=tuple(
                PromptRecord(skill=one.skill, text=one.text, teacher_note=one.teacher_note)
                for one in panel.prompts.all()
            ),
            display=panel.display,
            acknowledged=tuple(
                AcknowledgedRecord(code=one.code, words=one.words, reason=one.reason, by=one.by)
                for one in panel.acknowledgements.all()
            ),
            body=panel.body,
        )
