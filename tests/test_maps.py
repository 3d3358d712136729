"""Maps: where a place stands in the drawing."""

import re
from math import dist
from pathlib import Path

import pytest
import yaml

from exhibit import maps

ROOT = Path(__file__).resolve().parent.parent


def pinned() -> list[dict]:
    subjects = yaml.safe_load((ROOT / "content" / "subjects.yaml").read_text(encoding="utf-8"))
    return [subject for subject in subjects if "latitude" in subject]


@pytest.mark.parametrize("place", pinned(), ids=lambda place: place["slug"])
def test_project_keeps_every_place_of_the_exhibition_inside_the_map(place):
    x, y = maps.project(place["latitude"], place["longitude"])
    assert 20 <= x <= maps.PLACES.width - 20
    assert 20 <= y <= maps.PLACES.height - 20


def test_project_keeps_distances_to_within_two_in_a_hundred():
    # Moscow to Leningrad is 634 km by great circle.
    (x1, y1), (x2, y2) = maps.project(55.75, 37.62), maps.project(59.94, 30.31)
    drawn = ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5 * maps.PLACES.kilometres
    assert drawn == pytest.approx(634, rel=0.02)


def test_project_puts_north_above_and_east_to_the_right():
    x, y = maps.project(55, 37)
    assert maps.project(60, 37)[1] < y
    assert maps.project(55, 45)[0] > x


@pytest.mark.parametrize(("latitude", "longitude"), [(90, 0), (-90, 0), (10, 181)])
def test_project_refuses_what_is_no_place_on_the_map(latitude, longitude):
    with pytest.raises(ValueError, match="not a place we can draw"):
        maps.project(latitude, longitude)


def test_marks_gather_places_too_close_to_tell_apart():
    marks = maps.marks(
        [("Moscow", 55.75, 37.62), ("Shakhty", 47.71, 40.22), ("Butovo", 55.53, 37.59)]
    )
    assert [mark.names for mark in marks] == [("Moscow", "Butovo"), ("Shakhty",)]
    assert (marks[0].x, marks[0].y) == maps.project(55.75, 37.62)


def test_marks_of_the_exhibition_stand_apart_and_lose_no_place():
    places = [(place["slug"], place["latitude"], place["longitude"]) for place in pinned()]
    marks = maps.marks(places)
    assert sorted(name for mark in marks for name in mark.names) == sorted(
        name for name, *_ in places
    )
    for mark in marks:
        others = [other for other in marks if other is not mark]
        assert all(dist((mark.x, mark.y), (other.x, other.y)) >= 14 for other in others)


def test_the_outline_stays_about_the_frame_it_is_drawn_for():
    outline = ROOT / "templates" / "exhibit" / "_components" / "_outline.svg"
    starts = re.findall(r"M(-?[\d.]+) (-?[\d.]+)", outline.read_text(encoding="utf-8"))
    assert starts
    assert all(-6 <= float(x) <= maps.PLACES.width + 6 for x, _ in starts)
    assert all(-6 <= float(y) <= maps.PLACES.height + 6 for _, y in starts)
