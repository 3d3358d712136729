import pytest

from curation.desk import facts
from exhibit.models import Panel
from tests.factories import records

pytestmark = pytest.mark.django_db


def saved():
    rows = Panel.objects.values_list("pk", "version", "changed_at")
    return {pk: (version, at) for pk, version, at in rows}


@pytest.mark.parametrize(
    ("body", "unbacked"),
    [
        ("", 0),
        ("A. [@L1] B. [~]", 0),
        ("# A heading\n\nA claim. Another. [@L1]", 1),
        ("- One\n- Two [@L1]", 1),
        ("[@L1]", 0),
    ],
)
def test_sentences_are_counted_as_the_check_finds_them(body, unbacked):
    assert facts.facts_in(body).unbacked == unbacked


def test_what_was_read_is_not_read_again(django_assert_num_queries):
    records.make_panel_row()
    now = saved()
    facts.read(now)
    with django_assert_num_queries(0):
        assert facts.read(now).unread == 0


def test_what_there_is_no_time_for_is_counted_as_unread(monkeypatch):
    monkeypatch.setattr(facts, "AT_ONCE", 2)
    for number in range(5):
        records.make_panel_row(f"panel-{number}")
    now = saved()
    assert [facts.read(now, seconds=0).unread for _ in range(4)] == [3, 1, 0, 0]


def test_everything_is_read_where_nothing_may_be_left_out(monkeypatch):
    monkeypatch.setattr(facts, "AT_ONCE", 2)
    for number in range(5):
        records.make_panel_row(f"panel-{number}")
    assert len(facts.read_all()) == 5
