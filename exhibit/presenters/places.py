"""The map of the places and the list that says the same in words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from exhibit import maps
from exhibit.documents.addresses import page_address
from exhibit.documents.types import SubjectPage
from exhibit.presenters.index import Entry, by_name, entry
from exhibit.presenters.subjects import coordinates
from exhibit.text.wording import listed

# In units of the map: the width of a letter of a name, the height of its line, and the space a
# point needs on either side (templates/exhibit/subject/places.html draws circles of radius 8).
LETTER, LINE, CLEAR = 5.6, 15, 11


@dataclass(frozen=True, kw_only=True)
class MapPoint:
    """One point of the map: its number, where it is drawn, and the places it stands for."""

    number: int
    x: float
    y: float
    places: tuple[SubjectPage, ...]
    """The one that most panels speak of leads."""
    name_x: float | None = None
    """Where its name stands on the map, None where there is no room for it."""
    name_anchor: str = "start"
    """start where the name runs on from there, end where it runs up to there."""

    @property
    def name(self) -> str:
        """The name of the place that leads."""
        return self.places[0].name

    @property
    def address(self) -> str:
        """The page of the place that leads."""
        return page_address("subject-detail", self.places[0].slug)

    @property
    def others(self) -> str:
        """The names of the other places at this point."""
        return listed([place.name for place in self.places[1:]])

    @property
    def label(self) -> str:
        """Its number and name, and the other places at this point."""
        words = {"number": self.number, "place": self.name, "others": self.others}
        if self.others:
            return _("{number}: {place}, also {others}").format(**words)
        return _("{number}: {place}").format(**words)


@dataclass(frozen=True, kw_only=True)
class PlacesView:
    """The map's points and every place, A to Z."""

    points: tuple[MapPoint, ...]
    places: tuple[Entry, ...]
    shared: tuple[str, ...]
    """Sentences on the points that stand for several places."""
    view_box: str = maps.VIEW_BOX


def places_view(subjects: Iterable[SubjectPage]) -> PlacesView:
    """Return the map and the list of the places among the subjects."""
    places = sorted((subject for subject in subjects if subject.kind == "place"), key=by_name)
    points = _points(places)
    numbers = {place.slug: point.number for point in points for place in point.places}
    return PlacesView(
        points=points,
        places=tuple(_place_entry(place, numbers.get(place.slug)) for place in places),
        shared=tuple(
            _("Point {number} stands for {place}, and for {others}.").format(
                number=point.number, place=point.name, others=point.others
            )
            for point in points
            if point.others
        ),
    )


def _place_entry(place: SubjectPage, number: int | None) -> Entry:
    listed = entry(place)
    text = " ".join(filter(None, (listed.text, coordinates(place))))
    return replace(listed, number=number, text=text)


def _points(places: Iterable[SubjectPage]) -> tuple[MapPoint, ...]:
    """Return the points of the map, west to east.

    Places outside the map's frame are in the list only.
    """
    known = {place.slug: place for place in places}
    located = [
        (place.slug, float(place.latitude), float(place.longitude))
        for place in sorted(known.values(), key=lambda place: -len(place.panels))
        if place.latitude is not None and place.longitude is not None
    ]
    marks = [mark for mark in maps.marks(located) if maps.PLACES.holds(mark.x, mark.y)]
    marks.sort(key=lambda mark: mark.x)
    points = []
    for number, mark in enumerate(marks, start=1):
        here = tuple(known[slug] for slug in mark.names)
        name_x, anchor = _room_for(here[0].name, mark, marks)
        points.append(
            MapPoint(
                number=number,
                x=mark.x,
                y=mark.y,
                places=here,
                name_x=name_x,
                name_anchor=anchor,
            )
        )
    return tuple(points)


def _room_for(name: str, mark: maps.Mark, marks: Iterable[maps.Mark]) -> tuple[float | None, str]:
    """Return where a name stands: to the right of its point, to the left, or nowhere.

    It may touch no other point, leave the map, or stand in the line of another point's name.
    """
    width = LETTER * len(name)
    others = [other for other in marks if other is not mark and abs(other.y - mark.y) < LINE]
    for anchor, at in (("start", mark.x + CLEAR), ("end", mark.x - CLEAR)):
        left = at if anchor == "start" else at - width
        free = all(other.x + CLEAR < left or left + width < other.x - CLEAR for other in others)
        if free and left > 0 and left + width < maps.PLACES.width:
            return round(at, 1), anchor
    return None, "start"
