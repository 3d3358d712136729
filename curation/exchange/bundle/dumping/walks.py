"""Timeline and tours of the database as records of a bundle."""

from collections.abc import Iterator

from curation.exchange.bundle.records import TimelineEventRecord, TourRecord, TourStopRecord
from exhibit.models import TimelineEvent, Tour


def event_records() -> Iterator[TimelineEventRecord]:
    """Yield every event of the timeline."""
    for row in TimelineEvent.objects.prefetch_related("panels").iterator(chunk_size=1_000):
        panels = tuple(panel.slug for panel in row.panels.all())
        yield TimelineEventRecord(key=row.key, date=row.date, text=row.text, panels=panels)


def tour_records() -> Iterator[TourRecord]:
    """Yield every tour with its stops."""
    for row in Tour.objects.with_stops():
        stops = tuple(
            TourStopRecord(panel=stop.panel.slug, words=stop.words) for stop in row.stops.all()
        )
        yield TourRecord(
            slug=row.slug, title=row.title, lede=row.lede, minutes=row.minutes, stops=stops
        )
