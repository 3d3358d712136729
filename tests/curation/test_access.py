"""Claims about who gets in: wrong passwords meet a limit that tells nothing."""

import pytest
from django.core.management import call_command
from django.test import RequestFactory

from curation.access import client_address
from tests.factories.records import make_user

LIMIT = 10
RIGHT = "right-horse-battery"


def sign_in(client, password: str, name: str = "editor", **headers: str):
    return client.post("/admin/login/", {"username": name, "password": password}, **headers)


@pytest.fixture
def curator(db):
    user = make_user(username="editor")
    user.set_password(RIGHT)
    user.save()
    return user


def wrong(client, times: int, name: str = "editor", **headers: str):
    """Give a wrong password so many times; return the last answer."""
    return [sign_in(client, f"wrong-{n}", name, **headers) for n in range(times)][-1]


def test_below_the_limit_the_right_password_still_lets_in(client, curator):
    wrong(client, LIMIT - 1)
    assert sign_in(client, RIGHT).status_code == 302


def test_at_the_limit_even_the_right_password_waits(client, curator):
    wrong(client, LIMIT)
    assert sign_in(client, RIGHT).status_code == 429


def test_the_answer_is_the_same_for_an_account_that_is_not_there(client, curator):
    known, unknown = wrong(client, LIMIT), wrong(client, LIMIT, name="nobody")
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)


def test_the_page_says_how_long_to_wait(client, curator):
    assert "quarter of an hour" in wrong(client, LIMIT).content.decode()


def test_nobody_locks_a_curator_out_from_elsewhere(client, curator):
    wrong(client, LIMIT, REMOTE_ADDR="192.0.2.7")
    assert sign_in(client, RIGHT, REMOTE_ADDR="192.0.2.8").status_code == 302


def test_a_right_password_in_between_begins_anew(client, curator):
    wrong(client, LIMIT - 1)
    sign_in(client, RIGHT)
    client.logout()
    wrong(client, LIMIT - 1)
    assert sign_in(client, RIGHT).status_code == 302


def test_an_operator_lifts_it(client, curator):
    wrong(client, LIMIT)
    call_command("axes_reset_username", "editor", verbosity=0)
    assert sign_in(client, RIGHT).status_code == 302


def test_it_is_lifted_by_time(client, curator, settings):
    wrong(client, LIMIT)
    settings.AXES_COOLOFF_TIME = 0.0
    assert sign_in(client, RIGHT).status_code == 302


@pytest.mark.parametrize(
    ("behind_proxy", "address"), [(None, "127.0.0.1"), (("X", "https"), "198.51.100.4")]
)
def test_a_forwarded_address_counts_only_behind_a_proxy(settings, behind_proxy, address):
    settings.SECURE_PROXY_SSL_HEADER = behind_proxy
    request = RequestFactory().get("/", HTTP_X_FORWARDED_FOR="10.0.0.1, 198.51.100.4")
    assert client_address(request) == address
