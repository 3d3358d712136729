"""The reading settings: kept in a cookie, for a year."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from exhibit.editions import reading

YEAR = 365 * 24 * 60 * 60
# A path of this site: one slash at its start (two would name another host, and browsers take a
# backslash for a slash), no control characters, and no longer than any of our addresses.
PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]{0,500}")
PLACE = "#reading"
"""Where the form stands on every page: readers come back to it."""


@require_safe
@never_cache
def reading_settings(request: HttpRequest) -> HttpResponse:
    """Keep the choice of `z` (size), `a` (colour) and `e` (evidence), and go back to `next`."""
    choice = reading.chosen(*(request.GET.get(name, "") for name in ("z", "a", "e")))
    next_path = request.GET.get("next", "")
    path = next_path if PATH.fullmatch(next_path) else "/"
    response = HttpResponseRedirect(path if "#" in path else path + PLACE)
    if choice == reading.DEFAULT:
        response.delete_cookie(reading.COOKIE, samesite="Lax")
    else:
        response.set_cookie(
            reading.COOKIE,
            choice.value,
            max_age=YEAR,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response
