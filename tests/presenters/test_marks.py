"""The figure of a room: units where texts have them, else excerpts and characters."""

from dataclasses import replace

from exhibit.documents.types import PlaceDocument, SourcePage
from exhibit.presenters.marks import room_figure
from tests.factories.exhibition import LINKS, make_exhibition
from tests.factories.panels import make_excerpt, make_source

KIROV = LINKS["who-killed-kirov"]


def place(key, start, end, *panels, is_unit=False):
    excerpt = make_excerpt(key, start=start, end=end)
    return PlaceDocument(excerpt=excerpt, panels=panels, is_unit=is_unit)


def figure(*places):
    theme = make_exhibition().theme("terror")
    return room_figure(theme, [SourcePage(source=make_source(), places=places)])


def test_units_are_counted_of_how_many_there_are():
    told = figure(place("L1", 0, 9, KIROV, is_unit=True), place("L2", 9, 20, is_unit=True)).caption
    assert told.startswith("1 of 2 passages of our sources are cited in this room.")


def test_excerpts_of_a_text_without_units_are_counted_with_their_characters():
    drawn = figure(place("L1", 0, 10, KIROV), place("L2", 5, 20, KIROV), place("L3", 30, 40))
    assert drawn.caption == "Cited in this room: 2 excerpts, 20 characters in all."
    assert drawn.height == 0


def test_both_are_told_where_there_are_both():
    told = figure(place("L1", 0, 9, KIROV, is_unit=True), place("L2", 9, 20, KIROV)).caption
    assert told.endswith("Cited as well, of texts not divided: 1 excerpt, 11 characters in all.")


def test_characters_of_two_sources_are_not_taken_for_one_text():
    theme = make_exhibition().theme("terror")
    page = SourcePage(source=make_source(), places=(place("L1", 0, 10, KIROV),))
    other = replace(page, source=make_source("textbook"))
    assert room_figure(theme, [page, other]).characters == 20


def test_a_room_that_cites_nothing_of_undivided_texts_has_no_figure():
    assert figure(place("L1", 0, 9)) is None
