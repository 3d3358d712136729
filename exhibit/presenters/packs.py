"""The menu of a pack: Print, Edit, Put in my LMS, Everything, and more formats."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.addresses import page_address
from exhibit.documents.exhibition import Exhibition
from exhibit.documents.pack import Kind
from exhibit.documents.pack_files import PackFile, ShelvedPack
from exhibit.documents.panel import PanelDocument, PanelLink
from exhibit.documents.types import ThemePage
from exhibit.packs import parts
from exhibit.packs.bundle import NAME as CLASS_PACK
from exhibit.packs.bundle import class_pack_file
from exhibit.packs.parts import Listed
from exhibit.presenters.links import CARE, Tag
from exhibit.text.counting import counted
from exhibit.text.wording import advisory_tag

PRINT, EDIT, LMS = _noop("Print"), _noop("Edit"), _noop("Put in my LMS")
WHOLE, MORE = _noop("Everything"), _noop("More formats")
GROUPS = {".pdf": PRINT, ".docx": EDIT, ".pptx": EDIT, ".imscc": LMS}
"""Where a file stands in the menu, by the ending of its name; anything else is under `MORE`."""
NOTES = {
    LMS: _noop(
        "Import a cartridge once per course: a second import puts its modules out of order in "
        "some systems. It holds no answer key."
    ),
}
CLASSROOM = "https://classroom.google.com/share?"
"""Google Classroom takes no files: it takes an address, and needs no script for it."""


@dataclass(frozen=True, kw_only=True)
class MenuItem:
    """One link of the menu."""

    label: str
    address: str
    size: str
    """Format, pages and size: '3 pages, 84 KB'; '' where the file is not made yet."""
    for_teachers: bool = False

    @property
    def size_first(self) -> str:
        """The size as it stands before the words 'for teachers'."""
        return f"{self.size}, " if self.size else ""


@dataclass(frozen=True, kw_only=True)
class MenuGroup:
    """What a teacher wants to do, and the links that do it."""

    heading: str
    items: tuple[MenuItem, ...]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class PackMenu:
    """Everything that can be had of one panel, one theme or the exhibition."""

    advisories: tuple[Tag, ...]
    """What its files describe, in short; each file says it in full before anything else."""
    groups: tuple[MenuGroup, ...]
    more: tuple[MenuItem, ...]
    code: str
    """The pack code its files carry; '' where they are not made yet."""
    choose: str
    """The pack builder with this panel chosen, or ''."""


def panel_menu(panel: PanelDocument, exhibition: Exhibition) -> PackMenu:
    """Return the menu of a panel's pack."""
    return _menu(
        panel_pack(panel, exhibition),
        share=page_address("panel-detail", panel.slug),
        advisories=[panel.advisory],
        choose=f"{reverse('packs')}?{urlencode({'p': panel.key or panel.slug})}",
    )


def theme_menu(theme: ThemePage, exhibition: Exhibition) -> PackMenu | None:
    """Return the menu of a theme's pack; None for a theme without panels, which has no pack."""
    if not theme.panels:
        return None
    return _menu(
        theme_pack(theme, exhibition),
        share=page_address("theme-detail", theme.slug),
        advisories=[link.advisory for link in theme.panels],
    )


def exhibition_menu(exhibition: Exhibition) -> PackMenu | None:
    """Return the menu of the whole exhibition's pack; None where nothing hangs."""
    links = exhibition.panels()
    if not links:
        return None
    return _menu(
        _pack(exhibition, Kind.EXHIBITION, "", _listed(exhibition, Kind.EXHIBITION, "", links)),
        share=reverse("home"),
        advisories=[link.advisory for link in links],
    )


def panel_pack(panel: PanelDocument, exhibition: Exhibition) -> ShelvedPack:
    """Return the pack of a panel with its files, ready or to be made."""
    keys = tuple(question.key for question in panel.questions)
    listed = parts.listed_of(Kind.PANEL, panel.slug, questions=keys)
    return _pack(exhibition, Kind.PANEL, panel.slug, listed)


def theme_pack(theme: ThemePage, exhibition: Exhibition) -> ShelvedPack:
    """Return the pack of a theme with its files, ready or to be made."""
    essay = bool(theme.essay_prompt)
    listed = _listed(exhibition, Kind.THEME, theme.slug, theme.panels, essay=essay)
    return _pack(exhibition, Kind.THEME, theme.slug, listed)


def _listed(
    exhibition: Exhibition, kind: Kind, slug: str, links: Iterable[PanelLink], essay: bool = False
) -> Listed:
    slugs = {link.slug for link in links}
    cards = parts.has_cards(exhibition.timeline(), exhibition.subjects(), slugs)
    return parts.listed_of(kind, slug, essay=essay, cards=cards)


def _pack(exhibition: Exhibition, kind: Kind, slug: str, expected: Listed) -> ShelvedPack:
    """Return the pack an edition holds, or the one that will be made when it is asked for.

    The latter has no code yet, and no sizes.
    """
    if shelved := exhibition.pack(kind, slug):
        return shelved
    files = (*(file for _, file in expected), class_pack_file(kind, slug))
    return ShelvedPack(kind=kind, slug=slug, code="", hash="", files=files)


def _menu(
    pack: ShelvedPack, *, share: str, advisories: Iterable[str], choose: str = ""
) -> PackMenu:
    """Return the menu of a pack. `share` is the path of the page that a class is sent to."""
    placed: dict[str, list[MenuItem]] = {PRINT: [], EDIT: [], LMS: [], WHOLE: [], MORE: []}
    for file in pack.files:
        placed[group_of(file)].append(item(file))
    page = urlencode({"url": settings.SITE_URL + share})
    label = _("Share in Google Classroom")
    placed[LMS].append(MenuItem(label=label, address=CLASSROOM + page, size=_("a link")))
    tags = (Tag(advisory_tag(advisory), CARE) for advisory in advisories if advisory)
    return PackMenu(
        advisories=tuple(dict.fromkeys(tags)),
        groups=tuple(
            MenuGroup(heading=_(heading), items=tuple(items), note=_(NOTES.get(heading, "")))
            for heading, items in placed.items()
            if items and heading != MORE
        ),
        more=tuple(placed[MORE]),
        code=pack.code,
        choose=choose,
    )


def group_of(file: PackFile) -> str:
    """Return the heading of the menu that a file stands under."""
    return WHOLE if file.name == CLASS_PACK else GROUPS.get(_ending(file.name), MORE)


def item(file: PackFile) -> MenuItem:
    """Return a file as a link; labels that two formats share are told apart by the format."""
    ending = _ending(file.name)
    size = [
        *([ending[1:].upper()] if group_of(file) == MORE else ()),
        *([counted(file.pages, "slide" if ending == ".pptx" else "page")] if file.pages else ()),
        *([size_told(file.size)] if file.size else ()),
    ]
    label = _(file.label)
    if GROUPS.get(ending) in (PRINT, EDIT):
        label = f"{label} ({ending[1:].upper()})"
    return MenuItem(
        label=label,
        address=file.address,
        size=", ".join(size),
        for_teachers=file.for_teachers,
    )


def size_told(size: int) -> str:
    """Return a number of bytes for people: '900 bytes', '84 KB', '1.3 MB'."""
    if size < 1000:
        return counted(size, "byte")
    if size < 999_500:
        return _("{number} KB").format(number=f"{size / 1000:.0f}")
    return _("{number} MB").format(number=f"{size / 1_000_000:.1f}")


def _ending(name: str) -> str:
    return name[name.rfind(".") :]
