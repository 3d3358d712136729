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
    """A room as named on other pages."""

    theme: ThemePage
    address: str
    summary: str
    disagreements: str


@dataclass(frozen=True, kw_only=True)
class ThemeView:
    """A room: its figure, its introduction with evidence, its panels, and the way on."""

    theme: ThemePage
    summary: str
    figure: RoomFigure | None
    introduction: tuple[Passage, ...]
    rows: tuple[PanelRow, ...]
    related: tuple[Link, ...]
    others: tuple[ThemeCard, ...]


def theme_card(theme: ThemePage) -> ThemeCard:
    """Return a room's card: how many panels, how long, and how often its sources disagree."""
    disputed = sum(panel.disagrees for panel in theme.panels)
    return ThemeCard(
        theme=theme,
        summary=_summary(theme),
        address=page_address("theme-detail", theme.slug),
        disagreements=_disagreements(disputed) if disputed else "",
    )


def theme_view(theme: ThemePage, exhibition: Exhibition) -> ThemeView:
    """Return a room ready for its page."""
    return ThemeView(
        theme=theme,
        summary=_summary(theme),
        figure=room_figure(theme, exhibition.sources()),
        introduction=cited_passages(
            theme.introduction, theme.excerpts, theme.notes, source_finder(exhibition)
        ),
        rows=tuple(map(panel_row, theme.panels)),
        related=tuple(replace(panel_link(link), says=link.big_idea) for link in theme.related),
        others=tuple(theme_card(t) for t in exhibition.themes() if t.slug != theme.slug),
    )


def _summary(theme: ThemePage) -> str:
    minutes = sum(panel.minutes for panel in theme.panels)
    return _("{panels}, {minutes}").format(
        panels=counted(len(theme.panels), "panel"), minutes=counted(minutes, "minute")
    )


def _disagreements(panels: int) -> str:
    words = ngettext(
        "Sources disagree in {panels} panel", "Sources disagree in {panels} panels", panels
    )
    return words.format(panels=panels)
