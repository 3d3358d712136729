"""The home page: the big idea, the introduction and what they rest on."""

from dataclasses import dataclass

from exhibit.documents.evidence_cards import EvidenceCard
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import ExhibitionDocument, SourcePage, ThemePage
from exhibit.presenters.panels import cards_of
from exhibit.presenters.prose import Passage, passages


@dataclass(frozen=True, kw_only=True)
class HomeView:
    """What the home page prints, in its order."""

    about: ExhibitionDocument
    opening: tuple[Passage, ...]
    """The big idea and the introduction, numbered as one text."""
    cards: tuple[EvidenceCard, ...]
    silences: tuple[Passage, ...]
    """What our sources leave out, numbered on."""
    themes: tuple[ThemePage, ...]
    sources: tuple[SourcePage, ...]


def home_view(exhibition: Exhibition) -> HomeView:
    """Return the home page of an exhibition."""
    about = exhibition.about()
    cited = (*about.big_idea.citations, *about.introduction.citations)
    cards = cards_of(about, (*cited, *about.silences_cited.citations), exhibition)
    return HomeView(
        about=about,
        opening=(
            *passages(about.big_idea, cards),
            *passages(about.introduction, cards, about.big_idea.citations),
        ),
        silences=passages(about.silences_cited, cards, cited),
        cards=tuple(cards.values()),
        themes=exhibition.themes(),
        sources=exhibition.sources(),
    )
