"""Every change of every record is told by the database, whoever makes it and however."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from curation.models import Written
from curation.records import written_tables
from curation.records.as_written import AsWritten
from exhibit.models import Panel
from tests.factories import records

pytestmark = pytest.mark.django_db


def told() -> set[tuple[int, int]]:
    return set(Written.objects.values_list("pk", "token"))


def test_every_table_of_the_exhibition_and_of_its_history_is_watched():
    names = set(connection.introspection.table_names())
    kept = {name for name in names if name.startswith(("exhibit_", "reversion_"))}
    assert kept == set(written_tables.tables())


def test_a_new_a_changed_and_a_deleted_record_are_told():
    states = [told()]
    panel = records.make_panel_row()
    states.append(told())
    Panel.objects.update(title="Other")
    states.append(told())
    panel.delete()
    states.append(told())
    assert len({frozenset(state) for state in states}) == 4


def test_a_change_by_bare_sql_is_told():
    records.make_panel_row()
    before = told()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE exhibit_panel SET title = 'By hand'")
    assert told() != before


def test_what_is_taken_back_is_as_before_and_its_number_is_not_used_again():
    panel = records.make_panel_row()
    before = told()
    with transaction.atomic():
        Panel.objects.filter(pk=panel.pk).update(title="One")
        during = told()
        transaction.set_rollback(True)
    after = told()
    Panel.objects.filter(pk=panel.pk).update(title="Two")
    assert (after, during == before) == (before, False)
    assert told() not in (before, during)


def test_reading_tells_nothing():
    records.make_panel_row()
    before = told()
    list(Panel.objects.all())
    assert told() == before


def test_without_triggers_nothing_is_kept():
    written_tables.leave()
    answers = iter("ab")
    try:
        assert [AsWritten().of("question", lambda: next(answers)) for _ in "ab"] == ["a", "b"]
    finally:
        written_tables.watch()


def test_migrating_once_more_watches_on():
    call_command("migrate", verbosity=0)
    before = told()
    records.make_panel_row()
    assert before and told() != before
