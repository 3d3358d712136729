"""Who may use the curators' own screens, and what every one of them shows around itself."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from curation.records.history.recording import saving
from exhibit.addresses import STAFF

View = Callable[..., HttpResponse]
SEALED = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow",
    # The address is the key: no other site may see it. Our own may: without, a browser does not say
    # where a form comes from, and the form is refused as forged.
    "Referrer-Policy": "same-origin",
}


class NotAllowed(PermissionDenied):
    """Somebody who may not; carries the permissions that whoever may has."""

    def __init__(self, *permissions: str) -> None:
        super().__init__(*permissions)
        self.permissions = permissions


LOOK, POST, FORM = ("GET", "HEAD"), ("POST",), ("GET", "HEAD", "POST")
"""The methods of a page that is only looked at, of a button, and of a form on its own page."""


def client_address(request: HttpRequest) -> str:
    """Return the address a request came from, for the limit on wrong passwords.

    Behind a proxy the last address it was forwarded for: the one that the proxy itself has seen,
    where those before it are what the client says.
    """
    address: str = request.META.get("REMOTE_ADDR", "")
    forwarded: str = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.SECURE_PROXY_SSL_HEADER and forwarded:
        address = forwarded.rsplit(",", 1)[-1].strip()
    return address


def for_curators(*permissions: str, methods: Sequence[str] = LOOK) -> Callable[[View], View]:
    """Let staff with all these permissions in; send others to the login, or answer 403.

    Other methods than those named are answered with 405, whoever asks. What a POST saves is
    recorded as a save of this curator, with the form's field `why`.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **kwargs: object) -> HttpResponse:
            user = request.user
            if not (user.is_active and user.is_staff and user.has_perms(permissions)):
                raise NotAllowed(*permissions)
            if request.method != "POST":
                return view(request, **kwargs)
            with saving(by=user, why=request.POST.get("why", "")):
                return view(request, **kwargs)

        return require_http_methods(list(methods))(login_required(guarded))

    return guard


def is_workshop(path: str) -> bool:
    """Say whether an address is one of the curators' own."""
    return path.startswith(STAFF)


def wants_page(request: HttpRequest) -> bool:
    """Say whether a person looks at the answer; a script asks for anything but a page."""
    accepted = request.headers.get("Accept", "")
    return not accepted or "text/html" in accepted


def sealed(view: View) -> View:
    """Keep a page whose address is a key out of caches, search engines and other sites' logs."""

    @wraps(view)
    def answered(request: HttpRequest, **kwargs: object) -> HttpResponse:
        response = view(request, **kwargs)
        for name, value in SEALED.items():
            response.headers[name] = value
        return response

    return answered


def show(
    request: HttpRequest, template: str, *, title: str, status: int = 200, **context: Any
) -> HttpResponse:
    """Render a page inside the admin's frame."""
    full_context = {**admin.site.each_context(request), "title": title, **context}
    return render(request, template, full_context, status=status)
