"""The one exhibition: no second one, none deleted, and the home page for its address."""

import pytest

from tests.factories import records


@pytest.fixture
def exhibition(db):
    return records.make_exhibition()


def test_there_is_no_second_exhibition(editor, exhibition):
    assert editor.get("/admin/exhibit/exhibition/add/").status_code == 403


def test_the_first_exhibition_may_be_added(editor):
    assert editor.get("/admin/exhibit/exhibition/add/").status_code == 200


def test_nobody_deletes_the_exhibition(client, exhibition):
    client.force_login(records.make_user("", is_superuser=True))
    address = f"/admin/exhibit/exhibition/{exhibition.pk}/delete/"
    assert client.post(address, {"post": "yes"}).status_code == 403


def test_the_exhibition_is_seen_on_the_home_page(editor, exhibition):
    form = editor.get(f"/admin/exhibit/exhibition/{exhibition.pk}/change/")
    assert form.context["absolute_url"] == "/"
