"""A lost password: who has an address gets a link, and nobody learns which addresses there are."""

import time

import pytest
from django.contrib.admin.models import LogEntry

from curation.people import passwords
from tests.factories import records

pytestmark = pytest.mark.django_db
PAGE = "/curation/password/"


@pytest.fixture
def anna(settings):
    """Anna, who works here with an address, where mail is set up."""
    settings.EMAIL_HOST, settings.DEFAULT_FROM_EMAIL = "mail.example.org", "desk@example.org"
    return records.make_user("author", username="anna", email="Anna@example.org")


def asked(client, email: str):
    return client.post(PAGE, {"email": email})


def words(answer) -> str:
    return " ".join(answer.content.decode().split())


def arrived(box: list, many: int) -> list:
    """What is in the box once it holds so many, or after some seconds."""
    until = time.monotonic() + 5
    while len(box) < many and time.monotonic() < until:
        time.sleep(0.02)
    return box


def test_the_page_for_signing_in_leads_there(client, anna):
    assert PAGE in client.get("/admin/login/").content.decode()


def test_without_mail_it_says_whom_to_ask(client):
    says = words(client.get(PAGE))
    assert "an administrator of it gives you a link" in says and "<form" not in says


def test_without_mail_nothing_is_asked_for(client):
    records.make_user("author", email="anna@example.org")
    asked(client, "anna@example.org")
    assert not LogEntry.objects.exists()


def test_whoever_has_the_address_gets_a_link_that_works(client, anna, mailoutbox):
    asked(client, "anna@EXAMPLE.org")
    (mail,) = arrived(mailoutbox, 1)
    path = next(line for line in mail.body.splitlines() if "/password/" in line)
    assert mail.to == ["Anna@example.org"]
    assert client.get(path[path.index("/curation/") :]).status_code == 200


@pytest.mark.parametrize("email", ["anna@example.org", "nobody@example.org"])
def test_every_address_is_answered_alike(client, anna, mailoutbox, email):
    answer = asked(client, email)
    said = words(answer).replace(email, "…")
    assert answer.status_code == 200
    assert "If somebody works here with the address …, a link to a new password is on its" in said


def test_an_address_that_nobody_has_gets_nothing(client, anna, mailoutbox):
    asked(client, "nobody@example.org")
    asked(client, "anna@example.org")
    assert [mail.to for mail in arrived(mailoutbox, 1)] == [["Anna@example.org"]]


def test_whoever_was_let_go_gets_nothing(client, anna, mailoutbox):
    anna.is_active = False
    anna.save()
    asked(client, "anna@example.org")
    assert not LogEntry.objects.exists()


def test_it_is_written_down_at_the_account(client, anna, mailoutbox):
    asked(client, "anna@example.org")
    assert "Asked for a link to a new password" in LogEntry.objects.get().change_message


def test_the_fourth_in_an_hour_sends_nothing(client, anna, mailoutbox):
    answers = {words(asked(client, "anna@example.org")) for _ in range(passwords.MOST_ASKED + 2)}
    assert len(arrived(mailoutbox, passwords.MOST_ASKED)) == passwords.MOST_ASKED
    assert len(answers) == 1


@pytest.mark.parametrize("email", ["", "x", "\0", "a@b@c", "😀", "x" * 5000, "a@b.c\nBcc: e@f.g"])
def test_what_is_no_address_is_told(client, anna, email):
    answer = asked(client, email)
    assert answer.status_code == 400
    assert "e-mail address" in words(answer) or "characters" in words(answer)


def test_it_is_kept_out_of_caches(client, anna):
    assert client.get(PAGE)["Cache-Control"] == "private, no-store"
