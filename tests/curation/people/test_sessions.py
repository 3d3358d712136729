"""Signing out elsewhere ends the sessions of one person, and of nobody else."""

import pytest
from django.test import Client

from curation.people.sessions import end_sessions
from tests.factories import records

pytestmark = pytest.mark.django_db


def browsers(user, count: int) -> list[Client]:
    """So many browsers in which somebody is signed in."""
    clients = [Client() for _ in range(count)]
    for client in clients:
        client.force_login(user)
    return clients


def is_in(client: Client) -> bool:
    return client.get("/admin/").status_code == 200


def test_all_but_one_end():
    here, *elsewhere = browsers(records.make_user("author"), 3)
    count = end_sessions(records.User.objects.get(), but=here.session.session_key)
    assert (count, is_in(here), [is_in(one) for one in elsewhere]) == (2, True, [False, False])


def test_those_of_others_go_on():
    author, editor = records.make_user("author"), records.make_user("editor")
    (client,) = browsers(editor, 1)
    assert (end_sessions(author), is_in(client)) == (0, True)
