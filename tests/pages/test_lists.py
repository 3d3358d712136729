"""People, places and the glossary."""

from decimal import Decimal

from django.utils.text import slugify

from exhibit.documents.types import SubjectPage
from exhibit.presenters.index import by_family_name, letters
from exhibit.presenters.places import places_view
from exhibit.presenters.subjects import subject_view
from tests.factories.exhibition import make_exhibition


def person(name):
    return SubjectPage(slug=slugify(name), name=name, kind="person", description="")


def place(name, latitude, longitude):
    return SubjectPage(
        slug=name.lower(),
        name=name,
        kind="place",
        description="",
        latitude=Decimal(str(latitude)),
        longitude=Decimal(str(longitude)),
    )


def test_people_stand_under_their_family_names():
    told = letters([person("Sergei Kirov"), person("Lady Astor")], by_family_name)
    assert [(one.letter, one.entries[0].subject.name) for one in told] == [
        ("A", "Lady Astor"),
        ("K", "Sergei Kirov"),
    ]


def test_accents_and_figures_have_their_letters():
    told = letters([person("Éluard"), person("1937")])
    assert [(one.letter, one.anchor) for one in told] == [("#", "letter-other"), ("E", "letter-e")]


def test_people_page_leads_to_each_letter(page):
    html = page("/people/")
    assert '<a href="#letter-k">K</a>' in html and 'href="/subjects/sergei-kirov/"' in html


def test_glossary_defines_and_names_other_forms(page):
    html = page("/glossary/")
    assert "<dd>Judges the past by evidence. Also: Scholar.</dd>" in html


def test_glossary_leaves_people_out(page):
    assert "sergei-kirov" not in page("/glossary/").split("<main")[1]


def test_map_and_list_lead_to_the_same_page(page):
    main = page("/places/").split("<main")[1]
    assert main.count('href="/subjects/leningrad/"') == 2


def test_place_is_told_in_words_with_its_other_names(page):
    html = page("/places/")
    assert "59.94° north, 30.31° east" in html and "Petrograd and Saint Petersburg" in html


def test_places_at_one_point_share_it_and_are_both_listed():
    view = places_view([place("Moscow", 55.75, 37.62), place("Kremlin", 55.75, 37.62)])
    assert len(view.points) == 1
    assert [one.number for one in view.places] == [1, 1]


def test_place_beyond_the_map_is_in_the_list_only():
    view = places_view([place("Vladivostok", 43.1, 131.9)])
    assert view.points == () and view.places[0].number is None


def test_name_without_room_is_left_off_the_map():
    towns = [place(f"Town{n}", 55, 30 + n * 0.5) for n in range(16)]
    assert any(point.name_x is None for point in places_view(towns).points)


def test_place_page_marks_it_on_a_map(page):
    assert "marks Leningrad." in page("/subjects/leningrad/")


def test_subject_page_tells_which_passages_name_it():
    one = SubjectPage(slug="plants", name="Plants", kind="concept", description="")
    told = subject_view(one, make_exhibition()).mentions
    assert [(mention.mark, mention.address) for mention in told] == [("A", "/sources/lecture/#L3")]
