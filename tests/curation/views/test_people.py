"""The page of people: who is here in words, and what administrators do there."""

import re

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from curation.models import Invitation
from curation.people import mail
from curation.roles import Role, role_of
from tests.factories import records

pytestmark = pytest.mark.django_db
PEOPLE = "/curation/people/"
ANNA = {"email": "anna@example.org", "role": "author"}
LINK = re.compile(r'value="http://testserver(/curation/[^"]+)"')


@pytest.fixture
def author() -> User:
    return records.make_user("author", email="author@example.org", last_name="Author")


@pytest.fixture
def boss(client, author) -> Client:
    """A client signed in as an administrator."""
    client.force_login(records.make_user("", username="boss", is_superuser=True))
    return client


def page(answer) -> str:
    return " ".join(answer.content.decode().split())


def invite(boss, **fields: str):
    return boss.post(f"{PEOPLE}invite/", ANNA | fields)


def link_of(answer) -> str:
    return LINK.search(answer.content.decode())[1]


def test_people_are_listed_with_their_role_in_words(boss):
    told = page(boss.get(PEOPLE))
    assert '<span class="state state-approved">author</span>' in told
    assert '<span class="state state-approved">administrator</span>' in told


def test_no_permission_is_named(boss, author):
    for path in (PEOPLE, f"{PEOPLE}{author.pk}/", f"/admin/auth/user/{author.pk}/change/"):
        assert "permission" not in page(boss.get(path)).lower()


def test_last_seen_is_when_they_last_saved_or_signed_in(boss, author):
    User.objects.filter(pk=author.pk).update(last_login=timezone.now().replace(2019, 3, 4))
    assert "4 March 2019" in page(boss.get(PEOPLE))


def test_colleagues_see_names_and_roles_but_no_addresses(author, sign_in):
    told = page(sign_in("editor").get(PEOPLE))
    assert "author" in told and "author@example.org" not in told


def test_colleagues_do_not_see_who_left(author, sign_in):
    records.make_user("author", username="gone", last_name="Longgone", is_active=False)
    assert "Longgone" not in page(sign_in("editor").get(PEOPLE))


def test_administrators_see_who_left(boss):
    records.make_user("author", username="gone", last_name="Longgone", is_active=False)
    assert "Longgone" in page(boss.get(PEOPLE)) and "switched off" in page(boss.get(PEOPLE))


def test_the_list_asks_as_much_for_many_as_for_one(boss):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            boss.get(PEOPLE)
        return len(queries)

    boss.get(PEOPLE)
    few = count()
    for number in range(12):
        records.make_user("author", username=f"a{number}")
        invite(boss, email=f"b{number}@example.org")
    assert count() == few


def test_without_mail_the_link_is_shown_once(boss):
    answer = invite(boss)
    assert answer.status_code == 200 and "/curation/join/" in link_of(answer)
    assert "/curation/join/" not in page(boss.get(PEOPLE))


def test_a_page_with_a_link_is_kept_by_nobody(boss):
    answer = invite(boss)
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Referrer-Policy"] == "same-origin"


def test_with_mail_the_link_goes_there_and_is_not_shown(boss, settings, mailoutbox):
    settings.EMAIL_HOST = "mail.example.org"
    answer = boss.post(f"{PEOPLE}invite/", ANNA, follow=True)
    assert "An invitation is on its way to anna@example.org." in page(answer)
    assert "/curation/join/" in mailoutbox[0].body and "/join/" not in page(answer)


def test_mail_that_is_down_is_told_and_the_link_offered(boss, settings, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise ConnectionRefusedError

    settings.EMAIL_HOST = "mail.example.org"
    monkeypatch.setattr(mail, "send_mail", refuse)
    answer = invite(boss)
    assert "The mail could not be sent, and nothing is lost" in page(answer)
    assert Invitation.objects.get().works and "/curation/join/" in link_of(answer)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"email": ""}, "Write the e-mail address of whom you invite."),
        ({"email": "anna"}, "Write one e-mail address, as anna@example.org."),
        ({"email": "a@example.org, b@example.org"}, "Write one e-mail address"),
        ({"email": "anna@example.org\x00"}, "Null characters are not allowed."),
        ({"email": "😀@example.org"}, "Write one e-mail address"),
        ({"email": f"{'a' * 400}@example.org"}, "at most"),
        ({"email": "AUTHOR@example.org"}, "has an account with this address already"),
        ({"role": ""}, "Choose what they will do here."),
        ({"role": "emperor"}, "There is no such role"),
    ],
)
def test_what_cannot_be_invited_is_told_at_its_field(boss, fields, told):
    answer = invite(boss, **fields)
    assert answer.status_code == 400 and told in page(answer)
    assert Invitation.objects.count() == 0


def test_what_waits_is_listed_until_it_is_taken_back(boss):
    invite(boss)
    assert "anna@example.org" in page(boss.get(PEOPLE))
    boss.post(f"{PEOPLE}invitations/{Invitation.objects.get().pk}/withdraw/")
    told = page(boss.get(PEOPLE))
    assert "The invitation of anna@example.org is taken back." in told
    assert "Invited, not here yet" not in told


def test_a_late_one_says_so(boss):
    invite(boss)
    Invitation.objects.update(expires_at=timezone.now())
    assert "too late since" in page(boss.get(PEOPLE))


def test_a_new_link_takes_the_place_of_the_one_before(boss, client):
    first = link_of(invite(boss))
    second = link_of(boss.post(f"{PEOPLE}invitations/{Invitation.objects.get().pk}/again/"))
    visitor = Client()
    assert [visitor.get(link).status_code for link in (first, second)] == [410, 200]


def test_a_new_link_for_somebody_who_joined_meanwhile_is_refused_in_words(boss):
    invite(boss)
    records.make_user("", username="anna", email="anna@example.org")
    again = f"{PEOPLE}invitations/{Invitation.objects.get().pk}/again/"
    assert "has an account with this address already" in page(boss.post(again, follow=True))


def test_a_role_is_given(boss, author):
    records.make_user("editor")
    told = page(boss.post(f"{PEOPLE}{author.pk}/", {"role": "editor"}, follow=True))
    assert "author is an editor now." in told.replace("Author ", "author ")
    assert role_of(User.objects.get(pk=author.pk)) is Role.EDITOR


@pytest.mark.parametrize("role", ["", "emperor", "\x00"])
def test_no_such_role_is_told(boss, author, role):
    assert boss.post(f"{PEOPLE}{author.pk}/", {"role": role}).status_code == 400


def test_ones_own_administration_stays(boss):
    own = User.objects.get(username="boss")
    answer = boss.post(f"{PEOPLE}{own.pk}/", {"role": "author"})
    assert "This is your own account" in page(answer)
    assert User.objects.get(pk=own.pk).is_superuser


def test_a_password_link_is_shown_where_no_mail_is_sent(boss, author):
    answer = boss.post(f"{PEOPLE}{author.pk}/password/")
    assert Client().get(link_of(answer)).status_code == 200


def test_a_password_link_goes_by_mail(boss, author, settings, mailoutbox):
    settings.EMAIL_HOST = "mail.example.org"
    boss.post(f"{PEOPLE}{author.pk}/password/")
    assert mailoutbox[0].to == ["author@example.org"]


def test_a_password_link_for_somebody_without_an_address_is_shown(boss, author, settings):
    settings.EMAIL_HOST = "mail.example.org"
    User.objects.filter(pk=author.pk).update(email="")
    assert "/curation/password/" in link_of(boss.post(f"{PEOPLE}{author.pk}/password/"))


def test_somebody_is_signed_out_everywhere(boss, author):
    browser = Client()
    browser.force_login(author)
    told = page(boss.post(f"{PEOPLE}{author.pk}/sign-out/", follow=True))
    assert "is signed out of 1 browser." in told
    assert browser.get("/admin/").status_code == 302


def test_somebody_is_switched_off_and_on_again(boss, author):
    boss.post(f"{PEOPLE}{author.pk}/switch-off/")
    assert not User.objects.get(pk=author.pk).is_active
    boss.post(f"{PEOPLE}{author.pk}/switch-on/")
    assert User.objects.get(pk=author.pk).is_active


def test_ones_own_account_cannot_be_switched_off(boss):
    own = User.objects.get(username="boss")
    told = page(boss.post(f"{PEOPLE}{own.pk}/switch-off/", follow=True))
    assert "This is your own account" in told and User.objects.get(pk=own.pk).is_active


def test_what_was_done_is_written_down(boss, author):
    boss.post(f"{PEOPLE}{author.pk}/switch-off/")
    assert "boss: Switched off" in page(boss.get(f"{PEOPLE}{author.pk}/"))
