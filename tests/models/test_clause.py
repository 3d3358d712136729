"""Clauses of notes: what the database takes, and what it refuses with a sentence."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from exhibit.models import Clause, Note
from tests.factories import records

pytestmark = pytest.mark.django_db

READ = {"basis": "work", "locator": "p. 3", "read_on": "2026-11-29"}


@pytest.fixture
def clause():
    note, work = records.make_note_row(text=""), records.make_reference_row("kotkin-1995")
    return Clause(note=note, reference=work, text="It was so.", **READ)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"basis": "memory"}, "is not a valid choice"),
        ({"basis": "secondary"}, "Name in “read in” the work"),
        ({"basis": "unread"}, "a clause not read has none"),
        ({"read_on": ""}, "Give the day on which it was read"),
        ({"read_on": "2026-11"}, "Write a whole day"),
        ({"locator": ""}, "Name the work and the place in it"),
        ({"reference": None}, "Name the work and the place in it"),
    ],
)
def test_what_contradicts_itself_is_refused_in_a_sentence(clause, fields, told):
    for name, value in fields.items():
        setattr(clause, name, value)
    with pytest.raises(ValidationError) as refused:
        clause.full_clean()
    assert told in str(refused.value)


def test_a_clause_read_elsewhere_names_another_work_than_its_own(clause):
    clause.basis, clause.read_in = "secondary", clause.reference
    with pytest.raises(ValidationError, match="cannot be read elsewhere in the work itself"):
        clause.full_clean()


@pytest.mark.parametrize("fields", [{"read_on": ""}, {"locator": ""}, {"basis": "secondary"}])
def test_the_database_itself_refuses_it(clause, fields):
    for name, value in fields.items():
        setattr(clause, name, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        clause.save()


def test_a_note_says_its_clauses_in_their_order(clause):
    clause.position = 2
    clause.save()
    records.make_clause_row(clause.note, "First.", position=1, basis="unread")
    assert clause.note.text == "First. It was so."


def test_a_note_with_one_unread_clause_is_found(clause):
    clause.save()
    records.make_clause_row(clause.note, "Unread.", basis="unread")
    assert list(Note.objects.with_unread()) == [clause.note]
    assert not clause.note.is_read


@pytest.mark.parametrize("column", ["reference", "read_in"])
def test_a_work_that_a_clause_rests_on_is_not_deleted(clause, column):
    other = records.make_reference_row("review")
    clause.basis, clause.read_in = "secondary", other
    clause.save()
    with pytest.raises(ProtectedError):
        getattr(clause, column).delete()
