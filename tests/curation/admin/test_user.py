"""Django's own forms of accounts: a role in words, and the rules of the people page."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.test import Client

from curation.roles import Role, role_of
from tests.factories import records

pytestmark = pytest.mark.django_db
USERS = "/admin/auth/user/"
PASSWORD = "correct-horse-battery"
NEW = {
    "username": "anna",
    "role": "author",
    "email": "anna@example.org",
    "password1": PASSWORD,
    "password2": PASSWORD,
}


@pytest.fixture
def author() -> User:
    records.make_user("editor")
    return records.make_user("author", email="author@example.org")


@pytest.fixture
def boss(client, author) -> Client:
    client.force_login(records.make_user("", username="boss", is_superuser=True))
    return client


def change(boss, user: User, **fields: str):
    typed = {"username": user.username, "role": "author", "is_active": "on"}
    return boss.post(f"{USERS}{user.pk}/change/", typed | fields)


def words(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_groups_have_no_forms():
    assert not admin.site.is_registered(Group)


@pytest.mark.parametrize("path", ["", "add/", "{pk}/change/"])
def test_administrators_see_them(boss, author, path):
    assert boss.get(USERS + path.format(pk=author.pk)).status_code == 200


@pytest.mark.parametrize("path", ["", "add/", "{pk}/change/", "{pk}/password/"])
def test_nobody_else_does(sign_in, author, path):
    answer = sign_in("publisher").get(USERS + path.format(pk=author.pk))
    assert answer.status_code == 403


def test_the_form_offers_roles_and_no_permissions(boss, author):
    told = words(boss.get(f"{USERS}{author.pk}/change/"))
    assert "Publisher: Also puts panels on display" in told
    assert "user_permissions" not in told and "is_superuser" not in told


def test_an_account_made_by_hand_has_its_role(boss):
    boss.post(f"{USERS}add/", NEW)
    assert role_of(User.objects.get(username="anna")) is Role.AUTHOR


@pytest.mark.parametrize("fields", [{"role": ""}, {"role": "x"}, {"email": "AUTHOR@example.org"}])
def test_an_account_that_cannot_be_made_is_told(boss, fields):
    answer = boss.post(f"{USERS}add/", NEW | fields)
    assert answer.status_code == 200 and "errorlist" in words(answer)


def test_the_form_opens_on_the_role_there_is(boss, author):
    told = words(boss.get(f"{USERS}{author.pk}/change/"))
    assert 'value="author" required id="id_role_0" checked' in told


def test_another_role_is_given(boss, author):
    change(boss, author, role="editor")
    assert role_of(User.objects.get(pk=author.pk)) is Role.EDITOR


def test_ones_own_administration_stays(boss):
    own = User.objects.get(username="boss")
    assert "This is your own account" in words(change(boss, own, role="author"))
    assert User.objects.get(pk=own.pk).is_superuser


def test_nobody_chooses_the_password_of_somebody_else(boss, author):
    answer = boss.get(f"{USERS}{author.pk}/password/")
    assert answer["Location"] == f"/curation/people/{author.pk}/"
    assert "algorithm" not in words(boss.get(f"{USERS}{author.pk}/change/"))


def test_nobody_is_deleted(boss, author):
    assert boss.post(f"{USERS}{author.pk}/delete/", {"post": "yes"}).status_code == 403


def test_switching_off_ends_the_sessions(boss, author):
    browser = Client()
    browser.force_login(author)
    change(boss, author, is_active="")
    assert browser.get("/admin/").status_code == 302
