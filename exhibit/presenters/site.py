"""What surrounds every page: names, navigation, addresses for machines, and which copy this is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import gettext_noop as _noop

from exhibit.documents.exhibition import Exhibition
from exhibit.documents.types import EditionStamp, ExhibitionDocument
from exhibit.editions import reading
from exhibit.editions.reading import Reading
from exhibit.presenters.kiosk import KioskBar, kiosk_bar
from exhibit.presenters.links import Link
from exhibit.text.wording import day

FILES = ("teach",)
"""Sections that are about files to take away."""
SECTIONS = {
    "themes": (_noop("Themes"), "home", "#themes"),
    "timeline": (_noop("Timeline"), "timeline", ""),
    "questions": (_noop("Questions"), "question-list", ""),
    "people": (_noop("People"), "people", ""),
    "places": (_noop("Places"), "places", ""),
    "sources": (_noop("Sources"), "source-list", ""),
    "teach": (_noop("Teach"), "teach", ""),
    "search": (_noop("Search"), "search", ""),
}
"""The main navigation: label, view and fragment of each section."""
HOW_WE_WORK = (
    (_noop("About this exhibition"), "about", ""),
    (_noop("How we handle disagreement"), "about", "#disagreement"),
    (_noop("Report a mistake"), "about", "#mistakes"),
    (_noop("All editions"), "edition-list", ""),
    (_noop("Feed of new and changed panels"), "feed", ""),
)
FIND_YOUR_WAY = (
    (_noop("Start of the exhibition"), "home", ""),
    (_noop("Tours"), "tour-list", ""),
    (_noop("Glossary"), "glossary", ""),
    (_noop("All subjects, A to Z"), "subject-list", ""),
)
"""The lists at the foot of every page, as SECTIONS has them."""


class ReadingForm(forms.Form):
    """The reading settings as the footer shows them, and the page they come back to."""

    next = forms.CharField(widget=forms.HiddenInput)
    z = forms.ChoiceField(
        label=_lazy("Text size"),
        choices=[(value, _lazy(label)) for value, label in reading.SIZES.items()],
        widget=forms.RadioSelect,
    )
    a = forms.ChoiceField(
        label=_lazy("Page colour"),
        choices=[(value, _lazy(label)) for value, label in reading.COLOURS.items()],
        widget=forms.RadioSelect,
    )
    e = forms.ChoiceField(
        label=_lazy("Evidence"),
        choices=[(value, _lazy(label)) for value, label in reading.EVIDENCE.items()],
        widget=forms.RadioSelect,
    )


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The frame of one page."""

    title: str
    description: str
    canonical: str
    sign: str
    navigation: tuple[Link, ...]
    how_we_work: tuple[Link, ...]
    find_your_way: tuple[Link, ...]
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
    """Whether search engines are asked to leave the page out."""

    @property
    def takeaways(self) -> tuple[Link, ...]:
        """What there is to take away of the whole: of a working copy, the credits only."""
        links = []
        if self.about:
            words = _("Credits as plain text")
            links.append(Link(label=words, address=reverse("credits")))
        if self.edition:
            words = _("The whole edition as a ZIP, to read without the internet")
            links.append(Link(label=words, address="/offline.zip"))
        return tuple(links)

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
    has_address: bool = True,
    canonical: str = "",
    noindex: bool = False,
) -> Frame:
    """Return the frame of a page; without an exhibition it still stands.

    `canonical` is the path of the page that this one shows in another setting: such a page is kept
    out of search engines. `has_address` is False for the page that stands at no address of its own.
    """
    stamp = exhibition.stamp if exhibition else None
    names = [name for name in SECTIONS if takes_files(request) or name not in FILES]
    for_review = getattr(request, "for_review", False)
    return Frame(
        title=title,
        description=" ".join(description.split()),
        canonical=settings.SITE_URL + (canonical or request.path),
        sign=sign,
        navigation=_navigation(names, section, request.path),
        how_we_work=_links(HOW_WE_WORK),
        find_your_way=_links(FIND_YOUR_WAY),
        about=exhibition.about() if exhibition else None,
        edition=edition_name(stamp) if stamp else "",
        # A reader without an account sees no way to the curators' side.
        working_copy=exhibition is not None and stamp is None and not for_review,
        edit_url=getattr(request, "edit_url", "") or "",
        kiosk=kiosk_bar(request, exhibition),
        card=settings.SITE_URL + (card or reverse("exhibition-card")) if exhibition else "",
        card_alt=card_alt,
        reading=reading_form(
            reading.from_cookies(request.META.get("HTTP_COOKIE")),
            request.get_full_path() if has_address else "/",
        ),
        noindex=noindex or bool(canonical),
    )


def edition_name(stamp: EditionStamp) -> str:
    """Return which edition this is: 'Edition 3, 21 November 2026'."""
    return _("Edition {number}, {day}").format(number=stamp.number, day=day(stamp.day))


def reading_form(now: Reading, back: str) -> ReadingForm:
    """Return the form of the reading settings with the present choice checked."""
    return ReadingForm(initial={"z": now.size, "a": now.colour, "e": now.evidence, "next": back})


# Thousands of pages of an edition have the same links in their frames.
@lru_cache(maxsize=100)
def _link(label: str, view: str, fragment: str, language: str | None) -> Link:
    return Link(label=_(label), address=reverse(view) + fragment)


def _links(entries: Iterable[tuple[str, str, str]]) -> tuple[Link, ...]:
    language = get_language()
    return tuple(_link(*entry, language) for entry in entries)


def _navigation(names: Iterable[str], section: str, path: str) -> tuple[Link, ...]:
    """Return the main navigation; the section of this page is marked, and the page itself."""
    links = dict(zip(names, _links(SECTIONS[name] for name in names), strict=True))
    if section in links:
        current = "page" if links[section].address == path else "true"
        links[section] = replace(links[section], current=current)
    return tuple(links.values())
