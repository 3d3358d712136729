"""One exhibition from its parts: links both ways, and only public words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from exhibit.documents.assembly import assemble
from exhibit.documents.exhibition import PublishedExhibition, Unknown, neighbours
from exhibit.documents.types import (
    EditionStamp,
    ExhibitionDocument,
    PlaceDocument,
    SourcePage,
    SubjectLink,
    SubjectPage,
    ThemePage,
)
from exhibit.text import body
from tests.factories.panels import make_excerpt, make_panel, make_source

STAMP = EditionStamp(number=1, published_at=datetime(2026, 11, 21, tzinfo=UTC))


def make_theme_page(slug: str, **fields) -> ThemePage:
    plain = body.parse("")
    defaults = {"title": slug, "sign": "list", "line": "", "lede": "", "number": 1}
    return ThemePage(slug=slug, introduction=plain, **(defaults | fields))


def put_together(panels, *, themes=("terror",), sources=(), subjects=()):
    about = ExhibitionDocument(
        title="An exhibition", subtitle="", big_idea=body.parse(""), introduction=body.parse("")
    )
    return assemble(
        stamp=STAMP,
        about=about,
        themes=[make_theme_page(slug) for slug in themes],
        sources=sources,
        subjects=subjects,
        panels=panels,
    )


def a_panel(slug: str, **fields):
    return make_panel("It began. [@L26]", slug=slug, theme=fields.pop("theme", "terror"), **fields)


def test_panels_are_numbered_within_their_theme():
    file = put_together(
        [a_panel("one", theme="plan"), a_panel("two"), a_panel("three")], themes=("plan", "terror")
    )
    assert [(p.slug, p.number) for p in file.themes[1].panels] == [("two", 1), ("three", 2)]


def test_panel_hangs_as_related_in_its_other_theme():
    file = put_together([a_panel("one", other_themes=("plan",))], themes=("plan", "terror"))
    assert [link.slug for link in file.themes[0].related] == ["one"]


def test_subject_without_a_panel_on_display_is_left_out():
    subject = SubjectPage(slug="nobody", name="Nobody", kind="person", description="")
    assert put_together([a_panel("one")], subjects=[subject]).subjects == ()


def test_subject_lists_the_panels_that_speak_of_it():
    subject = SubjectPage(slug="kirov", name="Kirov", kind="person", description="")
    link = SubjectLink(slug="kirov", name="Kirov", kind="person")
    file = put_together([a_panel("one", subjects=(link,))], subjects=[subject])
    assert [panel.slug for panel in file.subjects[0].panels] == ["one"]


def test_source_page_says_which_panels_use_a_place_but_repeats_no_words():
    excerpt = make_excerpt("L26", public=True)
    page = SourcePage(source=make_source(), places=(PlaceDocument(excerpt=excerpt),))
    panel = a_panel("one", excerpts=(excerpt,))
    place = put_together([panel], sources=[page]).sources[0].places[0]
    assert [link.slug for link in place.panels] == ["one"]
    assert (place.excerpt.exact, [lead.exact for lead in place.leads]) == (None, [None])


def test_source_page_of_a_public_text_shows_the_words():
    excerpt = make_excerpt("L26", public=True)
    source = replace(make_source(), full_text_public=True)
    page = SourcePage(source=source, places=(PlaceDocument(excerpt=excerpt),))
    assert put_together([], sources=[page]).sources[0].places[0].excerpt.exact == excerpt.exact


def test_theme_introduction_keeps_no_hidden_words():
    hidden = make_excerpt("L26", public=False)
    theme = make_theme_page("terror", excerpts=(hidden,))
    about = ExhibitionDocument(
        title="", subtitle="", big_idea=body.parse(""), introduction=body.parse("")
    )
    file = assemble(stamp=STAMP, about=about, themes=[theme], sources=[], subjects=[], panels=[])
    assert file.themes[0].excerpts[0].exact is None


def published(*slugs: str) -> PublishedExhibition:
    panels = [a_panel(slug) for slug in slugs]
    return PublishedExhibition(put_together(panels), {panel.slug: panel for panel in panels})


def test_neighbours_follow_the_walk():
    before, after = neighbours(published("one", "two", "three"), "two")
    assert (before.slug, after.slug) == ("one", "three")


def test_first_panel_has_nothing_before_it():
    assert neighbours(published("one", "two"), "one")[0] is None


def test_unknown_panel_gives_the_nearest_names():
    with pytest.raises(Unknown) as unknown:
        published("who-killed-kirov", "counting-the-dead").panel("who-kiled-kirov")
    assert unknown.value.nearest[0] == "who-killed-kirov"
