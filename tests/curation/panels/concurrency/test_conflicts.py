"""What a curator is told of a save that came between: who, when, and that nothing is lost."""

import re

import pytest
from django.contrib.admin.models import CHANGE, LogEntry

from curation.panels.concurrency.conflicts import comparison_of, conflict_of
from curation.panels.concurrency.merge_view import MergeInWords
from curation.records.history.recording import saving
from tests.factories import records

pytestmark = pytest.mark.django_db

SAME = MergeInWords(both=(), kept=(), theirs=(), mine=())


@pytest.fixture
def note():
    return records.make_note_row()


@pytest.fixture
def me():
    return records.make_user("editor")


@pytest.fixture
def colleague():
    return records.make_user("author", first_name="Anna", last_name="Berg")


def save(note, by) -> None:
    with saving(by=by):
        note.save()


def test_a_colleague_is_named_with_the_time(note, me, colleague):
    save(note, colleague)
    when = r"\d+ \w+ \d{4}, \d\d:\d\d"
    said = rf"Anna Berg saved this note on {when}, while you had it open\. Nothing was overwritten"
    assert re.match(said, conflict_of(note, me, SAME).sentence)


def test_ones_own_save_is_told_as_such(note, me):
    save(note, me)
    told = conflict_of(note, me, SAME)
    assert (told.heading, told.who) == ("This note was saved after this form was opened", "you")


def test_what_a_machine_saved_was_saved_by_somebody(note, me):
    save(note, None)
    assert conflict_of(note, me, SAME).sentence.startswith("Somebody saved this note on ")


def test_a_save_that_nothing_tells_of_has_no_time(note, me):
    told = conflict_of(note, me, SAME)
    assert told.sentence.startswith("Somebody saved this note, while you had it open. Nothing")


def test_the_later_of_history_and_log_counts(note, me, colleague):
    save(note, me)
    LogEntry.objects.log_actions(
        user_id=colleague.pk, queryset=[note], action_flag=CHANGE, single_object=True
    )
    assert conflict_of(note, me, SAME).who == "Anna Berg"


def test_saves_of_another_record_do_not_count(note, me, colleague):
    save(records.make_note_row("S15"), colleague)
    assert conflict_of(note, me, SAME).who == "Somebody"


def test_unsaved_work_compared_says_that_nobody_saved_since(note):
    assert comparison_of(note, SAME).sentence.startswith("Nobody has saved this note since.")
