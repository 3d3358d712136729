"""The pack builder as its page shows it: the form, and the pack that an address is."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.documents.exhibition import Exhibition
from exhibit.documents.pack import MOST_PANELS, Kind
from exhibit.documents.panel import PanelLink
from exhibit.packs.choosing import Choice, name_of
from exhibit.packs.making import Quoted, quotations
from exhibit.packs.parts import Part, parts_of
from exhibit.packs.selection import Selection
from exhibit.presenters.links import Link, panel_link
from exhibit.presenters.panels import PanelRow, panel_row
from exhibit.text.wording import advisory_sentence, advisory_tag


@dataclass(frozen=True, kw_only=True)
class PanelBox:
    """A panel to choose."""

    row: PanelRow
    name: str
    advisory: str
    checked: bool


@dataclass(frozen=True, kw_only=True)
class BuiltPack:
    """The pack that an address is."""

    title: str
    panels: tuple[Link, ...]
    parts: tuple[str, ...]
    size: str
    advisories: tuple[str, ...]
    quoted: tuple[Quoted, ...]
    files: str
    code: str
    address: str
    """Its one canonical address, whole."""
    download: str


@dataclass(frozen=True, kw_only=True)
class BuilderView:
    """The page: what was built, or why not, and the form filled in as far as it can be."""

    heading: str
    """What stands over the form."""
    themes: tuple[tuple[str, tuple[PanelBox, ...]], ...]
    """The panels to choose from, under the titles of their themes."""
    parts: tuple[tuple[Part, bool], ...]
    """The parts to choose from, and whether each is chosen."""
    large: bool
    reasons: tuple[str, ...]
    built: BuiltPack | None
    most: int = MOST_PANELS


def builder_view(
    exhibition: Exhibition, chosen: Choice, selection: Selection | None, reasons: tuple[str, ...]
) -> BuilderView:
    """Return the page of a choice; `selection` is the pack where it may be made."""
    slugs = {link.slug for link in chosen.panels}
    # The empty form leaves nobody with files they did not ask for: all parts stand unchecked.
    named = {part.name for part in chosen.parts} if slugs else set()
    return BuilderView(
        heading=_("Change it") if selection else _("Choose"),
        themes=tuple(
            (theme.title, tuple(_box(link, link.slug in slugs) for link in theme.panels))
            for theme in exhibition.themes()
            if theme.panels
        ),
        parts=tuple((part, part.name in named) for part in parts_of(Kind.PANEL)),
        large=chosen.large,
        reasons=reasons,
        built=_built(chosen, selection) if selection else None,
    )


def _box(link: PanelLink, checked: bool) -> PanelBox:
    return PanelBox(
        row=panel_row(link),
        name=name_of(link),
        advisory=advisory_tag(link.advisory) if link.advisory else "",
        checked=checked,
    )


def _built(chosen: Choice, selection: Selection) -> BuiltPack:
    pack = selection.pack
    return BuiltPack(
        title=pack.title,
        panels=tuple(map(panel_link, chosen.panels)),
        parts=tuple(_(part.label) for part in selection.wanted()),
        size=_("Large print, 18 points") if selection.large else _("Standard"),
        advisories=tuple(dict.fromkeys(map(advisory_sentence, pack.advisories))),
        quoted=quotations(pack),
        files=_files(selection.number_of_files()),
        code=str(pack.code),
        address=f"{settings.SITE_URL}{reverse('packs')}?{chosen.query}",
        download=f"{reverse('chosen-pack')}?{chosen.query}",
    )


def _files(number: int) -> str:
    # RIGHTS, VERIFICATION, READ-ME and SHA256SUMS come with every pack.
    words = ngettext(
        "{number} file, and four that tell of them",
        "{number} files, and four that tell of them",
        number,
    )
    return words.format(number=number)
