"""How a panel is named on other pages, worked out from its document."""

from exhibit.documents.filling import filled
from exhibit.documents.panel import PanelDocument, PanelLink
from exhibit.text.reading_time import reading_minutes
from exhibit.text.wording import advisory_sentence


def first_depth(panel: PanelDocument) -> tuple[str, ...]:
    """Return the texts a visitor reads before any evidence is opened, in the page's order."""
    return (
        panel.title,
        panel.big_idea,
        advisory_sentence(panel.advisory) if panel.advisory else "",
        panel.help_text if panel.advisory else "",
        panel.body.text,
        *(f"{question.sign}: {question.title}" for question in panel.questions),
    )


def link_of(panel: PanelDocument, number: int) -> PanelLink:
    """Return the panel as other pages name it; `number` is its place in its theme, from 1."""
    words = sum(len(text.split()) for text in first_depth(panel))
    return filled(
        PanelLink,
        panel,
        number=number,
        words=words,
        minutes=reading_minutes(words),
        sources=tuple(source.key for source in panel.sources),
        disagrees=any(question.disagrees for question in panel.questions),
    )
