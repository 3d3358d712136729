"""Who may what: the three groups of curators, as one table."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from tests.factories import records

pytestmark = pytest.mark.django_db

MAY = {
    "add_panel": ("author", "editor", "publisher"),
    "change_panel": ("author", "editor", "publisher"),
    "delete_panel": ("editor", "publisher"),
    "approve_panel": ("editor", "publisher"),
    "display_panel": ("publisher",),
    "publish_edition": ("publisher",),
    "add_excerpt": ("author", "editor", "publisher"),
    "delete_excerpt": ("editor", "publisher"),
    "add_acknowledgement": ("author", "editor", "publisher"),
    "delete_acknowledgement": ("editor", "publisher"),
    "view_source": ("author", "editor", "publisher"),
    "change_source": ("editor", "publisher"),
    "add_sourcetext": ("editor", "publisher"),
    "delete_source": (),
    "delete_sourcetext": (),
    "change_theme": ("editor", "publisher"),
    "change_exhibition": ("editor", "publisher"),
    "delete_exhibition": (),
    "change_revision": (),
    "delete_edition": (),
    "change_drawing": ("author", "editor", "publisher"),
    "add_tourstop": ("author", "editor", "publisher"),
    "delete_tour": ("editor", "publisher"),
    "delete_formeraddress": ("editor", "publisher"),
}


@pytest.mark.parametrize("group", ["author", "editor", "publisher"])
@pytest.mark.parametrize("permission", MAY)
def test_group_may(permission, group):
    user = User.objects.get(pk=records.make_user(group).pk)
    assert user.has_perm(f"exhibit.{permission}") == (group in MAY[permission])


PAGES = {
    "admin:exhibit_panel_add": ("author", "editor", "publisher"),
    "admin:exhibit_source_add": ("editor", "publisher"),
    "admin:exhibit_sourcetext_add": ("editor", "publisher"),
    "curation:excerpt-find": ("author", "editor", "publisher"),
    "curation:publish": ("publisher",),
}


@pytest.mark.parametrize("group", ["author", "editor", "publisher"])
@pytest.mark.parametrize("page", PAGES)
def test_page_opens_for(page, group, sign_in):
    answer = sign_in(group).get(reverse(page))
    assert answer.status_code == (200 if group in PAGES[page] else 403)


@pytest.mark.parametrize("page", PAGES)
def test_anonymous_is_sent_to_the_login(page, client):
    answer = client.get(reverse(page))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("page", PAGES)
def test_visitor_with_an_account_is_not_let_in(page, client):
    client.force_login(records.make_user("", is_staff=False))
    assert client.get(reverse(page)).status_code in (302, 403)
