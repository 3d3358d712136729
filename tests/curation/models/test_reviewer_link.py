"""Reviewer links: they work until their time is over or somebody revokes them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from curation.models import ReviewerLink
from curation.review import panels
from tests.curation.models.refusing import refused
from tests.factories import records

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture
def curator():
    return records.make_user("editor")


@pytest.fixture
def make(curator):
    """Return a function that makes a link which works for a day."""

    def made(**fields) -> ReviewerLink:
        defaults = {"name": "Dr Marten", "made_by": curator, "expires_at": timezone.now() + DAY}
        return ReviewerLink.objects.create(**(defaults | fields))

    return made


def test_a_link_works_until_its_time_is_over(make):
    over, valid = make(expires_at=timezone.now() - DAY), make()
    assert (over.works, valid.works) == (False, True)


def test_a_revoked_link_no_longer_works(make, curator):
    assert not make(revoked_at=timezone.now(), revoked_by=curator).works


def test_the_links_that_work_are_those_that_say_so(make, curator):
    make(expires_at=timezone.now() - DAY)
    make(revoked_at=timezone.now(), revoked_by=curator)
    make()
    told = [link for link in ReviewerLink.objects.all() if link.works]
    assert list(ReviewerLink.objects.working()) == told


def test_a_link_names_its_reader(make):
    with refused("reviewer_link_names_its_reader"):
        make(name="")


def test_who_revoked_it_and_when_are_known_together(make):
    with refused("reviewer_link_revoked_by_and_revoked_at_come_in_pairs"):
        make(revoked_at=timezone.now())


def test_a_link_is_called_by_its_reader_and_what_it_shows(make):
    revision = panels.record(panel=records.make_panel_row(), by=None)
    assert str(make(revision=revision)) == f"Dr Marten: {revision}"
    assert str(make()) == "Dr Marten: the whole working copy"
