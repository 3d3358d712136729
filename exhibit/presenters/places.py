"""The map of the places and the list that says the same in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict

from django.urls import reverse
from django.utils.translation import gettext as _

from exhibit import maps
from exhibit.documents.types import SubjectPage
from exhibit.presenters.index import Entry, by_name, entry
from exhibit.presenters.subjects import coordinates
from exhibit.text.wording import listed

# In units of the map: the width of a letter of a name, the height of its line, and the space a
# point needs on either side (templates/exhibit/subject/places.html draws circles of radius 8).
LETTER, LINE, CLEAR = 5.6, 15, 11


class NameRoom(TypedDict, total=False):
    """Where a point's name stands; empty where there is no room."""

    name_x: float
    name_anchor: str


@dataclass(frozen=True, kw_only=True)
class MapPoint:
    """One point of the map: its number, where it is drawn, and the place it leads to."""

    number: int
    x: float
    y: float
    address: str
    name: str
    label: str
    """Its number and name, and the other places at this point."""
    name_x: float | None = None
    """Where its name stands on the map, None where there is no room for it."""
    name_anchor: str = "start"
    """start where the name runs on from there, end where it runs up to there."""


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
    places = sorted((one for one in subjects if one.kind == "place"), key=by_name)
    points = map_points(places)
    numbers = {slug: point.number for point, slugs in points for slug in slugs}
    names = {place.slug: place.name for place in places}
    return PlacesView(
        points=tuple(point for point, _ in points),
        places=tuple(_place_entry(place, numbers.get(place.slug)) for place in places),
        shared=tuple(
            _("Point {number} stands for {place}, and for {others}.").format(
                number=point.number, place=point.name, others=_others(slugs, names)
            )
            for point, slugs in points
            if len(slugs) > 1
        ),
    )


def _place_entry(place: SubjectPage, number: int | None) -> Entry:
    listed = entry(place)
    text = " ".join(filter(None, (listed.text, coordinates(place))))
    return replace(listed, number=number, text=text)


def _others(slugs: Sequence[str], names: Mapping[str, str]) -> str:
    """Return the names of the places that share a point with the one that leads."""
    return listed([names[slug] for slug in slugs[1:]])


def map_points(places: Iterable[SubjectPage]) -> list[tuple[MapPoint, tuple[str, ...]]]:
    """Return the points of the map, west to east, each with the slugs of the places it stands for.

    Where several places share a point, the one that most panels speak of leads. Places outside the
    map's frame are in the list only.
    """
    known = {place.slug: place for place in places}
    names = {place.slug: place.name for place in known.values()}
    located = [
        (place.slug, float(place.latitude), float(place.longitude))
        for place in sorted(known.values(), key=lambda one: -len(one.panels))
        if place.latitude is not None and place.longitude is not None
    ]
    frame = maps.PLACES
    inside = [
        mark
        for mark in maps.marks(located)
        if 0 <= mark.x <= frame.width and 0 <= mark.y <= frame.height
    ]
    inside.sort(key=lambda mark: mark.x)
    return [
        (
            MapPoint(
                number=number,
                x=mark.x,
                y=mark.y,
                address=reverse("subject-detail", args=[mark.names[0]]),
                name=names[mark.names[0]],
                label=_point_label(number, mark.names, names),
                **_room_for(names[mark.names[0]], mark, inside),
            ),
            mark.names,
        )
        for number, mark in enumerate(inside, start=1)
    ]


def _point_label(number: int, slugs: Sequence[str], names: Mapping[str, str]) -> str:
    words = {"number": number, "place": names[slugs[0]], "others": _others(slugs, names)}
    if len(slugs) > 1:
        return _("{number}: {place}, also {others}").format(**words)
    return _("{number}: {place}").format(**words)


def _room_for(name: str, mark: maps.Mark, marks: Iterable[maps.Mark]) -> NameRoom:
    """Return where a name stands: to the right of its point, to the left, or nowhere.

    It may touch no other point, leave the map, or stand in the line of another point's name.
    """
    width = LETTER * len(name)
    others = [one for one in marks if one is not mark and abs(one.y - mark.y) < LINE]
    for anchor, at in (("start", mark.x + CLEAR), ("end", mark.x - CLEAR)):
        left = at if anchor == "start" else at - width
        free = all(one.x + CLEAR < left or left + width < one.x - CLEAR for one in others)
        if free and left > 0 and left + width < maps.PLACES.width:
            return {"name_x": round(at, 1), "name_anchor": anchor}
    return {}
