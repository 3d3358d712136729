"""One exhibition from its parts: links both ways, and only public words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from exhibit.documents.assembly import assemble
from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition, Unknown, neighbours
from exhibit.documents.panel import AnswerDocument, QuestionDocument, SubjectLink
from exhibit.documents.types import (
    EditionStamp,
    ExhibitionDocument,
    PlaceDocument,
    SourcePage,
    SubjectPage,
    ThemePage,
    TimelineEventDocument,
    TourPage,
    TourStopDocument,
)
from exhibit.text import body
from tests.factories.panels import make_excerpt, make_panel, make_source

STAMP = EditionStamp(number=1, published_at=datetime(2026, 11, 21, tzinfo=UTC))


def make_theme_page(slug: str, **fields) -> ThemePage:
    plain = body.parse("")
    defaults = {"title": slug, "sign": "list", "line": "", "lede": "", "number": 1}
    return ThemePage(slug=slug, introduction=plain, **(defaults | fields))


def put_together(panels, *, themes=("terror",), speaking=(), **around):
    nothing = body.parse("")
    bare = ExhibitionFile(
        stamp=STAMP,
        about=ExhibitionDocument(title="", subtitle="", big_idea=nothing, introduction=nothing),
        themes=tuple(make_theme_page(room) if isinstance(room, str) else room for room in themes),
        **{"sources": (), "questions": (), "subjects": ()} | around,
    )
    return assemble(bare, dict(speaking), panels)


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


def test_source_without_units_lists_what_hangs_of_it_in_the_order_of_the_text():
    second, first = make_excerpt("L2", start=50, end=60), make_excerpt("L1", start=5, end=9)
    room = make_excerpt("L3", start=70, end=80)
    panel = a_panel("one", excerpts=(second, first))
    theme = make_theme_page("terror", excerpts=(room,))
    file = put_together([panel], themes=[theme], sources=[SourcePage(source=make_source())])
    places = file.sources[0].places
    assert [(place.excerpt.key, place.is_unit, len(place.panels)) for place in places] == [
        ("L1", False, 1),
        ("L2", False, 1),
        ("L3", False, 0),
    ]
    assert {place.excerpt.exact for place in places} == {None}


def test_passage_outside_the_units_stands_among_them():
    unit = make_excerpt("L1", start=0, end=9, place="L1")
    inside = make_excerpt("L1a", start=2, end=4, place="L1")
    beside = make_excerpt("L2", start=20, end=30, place="L2")
    page = SourcePage(source=make_source(), places=(PlaceDocument(excerpt=unit),))
    file = put_together([a_panel("one", excerpts=(inside, beside))], sources=[page])
    places = file.sources[0].places
    assert [(place.excerpt.key, place.is_unit) for place in places] == [("L1", True), ("L2", False)]


def test_source_page_of_a_public_text_shows_the_words():
    excerpt = make_excerpt("L26", public=True)
    source = replace(make_source(), full_text_public=True)
    page = SourcePage(source=source, places=(PlaceDocument(excerpt=excerpt),))
    assert put_together([], sources=[page]).sources[0].places[0].excerpt.exact == excerpt.exact


def test_theme_introduction_keeps_no_hidden_words():
    hidden = make_excerpt("L26", public=False)
    theme = make_theme_page("terror", excerpts=(hidden,))
    file = put_together([], themes=[theme])
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


def test_nearest_names_are_found_in_capitals_too():
    with pytest.raises(Unknown) as unknown:
        published("who-killed-kirov", "counting-the-dead").panel("WHO-KILLED-KIROV")
    assert unknown.value.nearest == ("who-killed-kirov",)


def test_timeline_keeps_what_panels_on_display_speak_of_in_order_of_time():
    def event(key, day):
        return TimelineEventDocument(
            key=key, date=day, first=day, last=day, text=body.parse("It happened. [@L26]")
        )

    events = (event("b", "1934-12-01"), event("a", "1932-11-08"), event("c", "1930-01-30"))
    speaking = {"b": ["one"], "a": ["one"], "c": ["a-draft"]}
    file = put_together([a_panel("one")], timeline=events, speaking=speaking)
    assert [event.key for event in file.timeline] == ["a", "b"]


def test_tour_leaves_out_stops_that_are_not_on_display():
    stops = tuple(
        TourStopDocument(panel=slug, words=body.parse("Go on. [~]")) for slug in ("one", "a-draft")
    )
    tour = TourPage(slug="short", title="Short", lede="", minutes=10, stops=stops)
    file = put_together([a_panel("one")], tours=[tour])
    assert [panel.slug for panel in file.tours[0].panels] == ["one"]


def test_former_slug_leads_to_a_panel_on_display_only():
    file = put_together([a_panel("one")], moved={"old": "one", "gone": "a-draft"})
    assert file.moved == {"old": "one"}


def test_question_page_keeps_no_hidden_words():
    hidden = make_excerpt("L26", public=False)
    question = QuestionDocument(
        slug="who",
        key="D1",
        title="Who?",
        measure="",
        comparable=True,
        comparability="",
        scholarship=body.parse(""),
        reading=body.parse(""),
        answers=(AnswerDocument(source="lecture", excerpt=hidden, gist="Somebody."),),
    )
    page = put_together([a_panel("one", questions=(question,))]).questions[0]
    assert page.question.answers[0].excerpt.exact is None
