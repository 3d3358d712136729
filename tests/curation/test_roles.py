"""Roles in words: who has which, what each may, and giving one."""

import pytest
from django.contrib.auth.models import Permission, User

from curation import roles
from curation.roles import Role
from tests.factories import records

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", Role)
def test_a_role_that_was_given_is_had(role):
    user = records.make_user("author")
    records.make_user("editor"), records.make_user("publisher")
    roles.give(user=user, role=role)
    assert roles.role_of(User.objects.get(pk=user.pk)) is role


def test_an_account_has_no_role_until_it_is_given():
    user = records.make_user("")
    assert (roles.role_of(user), roles.in_words(user)) == (None, "no role yet")


def test_of_two_the_one_that_may_more_counts():
    user = records.make_user("author")
    user.groups.add(*records.make_user("editor").groups.all())
    assert roles.role_of(user) is Role.EDITOR


def test_who_was_an_administrator_may_no_more_than_the_new_role():
    records.make_user("author")
    user = records.make_user("", is_superuser=True)
    roles.give(user=user, role=Role.AUTHOR)
    assert not User.objects.get(pk=user.pk).has_perm("exhibit.approve_panel")


def test_permissions_that_nothing_would_show_go_with_the_old_role():
    user = records.make_user("author")
    user.user_permissions.add(Permission.objects.get(codename="approve_panel"))
    roles.give(user=user, role=Role.AUTHOR)
    assert not User.objects.get(pk=user.pk).has_perm("exhibit.approve_panel")


def test_a_role_lets_somebody_into_the_workshop():
    records.make_user("author")
    user = records.make_user("", is_staff=False)
    roles.give(user=user, role=Role.AUTHOR)
    assert User.objects.get(pk=user.pk).is_staff


@pytest.mark.parametrize(
    ("permissions", "role"),
    [
        (["exhibit.change_panel"], Role.AUTHOR),
        (["exhibit.approve_panel"], Role.EDITOR),
        (["exhibit.change_panel", "exhibit.publish_edition"], Role.PUBLISHER),
        (["exhibit.delete_edition"], Role.ADMINISTRATOR),
        ([roles.ADMINISTER], Role.ADMINISTRATOR),
    ],
)
def test_the_first_role_that_may(permissions, role):
    for group in ("author", "editor", "publisher"):
        records.make_user(group)
    assert roles.role_with(permissions) is role


def test_those_who_may_are_here():
    records.make_user("author")
    records.make_user("editor", is_active=False)
    publisher = records.make_user("publisher")
    boss = records.make_user("", is_superuser=True)
    assert list(roles.people_with(["exhibit.approve_panel"])) == [publisher, boss]


@pytest.mark.parametrize("role", Role)
def test_every_role_says_what_it_may(role):
    assert role.may.endswith(".") and role.with_article.endswith(role.value)
