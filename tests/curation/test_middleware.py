"""Pages of the working copy lead to the form of what they show; those of visitors do not."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse

from curation.middleware import EditLink
from tests.factories import records

KIROV = "/panels/who-killed-kirov/"


@pytest.fixture
def asked(rf, settings):
    """Return a function that tells where the page at a path would be edited by somebody."""

    def edit_url(user, path: str = KIROV) -> str | None:
        request = rf.get(path)
        request.COOKIES[settings.SESSION_COOKIE_NAME] = "a session"
        request.user = user
        EditLink(lambda request: HttpResponse())(request)
        return getattr(request, "edit_url", None)

    return edit_url


def test_staff_are_led_to_the_form_of_the_page(asked, db):
    assert asked(records.make_user("author")) == f"/curation/edit{KIROV}"


def test_the_home_page_is_edited_too(asked, db):
    assert asked(records.make_user("author"), "/") == "/curation/edit/"


def test_visitors_are_led_to_no_form(asked):
    assert asked(AnonymousUser()) is None


def test_an_account_without_the_desk_is_led_to_no_form(asked, db):
    assert asked(records.make_user("", is_staff=False)) is None


def test_the_page_itself_shows_the_link(editor):
    panel = records.make_panel_row()
    records.make_exhibition()
    page = editor.get(f"/panels/{panel.slug}/").content.decode()
    assert f'<a href="/curation/edit/panels/{panel.slug}/">Edit this page</a>' in page
