"""What surrounds every page: names, navigation, addresses for machines, and which copy this is."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import ExhibitionDocument
from exhibit.editions import reading
from exhibit.editions.reading import Reading
from exhibit.presenters.kiosk import KioskBar, kiosk_bar
from exhibit.text.wording import day

FILES = ("teach",)
"""Sections that are about files to take away."""
SECTIONS = {
    "themes": ("Themes", "home", "#themes"),
    "timeline": ("Timeline", "timeline", ""),
    "questions": ("Questions", "question-list", ""),
    "people": ("People", "people", ""),
    "places": ("Places", "places", ""),
    "sources": ("Sources", "source-list", ""),
    "teach": ("Teach", "teach", ""),
    "search": ("Search", "search", ""),
}


@dataclass(frozen=True, kw_only=True)
class NavItem:
    """One place in the main navigation; `current` is the value of aria-current or ''."""

    label: str
    address: str
    current: str


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One radio button of the reading settings; `name` is that of its group."""

    name: str
    value: str
    label: str
    checked: bool


@dataclass(frozen=True, kw_only=True)
class ReadingForm:
    """The reading settings as the footer shows them, and the page they come back to."""

    sizes: tuple[Choice, ...]
    colours: tuple[Choice, ...]
    back: str


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The frame of one page."""

    title: str
    description: str
    canonical: str
    sign: str
    navigation: tuple[NavItem, ...]
    about: ExhibitionDocument | None
    edition: str
    working_copy: bool
    edit_url: str
    kiosk: KioskBar | None
    card: str
    """Absolute address of the picture that stands for this page elsewhere, or ''."""
    card_alt: str
    """What a page's own card says, or '' where the exhibition's stands for it."""
    reading: ReadingForm
    noindex: bool = False

    @property
    def name(self) -> str:
        """The exhibition's title, or the software's name before there is one."""
        return self.about.title if self.about else "Vitrine"

    @property
    def card_words(self) -> str:
        """What the card says, for those who cannot see it."""
        about = self.about
        return self.card_alt or (f"{about.title}: {about.subtitle}" if about else "")

    @property
    def full_title(self) -> str:
        """The title of the window: the page's, then the exhibition's."""
        return f"{self.title} – {self.name}" if self.title != self.name else self.title


def takes_files(request: HttpRequest) -> bool:
    """Say whether files to take away are offered: not at a kiosk, nor to readers of one draft."""
    return not (getattr(request, "kiosk", None) or getattr(request, "for_review", False))


def frame(
    request: HttpRequest,
    exhibition: Exhibition | None,
    *,
    title: str,
    description: str,
    section: str,
    sign: str,
    card: str = "",
    card_alt: str = "",
    found: bool = True,
    canonical: str = "",
) -> Frame:
    """Return the frame of a page; without an exhibition it still stands.

    `canonical` is the path of the page that this one shows in another setting: such a page is kept
    out of search engines. `found` is False for the page that stands at no address of its own.
    """
    stamp = exhibition.stamp if exhibition else None
    for_review = getattr(request, "for_review", False)
    return Frame(
        title=title,
        description=" ".join(description.split()),
        canonical=settings.SITE_URL + (canonical or request.path),
        sign=sign,
        navigation=tuple(
            _item(name, section, request.path)
            for name in SECTIONS
            if takes_files(request) or name not in FILES
        ),
        about=exhibition.about() if exhibition else None,
        edition=f"Edition {stamp.number}, {day(stamp.day)}" if stamp else "",
        # A reader without an account sees no way to the curators' side.
        working_copy=exhibition is not None and stamp is None and not for_review,
        edit_url=getattr(request, "edit_url", "") or "",
        kiosk=kiosk_bar(request, exhibition),
        card=settings.SITE_URL + (card or reverse("exhibition-card")) if exhibition else "",
        card_alt=card_alt,
        reading=reading_form(
            reading.from_cookies(request.META.get("HTTP_COOKIE")),
            request.get_full_path() if found else "/",
        ),
        noindex=bool(canonical),
    )


def reading_form(now: Reading, back: str) -> ReadingForm:
    """Return the form of the reading settings with the present choice checked."""
    sizes = tuple(
        Choice(name="z", value=value, label=_(label), checked=value == now.size)
        for value, label in reading.SIZES.items()
    )
    colours = tuple(
        Choice(name="a", value=value, label=_(label), checked=value == now.colour)
        for value, label in reading.COLOURS.items()
    )
    return ReadingForm(sizes=sizes, colours=colours, back=back)


def _item(name: str, section: str, path: str) -> NavItem:
    label, view, fragment = SECTIONS[name]
    address = reverse(view) + fragment
    current = "page" if address == path else "true"
    return NavItem(label=label, address=address, current=current if name == section else "")
