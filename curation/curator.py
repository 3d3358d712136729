"""Who is asking: the curator behind a request that has been let in."""

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


def curator_of(request: HttpRequest) -> User:
    """Return the signed-in user of a request. Raises PermissionDenied for an anonymous one."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
