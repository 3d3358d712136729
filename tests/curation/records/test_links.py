import pytest

from curation.records.links import addresses_of, places_of
from exhibit.models import Tour
from tests.factories import records

pytestmark = pytest.mark.django_db


def address_of(where: str) -> str:
    return addresses_of([where])[where]


def test_problem_of_a_panel_leads_to_its_form():
    panel = records.make_panel_row()
    assert address_of("Panel who-killed-kirov") == f"/admin/exhibit/panel/{panel.pk}/change/"


def test_problem_of_a_part_leads_to_the_record_that_has_it():
    theme = records.make_theme()
    assert address_of("Theme terror, introduction") == f"/admin/exhibit/theme/{theme.pk}/change/"


def test_problem_of_a_text_leads_to_its_source():
    source = records.make_source()
    address = f"/admin/exhibit/source/{source.pk}/change/"
    assert address_of("Source text lecture, version 2") == address


def test_problem_of_something_else_leads_nowhere():
    assert address_of("Panel long-gone") == address_of("Disk") == ""


def test_many_problems_of_a_kind_cost_one_query(django_assert_num_queries):
    slugs = [records.make_panel_row(f"panel-{number}").slug for number in range(4)]
    with django_assert_num_queries(1):
        found = addresses_of(f"Panel {slug}" for slug in slugs)
    assert len(set(found.values())) == 4


def test_every_stop_of_a_tour_leads_to_the_tour():
    tour = Tour.objects.create(slug="one-murder", title="One murder", minutes=20)
    address = f"/admin/exhibit/tour/{tour.pk}/change/"
    assert address_of("Tour one-murder, before who-killed-kirov") == address


def test_problem_of_a_panel_names_its_title():
    records.make_panel_row(title="Who killed Kirov?")
    where = "Panel who-killed-kirov"
    assert places_of([where])[where].name == "Panel “Who killed Kirov?”"


def test_problem_of_a_part_names_the_title_and_the_part():
    records.make_theme(title="Terror")
    where = "Theme terror, introduction"
    assert places_of([where])[where].name == "Theme “Terror”, introduction"


def test_problem_of_an_excerpt_names_its_key():
    records.make_excerpt_row("L26")
    assert places_of(["Excerpt L26"])["Excerpt L26"].name == "Excerpt L26"


def test_problem_of_what_is_gone_keeps_its_words():
    assert places_of(["Panel long-gone"])["Panel long-gone"].name == "Panel long-gone"
