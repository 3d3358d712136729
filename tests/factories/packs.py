"""Packs of the small exhibition that lives in memory, some with a panel changed."""

from dataclasses import replace

from exhibit.documents.pack import Pack
from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import EditionStamp
from exhibit.packs.making import pack_of_exhibition, pack_of_panel, pack_of_theme
from tests.factories.exhibition import PANELS, STAMP, make_exhibition

SITE = "https://vitrine.example.org"


def make_pack(panel: PanelDocument, *, stamp: EditionStamp | None = STAMP) -> Pack:
    """The pack of a panel that stands in the sample exhibition in the place of its namesake."""
    others = tuple(one for one in PANELS if one.slug != panel.slug)
    exhibition = make_exhibition(stamp=stamp, panels=(*others, panel))
    return pack_of_panel(exhibition, panel.slug, site_url=SITE)


def make_theme_pack(slug: str = "terror") -> Pack:
    """The pack of a room that asks for an essay."""
    pack = pack_of_theme(make_exhibition(), slug, site_url=SITE)
    (theme,) = pack.themes
    return replace(pack, themes=(replace(theme, essay_prompt="What do the sources not say?"),))


def make_exhibition_pack() -> Pack:
    """The pack of the whole sample exhibition."""
    return pack_of_exhibition(make_exhibition(), site_url=SITE)
