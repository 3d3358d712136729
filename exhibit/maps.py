"""Where a place stands on the exhibition's maps. Knows no models and no Django.

Maps are drawn in a Lambert conformal conic projection (J. P. Snyder, Map Projections: A Working
Manual, USGS Professional Paper 1395, 1987, section 15, on a sphere): over Europe from Norway to the
Urals it keeps shapes true and north nearly upward, where a plain grid of degrees would stretch the
north to twice its width. The outlines are made by scripts/make_map.py with the same frames.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, hypot, log, pi, radians, sin, tan

EARTH_KM = 6371.0088  # mean radius, IUGG
# Near the northern and the southern edge of what the exhibition speaks of.
PARALLELS = (radians(50), radians(62))
MERIDIAN = 37.0  # upright in the drawing; it runs past Moscow


def _climb(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)


CONE = log(cos(PARALLELS[0]) / cos(PARALLELS[1])) / log(_climb(PARALLELS[1]) / _climb(PARALLELS[0]))
REACH = cos(PARALLELS[0]) * _climb(PARALLELS[0]) ** CONE / CONE


def lambert(latitude: float, longitude: float) -> tuple[float, float]:
    """Return kilometres east of the middle meridian and kilometres south of the cone's tip.

    Degrees, WGS 84, north and east positive. Raises ValueError for a latitude at or beyond a pole
    or a longitude beyond 180 degrees.
    """
    if not (-90 < latitude < 90 and -180 <= longitude <= 180):
        raise ValueError(
            f"{latitude}, {longitude} is not a place we can draw: latitudes run between -90 and "
            "90, longitudes from -180 to 180."
        )
    radius = EARTH_KM * REACH / _climb(radians(latitude)) ** CONE
    turn = CONE * radians(longitude - MERIDIAN)
    return radius * sin(turn), radius * cos(turn)


@dataclass(frozen=True)
class Frame:
    """A window on the map: the place at its middle, its size in units, kilometres to a unit."""

    latitude: float
    longitude: float
    width: int
    height: int
    kilometres: float

    @property
    def view_box(self) -> str:
        """Return the viewBox of an SVG drawn in this frame."""
        return f"0 0 {self.width} {self.height}"

    def project(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Return (x, y) of a place in units of the drawing, x rightward and y downward.

        Rounded to a tenth. A place outside the frame gets coordinates outside the viewBox. Raises
        ValueError as `lambert` does.
        """
        middle, place = lambert(self.latitude, self.longitude), lambert(latitude, longitude)
        x = self.width / 2 + (place[0] - middle[0]) / self.kilometres
        y = self.height / 2 + (place[1] - middle[1]) / self.kilometres
        return round(x, 1), round(y, 1)

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point, in units of the drawing, stands inside the frame."""
        return 0 <= x <= self.width and 0 <= y <= self.height


# From Norway to the Urals and from the White Sea to the Caucasus: the map of the places index.
PLACES = Frame(latitude=56.6, longitude=36.2, width=480, height=360, kilometres=7)
VIEW_BOX = PLACES.view_box


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Return (x, y) of a place on the map of the places index, whose viewBox is VIEW_BOX.

    Degrees in, WGS 84; units of the drawing out, as `Frame.project`.
    """
    return PLACES.project(latitude, longitude)


@dataclass(frozen=True)
class Mark:
    """One point on the map, and the names of the places that share it, the leading one first."""

    x: float
    y: float
    names: tuple[str, ...]


def marks(places: Iterable[tuple[str, float, float]], *, apart: float = 14) -> list[Mark]:
    """Return the points to draw for (name, latitude, longitude), those too close made one.

    A place joins the first mark that stands less than `apart` units away, so that the order of the
    places decides which name leads (Moscow before the Kremlin), and two marks can always be told
    apart and pointed at. Raises ValueError as `project` does.
    """
    drawn: list[Mark] = []
    for name, latitude, longitude in places:
        x, y = project(latitude, longitude)
        near = (n for n, mark in enumerate(drawn) if hypot(mark.x - x, mark.y - y) < apart)
        if (number := next(near, None)) is None:
            drawn.append(Mark(x, y, (name,)))
        else:
            lead = drawn[number]
            drawn[number] = Mark(lead.x, lead.y, (*lead.names, name))
    return drawn
