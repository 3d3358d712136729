"""Reviewer links as lists show them."""

import re
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from curation.models import ReviewerLink
from curation.review import panels
from curation.review.guests.link_list import last_day, shown, shows
from curation.review.guests.tokens import address_of
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor_of_links():
    return records.make_user("editor", first_name="Ines", last_name="Vogt")


@pytest.fixture
def link(editor_of_links):
    expires = timezone.now() + timedelta(days=3)
    return ReviewerLink(pk=7, name="Dr Marten", made_by=editor_of_links, expires_at=expires)


def row(rf, link):
    (one,) = shown([link], rf.get("/"))
    return one


def test_a_working_link_shows_its_whole_address(rf, link):
    told = row(rf, link)
    assert (told.state, told.address) == ("works", f"http://testserver{address_of(link)}")


def test_a_link_whose_time_is_over_shows_no_address(rf, link):
    link.expires_at = timezone.now()
    assert (row(rf, link).state, row(rf, link).address) == ("expired", "")


def test_a_revoked_link_says_by_whom_and_shows_no_address(rf, link, editor_of_links):
    link.revoked_at, link.revoked_by = timezone.now(), editor_of_links
    assert re.fullmatch(r"revoked by Ines Vogt, \d+ \w+ \d{4}, \d\d:\d\d", row(rf, link).state)
    assert row(rf, link).address == ""


def test_a_link_says_whether_it_was_used(rf, link):
    assert row(rf, link).used == "not yet"
    link.last_used_at = timezone.now()
    assert re.fullmatch(r"\d+ \w+ \d{4}, \d\d:\d\d", row(rf, link).used)


def test_a_link_that_ends_at_midnight_works_until_the_day_before(link):
    link.expires_at = timezone.make_aware(datetime(2026, 12, 7))
    assert last_day(link) == "6 December 2026"


def test_a_link_says_what_it_opens(link):
    assert shows(link) == "the whole working copy"
    link.revision = panels.record(panel=records.make_panel_row(title="A murder"), by=None)
    assert shows(link) == "revision 1 of A murder"
