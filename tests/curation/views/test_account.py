"""One's own account: what one is called, how one hears, and signing out elsewhere."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from curation.people import notices
from tests.factories import records

pytestmark = pytest.mark.django_db
ACCOUNT = "/curation/account/"
TYPED = {"first_name": "Anna", "last_name": "Weber", "email": "anna@example.org", "way": "email"}


@pytest.fixture
def author(client) -> User:
    user = records.make_user("author")
    client.force_login(user)
    return user


def page(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_it_says_the_role_and_what_it_may(client, author):
    told = page(client.get(ACCOUNT))
    assert "You sign in as author. Your role: author." in told
    assert "Reads sources, cuts excerpts" in told


def test_what_is_typed_is_kept(client, author):
    client.post(ACCOUNT, TYPED)
    saved = User.objects.get()
    assert (saved.get_full_name(), saved.email) == ("Anna Weber", "anna@example.org")
    assert notices.way_of(saved) == "email"


def test_it_gives_nobody_another_role(client, author):
    client.post(ACCOUNT, TYPED | {"is_superuser": "on", "is_staff": "", "role": "administrator"})
    assert not User.objects.get().is_superuser


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"email": "anna"}, "Enter a valid email address."),
        ({"email": ""}, "Write the address that notices are to go to."),
        ({"email": "BEN@example.org"}, "Somebody else here has this address"),
        ({"way": "pigeon"}, "Select a valid choice."),
        ({"way": ""}, "This field is required."),
        ({"first_name": "a\x00"}, "Null characters are not allowed."),
        ({"last_name": "x" * 200}, "at most 150 characters"),
    ],
)
def test_what_cannot_be_kept_is_told(client, author, fields, told):
    records.make_user("editor", email="ben@example.org")
    answer = client.post(ACCOUNT, TYPED | fields)
    assert answer.status_code == 400 and told in page(answer)


def test_without_mail_it_says_that_none_is_sent(client, author):
    assert "This site sends no mail yet" in page(client.get(ACCOUNT))


def test_signing_out_elsewhere_leaves_this_browser_in(client, author):
    elsewhere = Client()
    elsewhere.force_login(author)
    told = page(client.post(f"{ACCOUNT}sign-out-elsewhere/", follow=True))
    assert "You are signed out of 1 other browser." in told
    assert elsewhere.get(ACCOUNT).status_code == 302


def test_nowhere_else_is_told(client, author):
    told = page(client.post(f"{ACCOUNT}sign-out-elsewhere/", follow=True))
    assert "You are signed in nowhere else." in told


def test_every_page_of_the_workshop_leads_to_it(client, author):
    assert f'<a href="{ACCOUNT}">Your account</a>' in page(client.get("/admin/"))
