"""Curators signed in: one client for each group."""

import pytest
from django.test import Client

from tests.factories import records


@pytest.fixture
def sign_in(db):
    """Return a client signed in as a member of a group."""

    def signed_in(group: str) -> Client:
        client = Client()
        client.force_login(records.make_user(group))
        return client

    return signed_in


@pytest.fixture
def editor(sign_in) -> Client:
    """A client signed in as an editor."""
    return sign_in("editor")


@pytest.fixture
def publisher(sign_in) -> Client:
    """A client signed in as a publisher."""
    return sign_in("publisher")
