"""Invitations: their link works once, for a fortnight, and is kept nowhere."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from curation.models import Invitation
from curation.people import invitations
from curation.people.invitations import InvitationRefused
from curation.people.mail import MailNotSent
from curation.review.guests.tokens import LinkOver, NoSuchLink
from curation.roles import Role, role_of
from tests.factories import records

pytestmark = pytest.mark.django_db
ANNA = "anna@example.org"


@pytest.fixture
def boss():
    records.make_user("author")
    return records.make_user("", username="boss", is_superuser=True)


def invite(boss, email: str = ANNA, role: Role = Role.AUTHOR):
    return invitations.invite(email=email, role=role, by=boss)


def token(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def accept(invitation, name: str = "anna") -> User:
    person = User(username=name)
    return invitations.accept(invitation=invitation, person=person, password="a long password")


def test_the_link_leads_to_the_invitation(boss):
    invitation, path = invite(boss)
    assert invitations.invitation_of(token(path)) == invitation


def test_the_database_does_not_know_the_link(boss):
    _, path = invite(boss)
    secret = token(path).partition(".")[0]
    assert secret not in str(Invitation.objects.values().get())


@pytest.mark.parametrize("made_up", ["", "x", "a.b", "x" * 10_000, "ключ", "\x00", "a.b.c"])
def test_a_made_up_link_leads_nowhere(boss, made_up):
    with pytest.raises(NoSuchLink):
        invitations.invitation_of(made_up)


def test_it_works_for_a_fortnight(boss):
    invitation, _ = invite(boss)
    days = invitation.expires_at - timezone.now()
    assert timedelta(days=13, hours=23) < days <= timedelta(days=14)


def test_who_accepts_has_the_role_and_the_address(boss):
    person = accept(invite(boss)[0])
    assert (role_of(person), person.email, person.is_staff) == (Role.AUTHOR, ANNA, True)


def test_it_is_accepted_once(boss):
    invitation, _ = invite(boss)
    accept(invitation)
    with pytest.raises(LinkOver):
        accept(invitation, "somebody-else")


def test_it_is_not_accepted_late(boss):
    invitation, _ = invite(boss)
    Invitation.objects.update(expires_at=timezone.now())
    with pytest.raises(LinkOver):
        accept(invitation)


def test_it_is_not_accepted_once_it_is_taken_back(boss):
    invitation, _ = invite(boss)
    invitations.withdraw(invitation)
    with pytest.raises(LinkOver):
        accept(invitation)


def test_a_refused_one_makes_no_account(boss):
    invitation, _ = invite(boss)
    invitations.withdraw(invitation)
    with pytest.raises(LinkOver):
        accept(invitation)
    assert not User.objects.filter(username="anna").exists()


def test_a_user_name_taken_at_the_same_moment_is_told(boss):
    invitation, _ = invite(boss)
    with pytest.raises(InvitationRefused, match="boss was taken"):
        accept(invitation, "boss")
    assert Invitation.objects.get().works


@pytest.mark.parametrize("email", [ANNA, "ANNA@Example.org"])
def test_an_address_with_an_account_is_not_invited(boss, email):
    records.make_user("", username="anna", email=ANNA)
    with pytest.raises(InvitationRefused, match="anna has an account"):
        invite(boss, email)


def test_somebody_who_left_is_let_in_again_and_not_invited(boss):
    records.make_user("", username="anna", email=ANNA, is_active=False)
    with pytest.raises(InvitationRefused, match="let them in again"):
        invite(boss)


def test_an_account_made_meanwhile_is_told_to_who_accepts(boss):
    invitation, _ = invite(boss)
    records.make_user("", username="anna", email=ANNA.upper())
    with pytest.raises(InvitationRefused):
        accept(invitation, "anna2")


@pytest.mark.parametrize("again", [ANNA, "Anna@EXAMPLE.org"])
def test_inviting_again_stops_the_link_before(boss, again):
    first, _ = invite(boss)
    second, _ = invite(boss, again)
    first.refresh_from_db()
    assert (first.works, second.works) == (False, True)


def test_taking_back_leaves_what_was_accepted(boss):
    invitation, _ = invite(boss)
    accept(invitation)
    invitations.withdraw(invitation)
    assert Invitation.objects.get().withdrawn_at is None


def test_mail_carries_the_link_under_the_sites_own_name(boss, settings, mailoutbox):
    settings.EMAIL_HOST, settings.SITE_URL = "mail.example.org", "https://museum.example"
    invitation, path = invite(boss)
    invitations.mail_link(invitation=invitation, path=path, by=boss)
    assert f"https://museum.example{path}" in mailoutbox[0].body


def test_without_a_server_no_mail_is_sent(boss, mailoutbox):
    invitation, path = invite(boss)
    with pytest.raises(MailNotSent):
        invitations.mail_link(invitation=invitation, path=path, by=boss)
    assert (mailoutbox, Invitation.objects.get().mailed_at) == ([], None)


def test_a_title_of_two_lines_makes_a_subject_of_one(boss, settings, mailoutbox):
    settings.EMAIL_HOST = "mail.example.org"
    records.make_exhibition(title="Plan,\nList")
    invitation, path = invite(boss)
    invitations.mail_link(invitation=invitation, path=path, by=boss)
    assert mailoutbox[0].subject == "You are invited to work on Plan, List"
