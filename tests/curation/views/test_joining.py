"""What a link opens for somebody without an account: joining once, or words that say why not."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from curation.models import Invitation
from curation.people import invitations, passwords
from curation.roles import Role, role_of
from tests.factories import records

pytestmark = pytest.mark.django_db
PASSWORD = "correct-horse-battery"
TYPED = {
    "username": "anna",
    "first_name": "Anna",
    "last_name": "Weber",
    "password1": PASSWORD,
    "password2": PASSWORD,
}


@pytest.fixture
def link() -> str:
    """The link of an invitation of Anna, as an author."""
    records.make_user("author")
    boss = records.make_user("", username="boss", is_superuser=True)
    return invitations.invite(email="anna@example.org", role=Role.AUTHOR, by=boss)[1]


def page(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_it_says_who_invites_whom_as_what(client, link):
    assert "boss invites anna@example.org to work here as an author." in page(client.get(link))


def test_whoever_joins_is_signed_in_and_led_to_the_desk(client, link):
    answer = client.post(link, TYPED, follow=True)
    assert answer.redirect_chain == [("/admin/", 302)]
    assert "Welcome, Anna Weber." in page(answer)


def test_whoever_joins_has_the_role(client, link):
    client.post(link, TYPED)
    assert role_of(User.objects.get(username="anna")) is Role.AUTHOR


def test_looking_at_it_uses_nothing_up(client, link):
    client.get(link)
    client.head(link)
    assert Invitation.objects.get().works


@pytest.mark.parametrize("method", ["get", "post"])
def test_used_twice_it_says_so(link, method):
    Client().post(link, TYPED)
    answer = getattr(Client(), method)(link, TYPED | {"username": "other"})
    assert answer.status_code == 410
    assert "This invitation was used already, and works once." in page(answer)
    assert not User.objects.filter(username="other").exists()


def test_whoever_joined_with_it_and_opens_it_again_is_led_on(client, link):
    client.post(link, TYPED)
    told = page(client.get(link))
    assert "You joined with this invitation" in told and "To the desk" in told


def test_late_it_says_so(client, link):
    Invitation.objects.update(expires_at=timezone.now())
    answer = client.get(link)
    assert answer.status_code == 410
    assert "too old: it worked for 14 days. Ask boss for another." in page(answer)


def test_taken_back_it_says_so(client, link):
    invitations.withdraw(Invitation.objects.get())
    answer = client.get(link)
    assert (answer.status_code, "was taken back" in page(answer)) == (410, True)


def test_taken_back_while_somebody_types_it_says_so(client, link):
    client.get(link)
    invitations.withdraw(Invitation.objects.get())
    assert client.post(link, TYPED).status_code == 410


@pytest.mark.parametrize("method", ["get", "post"])
def test_signed_in_as_somebody_else_one_is_told(client, link, method):
    client.force_login(User.objects.get(username="author"))
    answer = getattr(client, method)(link, TYPED)
    assert answer.status_code == 403
    told = page(answer)
    assert "It was sent to anna@example.org, and you are signed in as author." in told
    assert "Sign out" in told and Invitation.objects.get().works


def test_after_signing_out_it_works(client, link):
    client.force_login(User.objects.get(username="author"))
    client.post("/admin/logout/")
    assert client.get(link).status_code == 200


@pytest.mark.parametrize("token", ["x", "a.b", "%00", "😀", "x" * 3000])
def test_made_up_it_is_told(client, db, token):
    answer = client.get(f"/curation/join/{token}/")
    assert answer.status_code == 404
    assert "There is no invitation at this address." in page(answer)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"username": ""}, "This field is required."),
        ({"username": "AUTHOR"}, "already exists"),
        ({"username": "a b"}, "Enter a valid username"),
        ({"username": "a\x00"}, "Null characters are not allowed."),
        ({"password1": "short", "password2": "short"}, "too short"),
        ({"password1": "password123", "password2": "password123"}, "too common"),
        ({"password1": "anna@example.org", "password2": "anna@example.org"}, "too similar"),
        ({"password2": "another"}, "didn’t match"),
    ],
)
def test_what_cannot_be_taken_is_told_and_the_link_still_works(client, link, fields, told):
    answer = client.post(link, TYPED | fields)
    assert answer.status_code == 400 and told in page(answer)
    assert Invitation.objects.get().works


def test_no_password_is_shown_again(client, link):
    assert PASSWORD not in page(client.post(link, TYPED | {"username": ""}))


def test_a_form_with_an_old_token_shows_no_password(link):
    answer = Client(enforce_csrf_checks=True).post(link, TYPED)
    assert answer.status_code == 403
    assert "Anna" in page(answer) and PASSWORD not in page(answer)


def test_an_account_with_the_address_made_meanwhile_is_told(client, link):
    records.make_user("", username="anna2", email="ANNA@example.org")
    answer = client.post(link, TYPED)
    assert answer.status_code == 400 and "has an account with this address" in page(answer)


def test_the_address_is_a_key_and_kept_from_others(client, link):
    answer = client.get(link)
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cache-Control"] == "private, no-store"


NEW = {"new_password1": PASSWORD, "new_password2": PASSWORD}


@pytest.fixture
def author() -> User:
    return records.make_user("author")


def test_a_new_password_is_set_and_lets_in(client, author):
    client.post(passwords.link_for(author), NEW)
    client.post("/admin/login/", {"username": "author", "password": PASSWORD})
    assert client.get("/admin/").status_code == 200


def test_a_new_password_ends_the_sessions_of_the_old_one(client, author):
    client.force_login(author)
    Client().post(passwords.link_for(author), NEW)
    assert client.get("/admin/").status_code == 302


def test_a_password_link_works_once(client, author):
    link = passwords.link_for(author)
    client.post(link, NEW)
    answer = client.get(link)
    assert answer.status_code == 410 and "was used already" in page(answer)


def test_a_weak_password_is_told(client, author):
    link = passwords.link_for(author)
    answer = client.post(link, {"new_password1": "12345678", "new_password2": "12345678"})
    assert answer.status_code == 400 and "entirely numeric" in page(answer)


@pytest.mark.parametrize("path", ["MQ/x-y", "%00/%00", "x/x", "😀/😀"])
def test_a_made_up_password_link_is_told(client, db, path):
    assert client.get(f"/curation/password/{path}/").status_code == 404
