"""Curators: who is behind a request that has been let in, and the name colleagues read."""

from django.contrib.auth.models import AbstractUser, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


def curator_of(request: HttpRequest) -> User:
    """Return the signed-in user of a request. Raises PermissionDenied for an anonymous one."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def name_of(user: AbstractUser) -> str:
    """Return a curator's full name, or the name they sign in with where none was given."""
    return user.get_full_name() or user.get_username()
