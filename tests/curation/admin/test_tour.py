"""Tours in their list, and the stops on a tour’s form."""

import pytest

from curation.checks.tours import findings_of
from exhibit.models import Tour
from tests.curation.admin.searching import found
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def tour():
    tour = Tour.objects.create(slug="a-path", title="A path", lede="Two rooms.", minutes=9)
    for position, slug in ((2, "second"), (1, "first")):
        tour.stops.create(panel=records.make_panel_row(slug), position=position, words="On.")
    return tour


def test_tours_are_found_by_their_lede(editor, tour):
    Tour.objects.create(slug="other", title="Another", minutes=9)
    assert found(editor, "tour", "rooms") == ["a-path"]


def test_stops_stand_in_the_order_of_the_path(editor, tour):
    page = editor.get(f"/admin/exhibit/tour/{tour.pk}/change/")
    rows, _former = page.context["inline_admin_formsets"]
    stops = [row.instance.panel.slug for row in rows.formset.initial_forms]
    assert stops == ["first", "second"]


def test_stops_can_be_moved(editor, tour):
    page = editor.get(f"/admin/exhibit/tour/{tour.pk}/change/").content.decode()
    assert 'name="stops-1-move" value="up"' in page


@pytest.mark.parametrize(("words", "is_told"), [("On.", False), ("On and on. " * 500, True)])
def test_a_tour_that_holds_more_than_it_says_is_told_on_saving(tour, words, is_told):
    tour.stops.filter(position=1).update(words=words)
    told = [finding.code for finding in findings_of(tour)]
    assert told == ["tour-time"] * is_told
