"""A room as its page shows it."""

from dataclasses import dataclass, replace

from exhibit.documents.evidence_cards import EvidenceCard
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import ThemePage
from exhibit.presenters.links import Link, panel_link
from exhibit.presenters.marks import RoomFigure, room_figure
from exhibit.presenters.panels import PanelRow, cards_of, panel_row
from exhibit.presenters.prose import Passage, passages


@dataclass(frozen=True, kw_only=True)
class ThemeView:
    """A room: its figure, its introduction with evidence, its panels, and the way on."""

    theme: ThemePage
    figure: RoomFigure | None
    introduction: tuple[Passage, ...]
    silences: tuple[Passage, ...]
    """What our sources leave out in this theme, numbered on."""
    cards: tuple[EvidenceCard, ...]
    """What the silences rest on and the introduction does not."""
    rows: tuple[PanelRow, ...]
    related: tuple[Link, ...]
    others: tuple[ThemePage, ...]


def theme_view(theme: ThemePage, exhibition: Exhibition) -> ThemeView:
    """Return a room ready for its page."""
    introduction, silences = theme.introduction, theme.silences_cited
    cards = cards_of(theme, (*introduction.citations, *silences.citations), exhibition)
    beside = introduction.citations
    return ThemeView(
        theme=theme,
        figure=room_figure(theme, exhibition.sources()),
        introduction=passages(introduction, cards),
        silences=passages(silences, cards, beside),
        cards=tuple(card for key, card in cards.items() if key not in beside),
        rows=tuple(map(panel_row, theme.panels)),
        related=tuple(replace(panel_link(link), says=link.big_idea) for link in theme.related),
        others=tuple(other for other in exhibition.themes() if other.slug != theme.slug),
    )
