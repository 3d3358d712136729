"""What surrounds every page: names, navigation, addresses for machines, and which copy this is."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import ExhibitionDocument
from exhibit.presenters.kiosk import KioskBar, kiosk_bar
from exhibit.presenters.wording import day

SECTIONS = {
    "themes": ("Themes", "home", "#themes"),
    "questions": ("Questions", "question-list", ""),
    "subjects": ("Subjects", "subject-list", ""),
    "sources": ("Sources", "source-list", ""),
    "about": ("How we work", "about", ""),
}


@dataclass(frozen=True, kw_only=True)
class NavItem:
    """One place in the main navigation; `current` is the value of aria-current or ''."""

    label: str
    address: str
    current: str


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
) -> Frame:
    """Return the frame of a page; without an exhibition it still stands."""
    stamp = exhibition.stamp if exhibition else None
    return Frame(
        title=title,
        description=" ".join(description.split()),
        canonical=settings.SITE_URL + request.path,
        sign=sign,
        navigation=tuple(_item(name, section, request.path) for name in SECTIONS),
        about=exhibition.about() if exhibition else None,
        edition=f"Edition {stamp.number}, {day(stamp.day)}" if stamp else "",
        working_copy=exhibition is not None and stamp is None,
        edit_url=getattr(request, "edit_url", "") or "",
        kiosk=kiosk_bar(request, exhibition),
        card=settings.SITE_URL + (card or reverse("exhibition-card")) if exhibition else "",
        card_alt=card_alt,
    )


def _item(name: str, section: str, path: str) -> NavItem:
    label, view, fragment = SECTIONS[name]
    address = reverse(view) + fragment
    current = "page" if address == path else "true"
    return NavItem(label=label, address=address, current=current if name == section else "")
