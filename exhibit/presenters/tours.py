"""Tours: the list, the overview of one, and the bar that leads from stop to stop."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from exhibit.documents.evidence_cards import EvidenceCard
from exhibit.documents.exhibition import Exhibition, Unknown
from exhibit.documents.types import TourPage, TourStopDocument
from exhibit.presenters.links import Link
from exhibit.presenters.panels import PanelRow, cards_of, panel_row
from exhibit.presenters.prose import Passage, passages


@dataclass(frozen=True, kw_only=True)
class StopView:
    """One stop on the overview: the words on the way to it, then its panel."""

    number: int
    sign: str
    words: tuple[Passage, ...]
    row: PanelRow


@dataclass(frozen=True, kw_only=True)
class TourView:
    """The overview of a tour."""

    tour: TourPage
    stops: tuple[StopView, ...]
    cards: tuple[EvidenceCard, ...]


@dataclass(frozen=True, kw_only=True)
class TourBar:
    """What stands above and below a panel on a tour."""

    tour: TourPage
    overview: str
    """Address of the tour's own page."""
    place: str
    """'Stop 3 of 6'."""
    words: tuple[Passage, ...]
    previous: Link
    next: Link
    """Each says which way it leads: to a stop, or to the overview."""


def tour_view(tour: TourPage, exhibition: Exhibition) -> TourView:
    """Return the overview of a tour, its words numbered through all stops."""
    cards = _cards(tour, exhibition)
    stops, met = [], set[str]()
    for number, (stop, panel) in enumerate(zip(tour.stops, tour.panels, strict=True), start=1):
        stops.append(
            StopView(
                number=number,
                sign=exhibition.theme(panel.theme).sign,
                words=passages(stop.words, cards, met),
                row=replace(panel_row(panel), address=stop_address(tour, number)),
            )
        )
        met |= set(stop.words.citations)
    return TourView(tour=tour, stops=tuple(stops), cards=tuple(cards.values()))


def tour_bar(
    tour: TourPage, number: int, here: Mapping[str, EvidenceCard], exhibition: Exhibition
) -> TourBar:
    """Return the bar of one stop, counted from 1; `here` is the numbered evidence of its panel.

    What its words cite and the panel does not is linked to the tour's overview. Raises Unknown
    where the tour has no such stop.
    """
    stop = tour_stop_of(tour, number)
    overview = reverse("tour-detail", args=[tour.slug])
    there = {key: replace(card, page=overview) for key, card in _cards(tour, exhibition).items()}
    cards = {**there, **here}
    return TourBar(
        tour=tour,
        overview=overview,
        place=_("Stop {number} of {stops}").format(number=number, stops=len(tour.stops)),
        words=passages(stop.words, cards, met=cards),
        previous=_link(tour, number - 1, _("Previous stop")),
        next=_link(tour, number + 1, _("Next stop")),
    )


def tour_stop_of(tour: TourPage, number: int) -> TourStopDocument:
    """Return a stop by its number, counted from 1. Raises Unknown, naming the tour as nearest."""
    if not 1 <= number <= len(tour.stops):
        raise Unknown("tour", f"{tour.slug}/{number}", (tour.slug,))
    return tour.stops[number - 1]


def stop_address(tour: TourPage, number: int) -> str:
    """Return the address of a stop."""
    return reverse("tour-stop", args=[tour.slug, number])


def _link(tour: TourPage, number: int, direction: str) -> Link:
    if 1 <= number <= len(tour.stops):
        title = tour.panels[number - 1].title
        return Link(label=title, address=stop_address(tour, number), says=direction)
    first, last = _("Overview of the tour"), _("Begin again from the overview")
    address = reverse("tour-detail", args=[tour.slug])
    return Link(label=tour.title, address=address, says=last if number else first)


def _cards(tour: TourPage, exhibition: Exhibition) -> dict[str, EvidenceCard]:
    cited = [key for stop in tour.stops for key in stop.words.citations]
    return cards_of(tour, cited, exhibition)
