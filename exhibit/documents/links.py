"""How a panel is named on other pages, worked out from its document."""

from exhibit.documents.filling import filled
from exhibit.documents.panel import PanelDocument, PanelLink
from exhibit.text.body import Body

# Adults read 238 words of English a minute in silence (Brysbaert 2019); visitors stand and think.
WORDS_PER_MINUTE = 180


def minutes(words: int) -> int:
    """Return the reading time of so many words in whole minutes, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


def word_count(body: Body) -> int:
    """Return how many words a body has, marks left out."""
    return len(body.text.split())


def link_of(panel: PanelDocument, number: int) -> PanelLink:
    """Return the panel as other pages name it; `number` is its place in its theme, from 1."""
    quoted = sum(excerpt.words for excerpt in panel.excerpts if excerpt.public)
    noted = sum(len(note.text.split()) for note in panel.notes)
    return filled(
        PanelLink,
        panel,
        number=number,
        minutes=minutes(word_count(panel.body) + quoted + noted),
        sources=tuple(source.key for source in panel.sources),
        disagrees=any(question.disagrees for question in panel.questions),
    )
