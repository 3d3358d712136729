"""A room as its page shows it."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.documents.addresses import page_address
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import ThemePage
from exhibit.presenters.links import Link, panel_link
from exhibit.presenters.marks import RoomFigure, room_figure
from exhibit.presenters.panels import PanelRow, panel_row, source_finder
from exhibit.presenters.prose import Passage, cited_passages
from exhibit.text.counting import counted


@dataclass(frozen=True, kw_only=True)
class ThemeCard:
    """A room as named on other pages: how many panels, how long, how often its sources disagree."""

    theme: ThemePage

    @property
    def address(self) -> str:
        """Its page."""
        return page_address("theme-detail", self.theme.slug)

    @property
    def summary(self) -> str:
        """How many panels hang there, and how long they take to read."""
        panels = self.theme.panels
        minutes = sum(panel.minutes for panel in panels)
        return _("{panels}, {minutes}").format(
            panels=counted(len(panels), "panel"), minutes=counted(minutes, "minute")
        )

    @property
    def disagreements(self) -> str:
        """In how many panels the sources disagree; '' where they do in none."""
        panels = sum(panel.disagrees for panel in self.theme.panels)
        words = ngettext(
            "Sources disagree in {panels} panel", "Sources disagree in {panels} panels", panels
        )
        return words.format(panels=panels) if panels else ""


@dataclass(frozen=True, kw_only=True)
class ThemeView(ThemeCard):
    """A room: its figure, its introduction with evidence, its panels, and the way on."""

    figure: RoomFigure | None
    introduction: tuple[Passage, ...]
    rows: tuple[PanelRow, ...]
    related: tuple[Link, ...]
    others: tuple[ThemeCard, ...]


def theme_view(theme: ThemePage, exhibition: Exhibition) -> ThemeView:
    """Return a room ready for its page."""
    return ThemeView(
        theme=theme,
        figure=room_figure(theme, exhibition.sources()),
        introduction=cited_passages(
            theme.introduction, theme.excerpts, theme.notes, source_finder(exhibition)
        ),
        rows=tuple(map(panel_row, theme.panels)),
        related=tuple(replace(panel_link(link), says=link.big_idea) for link in theme.related),
        others=tuple(ThemeCard(theme=t) for t in exhibition.themes() if t.slug != theme.slug),
    )
