"""The roles of the workshop in words: what each may do, who has which, and giving one.

A role is a group of the same name; an administrator is a superuser. Permissions one by one are
never shown: what a person may do is what their role may.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.auth.models import Group, User
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import gettext_noop as _noop


class Role(models.TextChoices):
    """What somebody is here for; each may also do what the one before it may."""

    AUTHOR = "author", _lazy("author")
    EDITOR = "editor", _lazy("editor")
    PUBLISHER = "publisher", _lazy("publisher")
    ADMINISTRATOR = "administrator", _lazy("administrator")

    @property
    def may(self) -> str:
        """What the role may do, in a sentence."""
        return _(_MAY[self])

    @property
    def with_article(self) -> str:
        """The role as a sentence names somebody who has it."""
        return _(_WITH_ARTICLE[self])


_MAY = {
    Role.AUTHOR: _noop("Reads sources, cuts excerpts, writes panels and asks for review."),
    Role.EDITOR: _noop("Also approves and sends back, looks after sources and themes, deletes."),
    Role.PUBLISHER: _noop("Also puts panels on display and publishes editions."),
    Role.ADMINISTRATOR: _noop("Also invites people, gives roles and resets passwords."),
}
_WITH_ARTICLE = {
    Role.AUTHOR: _noop("an author"),
    Role.EDITOR: _noop("an editor"),
    Role.PUBLISHER: _noop("a publisher"),
    Role.ADMINISTRATOR: _noop("an administrator"),
}
ADMINISTER = "auth.change_user"
"""What looking after people asks for: no group has it, administrators have everything."""
_IN_GROUPS = (Role.PUBLISHER, Role.EDITOR, Role.AUTHOR)


def role_of(user: User) -> Role | None:
    """Return the role that may most of those somebody has; None for an account without one.

    Of many users, prefetch `groups`.
    """
    if user.is_superuser:
        return Role.ADMINISTRATOR
    names = {group.name for group in user.groups.all()}
    return next((role for role in _IN_GROUPS if role in names), None)


def in_words(user: User) -> str:
    """Return the role of somebody as lists show it."""
    role = role_of(user)
    return str(role.label) if role else _("no role yet")


@transaction.atomic
def give(*, user: User, role: Role) -> None:
    """Give somebody a role in place of the one they had.

    Permissions given one by one in former times go: nothing would show them any more.
    """
    user.is_staff = True
    user.is_superuser = role is Role.ADMINISTRATOR
    user.save(update_fields=["is_staff", "is_superuser"])
    user.user_permissions.clear()
    user.groups.remove(*Group.objects.filter(name__in=[*_IN_GROUPS]))
    if role in _IN_GROUPS:
        user.groups.add(Group.objects.get(name=role))


def role_with(permissions: Iterable[str]) -> Role:
    """Return the first role that has all of these permissions, as 'exhibit.approve_panel'."""
    names = _groups_with(permissions)
    return next((role for role in reversed(_IN_GROUPS) if role in names), Role.ADMINISTRATOR)


def people_with(permissions: Iterable[str]) -> models.QuerySet[User]:
    """Return those who are here and whose role has all of these permissions, by user name."""
    groups = Group.objects.filter(name__in=_groups_with(permissions))
    people = User.objects.filter(is_active=True, is_staff=True)
    return (
        people.filter(Q(is_superuser=True) | Q(groups__in=groups)).distinct().order_by("username")
    )


def _groups_with(permissions: Iterable[str]) -> set[str]:
    """Return the names of the groups that have all of these permissions; one query."""
    wanted = set(permissions)
    rows = Group.objects.filter(
        permissions__codename__in=[name.partition(".")[2] for name in wanted]
    ).values_list("name", "permissions__content_type__app_label", "permissions__codename")
    held: dict[str, set[str]] = defaultdict(set)
    for group, app, codename in rows:
        held[group].add(f"{app}.{codename}")
    return {group for group, names in held.items() if wanted <= names}
