import pytest

from curation.waiting import waiting_for
from exhibit.models import Excerpt, Note, Panel, SourceText
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    """One record of each kind that waits."""
    records.make_panel_row("draft")
    records.make_panel_row("in-review", state="in-review")
    records.make_excerpt_row()
    SourceText.objects.update(is_current=False)
    records.make_note_row(checked=False)
    records.make_picture_row(alt="")
    records.make_subject()
    return records.make_user("author")


def test_nothing_waits_in_an_empty_house():
    assert waiting_for(records.make_user("author")) == ()


def test_each_kind_is_counted(world):
    assert [one.count for one in waiting_for(world)] == [1] * 6


def test_each_count_leads_to_exactly_those_records(world, client):
    client.force_login(world)
    for one in waiting_for(world):
        assert client.get(one.address).context["cl"].result_count == one.count, one


def test_what_a_curator_may_not_see_is_not_counted(world):
    assert waiting_for(records.make_user("", username="nobody")) == ()


def test_done_work_no_longer_waits(world):
    Panel.objects.update(state="approved")
    Note.objects.update(checked=True)
    Excerpt.objects.all().delete()
    assert len(waiting_for(world)) == 2


def test_one_and_many_are_told_apart(world):
    records.make_panel_row("another")
    told = [f"{one.count} {one.label}" for one in waiting_for(world)]
    assert told[:2] == ["1 panel waits for review", "2 panels are drafts"]
