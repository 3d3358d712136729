"""Draw the outline of a map from public-domain coastlines, once, by hand.

    npm install world-atlas          (in a folder of its own; Natural Earth, public domain)
    PYTHONPATH=. python scripts/make_map.py FOLDER/world-atlas/land-50m.json places \
        > templates/exhibit/_components/_outline.svg

Writes two SVG paths in the frame named: the land, closed, to be filled, and the coast, open, to be
stroked. Nothing but land and sea is drawn: the data holds today's borders, not those of the 1930s.
The package is no requirement of the site: what is made here is kept in the repository.
"""

import argparse
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from pathlib import Path

from exhibit.maps import PLACES, Frame

Point = tuple[float, float]

FRAMES = {
    "places": PLACES,
    # From Moscow to beyond the Urals: the drawing beside the panel on Magnitogorsk.
    "magnitogorsk": Frame(latitude=55.7, longitude=45.5, width=400, height=280, kilometres=7.6),
}
# Rings wholly outside these degrees (west, south, east, north) never reach a frame.
REGION = (-15.0, 35.0, 95.0, 80.0)
# What is left out, in units of the drawing: bends smaller than a pen's width, and specks.
FINEST, SMALLEST = 1.1, 14.0
# The map is cut this far outside its frame, so that no cut shows.
BEYOND = 6


def rings(topology: dict) -> Iterator[list[Point]]:
    """Yield every ring of the land of a quantized TopoJSON, as (longitude, latitude)."""
    (scale_x, scale_y), (left, bottom) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            arc.append((left + x * scale_x, bottom + y * scale_y))
        arcs.append(arc)
    for shape in topology["objects"]["land"]["geometries"]:
        for polygon in shape["arcs"]:
            for numbers in polygon if isinstance(polygon[0], list) else [polygon]:
                ring: list[Point] = []
                for number in numbers:
                    # A negative number is an arc walked backwards (TopoJSON 1.0, section 2.1.4).
                    ring += (arcs[number] if number >= 0 else arcs[~number][::-1])[bool(ring) :]
                yield ring


def near(ring: list[Point]) -> bool:
    west, south, east, north = REGION
    across = [x for x, _ in ring]
    along = [y for _, y in ring]
    return min(across) < east and max(across) > west and min(along) < north and max(along) > south


def clipped(ring: list[Point], axis: int, limit: float, keep: int) -> list[Point]:
    """Return the part of a ring on one side of a line (Sutherland and Hodgman, 1974)."""
    points: list[Point] = []
    for last, here in zip([ring[-1], *ring], ring, strict=False):
        before, after = (keep * (point[axis] - limit) >= 0 for point in (last, here))
        if before != after:
            share = (limit - last[axis]) / (here[axis] - last[axis])
            points.append(
                (last[0] + share * (here[0] - last[0]), last[1] + share * (here[1] - last[1]))
            )
        if after:
            points.append(here)
    return points


def away(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies from the line between two others."""
    run, rise = end[0] - start[0], end[1] - start[1]
    length = hypot(run, rise)
    if not length:
        return hypot(point[0] - start[0], point[1] - start[1])
    return abs(rise * (point[0] - start[0]) - run * (point[1] - start[1])) / length


def simpler(line: list[Point], finest: float) -> list[Point]:
    """Return a line without its smaller bends (Douglas and Peucker, 1973)."""
    if len(line) < 3:
        return line
    distances = [away(point, line[0], line[-1]) for point in line[1:-1]]
    farthest = max(distances)
    if farthest < finest:
        return [line[0], line[-1]]
    place = distances.index(farthest) + 1
    return simpler(line[: place + 1], finest)[:-1] + simpler(line[place:], finest)


def area(ring: list[Point]) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def cuts(frame: Frame) -> list[tuple[int, int, int]]:
    """Return the four sides of the cut: axis, limit, and on which side the map lies."""
    ends = ((0, frame.width), (1, frame.height))
    return [(axis, -BEYOND, 1) for axis, _ in ends] + [
        (axis, end + BEYOND, -1) for axis, end in ends
    ]


def on_edge(a: Point, b: Point, frame: Frame) -> bool:
    """Return whether a step runs along the cut, where the map ends and no coast is."""
    return any(
        abs(a[axis] - limit) < 0.01 and abs(b[axis] - limit) < 0.01
        for axis, limit, _ in cuts(frame)
    )


def in_frame(topology: dict, frame: Frame) -> Iterator[list[Point]]:
    for ring in filter(near, rings(topology)):
        points = [frame.project(min(y, 89.0), x) for x, y in ring]
        for axis, limit, keep in cuts(frame):
            points = clipped(points, axis, limit, keep) if points else points
        if len(points) < 4 or area(points) < SMALLEST:
            continue
        # A ring begins and ends in one point, so its farthest point halves it first.
        distances = [hypot(x - points[0][0], y - points[0][1]) for x, y in points]
        far = distances.index(max(distances))
        halves = points[: far + 1], [*points[far:], points[0]]
        yield [point for half in halves for point in simpler(list(half), FINEST)[:-1]]


def path(points: list[Point]) -> str:
    """Return path data in relative steps of a tenth of a unit, without needless signs."""
    whole = [(round(x * 10), round(y * 10)) for x, y in points]
    data = f"M{whole[0][0] / 10:g} {whole[0][1] / 10:g}l"
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole)]
    written = " ".join(f"{x / 10:g} {y / 10:g}" for x, y in steps if x or y)
    return data + re.sub(r"(?<!\d)0\.", ".", written.replace(" -", "-"))


def coasts(ring: list[Point], frame: Frame) -> Iterator[list[Point]]:
    """Yield the stretches of a ring that are coast, not the edge of the map."""
    steps = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    edges = [on_edge(a, b, frame) for a, b in steps]
    turn = edges.index(True) + 1 if True in edges else 0
    stretch: list[Point] = []
    for (a, b), edge in zip(steps[turn:] + steps[:turn], edges[turn:] + edges[:turn], strict=True):
        if edge:
            if len(stretch) > 1:
                yield stretch
            stretch = []
        else:
            stretch = [*(stretch or [a]), b]
    if len(stretch) > 1:
        yield stretch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("topojson", type=Path)
    parser.add_argument("frame", choices=FRAMES)
    options = parser.parse_args()
    frame = FRAMES[options.frame]
    drawn_rings = list(in_frame(json.loads(options.topojson.read_text(encoding="utf-8")), frame))
    land = "z".join(path(ring) for ring in drawn_rings) + "z"
    coast = "".join(path(line) for ring in drawn_rings for line in coasts(ring, frame))
    print(f'<path class="d-paper" d="{land}"/>')
    print(f'<path class="d-hair" d="{coast}"/>')


if __name__ == "__main__":
    main()
