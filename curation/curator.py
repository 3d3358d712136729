"""Curators: who is behind a request that has been let in, and the name colleagues read."""

from django.contrib.auth.models import AbstractUser, User
from django.core.exceptions import PermissionDenied
from django.core.management.base import CommandError
from django.http import HttpRequest


def curator_of(request: HttpRequest) -> User:
    """Return the signed-in user of a request. Raises PermissionDenied for an anonymous one."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def curator_named(name: str) -> User | None:
    """Return the curator whom a command names, or None for ''. Raises CommandError."""
    curator = User.objects.filter(username=name).first() if name else None
    if name and curator is None:
        raise CommandError(f"There is no curator named {name!r}.")
    return curator


def name_of(user: AbstractUser) -> str:
    """Return a curator's full name, or the name they sign in with where none was given."""
    # Names come with line ends where they were pasted; in mail those would begin words of ours.
    return " ".join(user.get_full_name().split()) or user.get_username()
