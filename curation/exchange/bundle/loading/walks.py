"""Loading the ways through the panels: timeline and tours."""

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading.columns import columns
from curation.exchange.bundle.loading.rows import (
    Keys,
    Ledger,
    Outcome,
    positions,
    put_all,
    put_parts,
)
from exhibit.models import TimelineEvent, Tour, TourStop


def load_timeline(bundle: Bundle, ledger: Ledger, panels: Keys) -> None:
    """Write the events with the panels that speak of them."""

    def spoken_of(event: TimelineEvent, at: int, _: Outcome) -> bool:
        wanted = {panels[slug] for slug in bundle.timeline[at].panels}
        if {*event.panels.values_list("pk", flat=True)} == wanted:
            return False
        event.panels.set(wanted)
        return True

    wanted = [columns(one, "panels") for one in bundle.timeline]
    put_all(ledger, "timeline event", TimelineEvent, "key", wanted, parts=spoken_of)


def load_tours(bundle: Bundle, ledger: Ledger, panels: Keys) -> None:
    """Write the tours with their stops."""
    held = dict(Tour.objects.values_list("slug", "position"))
    places = positions([one.slug for one in bundle.tours], held)

    def stops(tour: Tour, at: int, _: Outcome) -> bool:
        wanted = [
            {"panel_id": panels[one.panel], "words": one.words} for one in bundle.tours[at].stops
        ]
        return put_parts(TourStop, {"tour_id": tour.pk}, wanted)

    wanted = [
        columns(one, "stops") | {"slug": one.slug, "position": places[one.slug]}
        for one in bundle.tours
    ]
    put_all(ledger, "tour", Tour, "slug", wanted, parts=stops)
