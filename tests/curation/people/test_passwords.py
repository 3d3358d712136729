"""Links to a new password: for one account, once, for some days."""

import pytest

from curation.people import passwords
from curation.people.mail import MailNotSent
from curation.review.guests.tokens import LinkOver, NoSuchLink
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.fixture
def author():
    return records.make_user("author", email="author@example.org")


def parts(path: str) -> list[str]:
    return path.strip("/").split("/")[-2:]


def test_the_link_is_for_whom_it_was_made(author):
    assert passwords.user_of(*parts(passwords.link_for(author))) == author


def test_it_is_over_once_the_password_is_new(author):
    link = parts(passwords.link_for(author))
    author.set_password("another long password")
    author.save()
    with pytest.raises(LinkOver):
        passwords.user_of(*link)


@pytest.mark.parametrize("number", ["", "x", "MQ", "OTk5", "ключ", "_w", "x" * 5000])
def test_a_made_up_one_is_of_nobody(author, number):
    with pytest.raises((NoSuchLink, LinkOver)):
        passwords.user_of(number, "a-b")


def test_somebody_who_left_gets_no_password(author):
    link = parts(passwords.link_for(author))
    author.is_active = False
    author.save()
    with pytest.raises(NoSuchLink):
        passwords.user_of(*link)


def test_mail_names_the_user_name(author, settings, mailoutbox):
    settings.EMAIL_HOST = "mail.example.org"
    passwords.mail_link(user=author, path=passwords.link_for(author))
    assert "your user name is author" in mailoutbox[0].body


def test_without_an_address_nothing_is_sent(author, settings):
    settings.EMAIL_HOST = "mail.example.org"
    author.email = ""
    with pytest.raises(MailNotSent):
        passwords.mail_link(user=author, path="/x/")
