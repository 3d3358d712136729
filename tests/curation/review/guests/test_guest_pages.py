"""A reviewer’s page: of what the link covers, made as for somebody without an account."""

import pytest
from django.urls import get_resolver

from curation.review import panels
from curation.review.guests import guest_pages
from curation.review.guests.guest_pages import CannotBeShown, NotCovered, answer
from curation.review.guests.tokens import address_of
from exhibit.models import Revision
from tests.curation.review.guests.world import make_link
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    records.make_exhibition()
    records.make_excerpt_row("L26")
    return records.make_panel_row("a-murder", title="A murder", body="A murder. [@L26]")


@pytest.fixture
def by():
    return records.make_user("editor")


@pytest.fixture
def link(panel, by):
    return make_link(panel, by)


@pytest.fixture
def asked(rf, by):
    """Return a function that asks a link for a path, as a curator who is signed in."""

    def ask(link, path: str):
        request = rf.get(path)
        request.user = by
        return answer(request, link=link, prefix=address_of(link), path=path)

    return ask


def test_every_address_that_is_covered_is_one_of_the_exhibition():
    named = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    assert named >= guest_pages.OF_THE_WHOLE | guest_pages.OF_A_REVISION


def test_a_link_to_a_revision_opens_at_its_panel(asked, link):
    assert "A murder</h1>" in asked(link, "/").content.decode()


def test_banner_says_which_revision_is_shown(asked, link):
    assert "revision 1 of A murder" in asked(link, "/").content.decode()


def test_banner_says_that_a_revision_is_approved(asked, link):
    link.revision.is_approved = True
    assert "revision 1 of A murder (approved)" in asked(link, "/").content.decode()


def test_panel_is_shown_as_it_was_in_its_revision(asked, link, panel):
    panel.title = "A killing"
    panel.save()
    panels.record(panel=panel, by=None)
    assert "A killing" not in asked(link, "/").content.decode()


def test_who_is_signed_in_stays_so_outside_the_page(rf, link, by):
    request = rf.get("/")
    request.user = by
    answer(request, link=link, prefix=address_of(link), path="/")
    assert request.user == by


def test_a_file_is_sent_as_it_is(asked, by, panel):
    whole = make_link(None, by)
    page = asked(whole, "/panels/a-murder.json")
    assert page["Content-Type"].startswith("application/json")
    assert address_of(whole) not in page.content.decode()


@pytest.mark.parametrize("path", ["/panels/another/", "/themes/terror/", "/admin/", "/nowhere/"])
def test_what_a_link_does_not_cover_is_refused(asked, link, path):
    with pytest.raises(NotCovered):
        asked(link, path)


def test_a_revision_that_cannot_be_read_cannot_be_shown(asked, link):
    Revision.objects.update(document={"title": "Kept long ago"})
    link.revision.refresh_from_db()
    with pytest.raises(CannotBeShown):
        asked(link, "/")
