"""Invitations in the database: one waits for an address, and who accepted is known with when."""

from datetime import timedelta

import pytest
from django.utils import timezone

from curation.models import Invitation
from tests.curation.models.refusing import refused
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def make():
    """Return a function that makes an invitation which works for a day."""
    boss = records.make_user("", username="boss", is_superuser=True)

    def made(number: int = 1, **fields) -> Invitation:
        defaults = {
            "email": "anna@example.org",
            "role": "author",
            "secret_sha256": str(number),
            "made_by": boss,
            "expires_at": timezone.now() + timedelta(days=1),
        }
        return Invitation.objects.create(**(defaults | fields))

    return made


def test_one_waits_for_an_address_whatever_its_case(make):
    make()
    with refused("one_waiting_invitation_for_an_address"):
        make(2, email="Anna@Example.org")


def test_one_that_is_over_is_no_hindrance(make):
    make(withdrawn_at=timezone.now())
    assert make(2).works


def test_who_accepted_it_and_when_are_known_together(make):
    with refused("invitation_accepted_by_and_accepted_at_come_in_pairs"):
        make(accepted_at=timezone.now())


def test_it_works_until_its_time_is_over(make):
    assert not make(expires_at=timezone.now()).works
