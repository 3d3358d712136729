"""The page of what waits for one curator, and the same at the top of the admin."""

import pytest

from curation.review import assignments
from tests.curation.posting import asks_to_sign_in
from tests.factories import records

ADDRESS = "/curation/waiting/"


@pytest.fixture
def author(db):
    return records.make_user("author")


@pytest.fixture
def signed_in(client, author):
    client.force_login(author)
    return client


def test_empty_page_says_so(signed_in):
    assert b"Nothing waits for you." in signed_in.get(ADDRESS).content


@pytest.mark.parametrize("address", [ADDRESS, "/admin/"])
def test_task_is_shown_with_a_button(signed_in, author, address):
    editor = records.make_user("editor")
    panel = records.make_panel_row()
    assignments.assign(panel=panel, to=author, by=editor, task="Check the year")
    page = signed_in.get(address).content.decode()
    assert "Check the year: Who killed kirov" in page
    assert "asked by editor" in page
    assert ">Done<" in page


def test_anonymous_is_asked_to_sign_in(client, db):
    assert asks_to_sign_in(client.get(ADDRESS))


def test_visitor_with_an_account_is_forbidden(client, db):
    client.force_login(records.make_user("", is_staff=False))
    assert client.get(ADDRESS).status_code == 403


def test_post_is_refused(signed_in):
    assert signed_in.post(ADDRESS).status_code == 405
