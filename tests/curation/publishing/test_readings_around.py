"""What stands around panels is read as panels are, before an edition holds it."""

import pytest

from curation.publishing import publication
from curation.review import approvals
from curation.review.read_records import AROUND
from exhibit.models import Exhibition, Subject, Support, Theme, TimelineEvent, Tour
from tests.factories import records
from tests.factories.published import approve_as_it_is, make_open_exhibition
from tests.factories.readings import read_panel, read_record_of

pytestmark = pytest.mark.django_db
CITED = "A murder stood at the start of the purges. [@L26]"
OTHER = "A murder was at the start of the purges. [@L26]"
TEXTS = {
    Exhibition: ("introduction", "Exhibition, the introduction"),
    Theme: ("silences", "Theme terror, what our sources leave out"),
    Tour: ("words", "Tour ten-minutes, before who-killed-kirov"),
    TimelineEvent: ("text", "Timeline event kirov-shot"),
    Subject: ("description", "Subject sergei-kirov"),
}


@pytest.fixture
def opened(settings):
    """An exhibition whose panel is read once, with a record of each kind around it."""
    panel = make_open_exhibition()
    settings.READINGS = 1
    subject = records.make_subject("sergei-kirov")
    panel.panel_subjects.create(tag=subject)
    TimelineEvent.objects.create(
        key="kirov-shot", date="1934", text="We begin here. [~]"
    ).panels.add(panel)
    tour = Tour.objects.create(slug="ten-minutes", title="Ten minutes", minutes=10)
    tour.stops.create(panel=panel, words="Begin here. [~]")
    panel.big_idea = CITED
    panel.save()
    read_panel(panel, "ann")
    approve_as_it_is(panel)
    approvals.approve_all()
    return panel


def write(model, text) -> None:
    row = model.objects.first()
    if model is Tour:
        row.stops.update(words=text)
    else:
        setattr(row, TEXTS[model][0], text)
        row.save()
    approvals.approve_all()


def problems() -> list[tuple[str, str]]:
    return [(problem.where, problem.code) for problem in publication.plan(number=1).problems]


def test_framing_is_not_read(opened):
    assert problems() == []


@pytest.mark.parametrize("model", AROUND)
def test_an_unread_sentence_stops_the_edition(opened, model):
    write(model, OTHER)
    assert problems() == [(TEXTS[model][1], "unread")]


@pytest.mark.parametrize("model", AROUND)
def test_a_sentence_that_was_read_lets_it_through(opened, model):
    write(model, OTHER)
    read_record_of(model.objects.first(), "bo")
    assert problems() == []


@pytest.mark.parametrize("model", AROUND)
def test_what_does_not_carry_its_sentence_stops_the_edition(opened, model):
    write(model, OTHER)
    read_record_of(model.objects.first(), "bo", verdict="part")
    assert problems() == [(TEXTS[model][1], "not-carried")]


@pytest.mark.parametrize("model", [Theme, Subject])
def test_a_silence_and_a_description_cite_where_readings_are_asked_for(opened, settings, model):
    write(model, "Nobody backs this.")
    asked = problems()
    settings.READINGS = 0
    assert (asked, problems()) == ([(TEXTS[model][1], "unbacked")], [])


def test_a_sentence_read_in_one_place_is_read_in_another(opened):
    write(Theme, OTHER)
    read_record_of(Theme.objects.first(), "bo")
    write(TimelineEvent, OTHER)
    assert problems() == []
    assert {row.kind for row in Support.objects.all()} == {"panel", "theme"}
