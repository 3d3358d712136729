"""The security headers of every response: one place, used by Django and by editions alike."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from exhibit.addresses import STAFF

# Public pages hold no script at all. `connect-src` lets an audit read robots.txt.
PUBLIC_CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
# A kiosk goes back to its start by itself: one script of the site's own (exhibit.kiosk).
KIOSK_CSP = f"{PUBLIC_CSP}; script-src 'self'"
STAFF_CSP = (
    "default-src 'self'; img-src 'self' data:; object-src 'none'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def for_public_page() -> dict[str, str]:
    """Return the headers an edition's page carries."""
    return {"Content-Security-Policy": PUBLIC_CSP, **COMMON}


def for_framed_page() -> dict[str, str]:
    """Return the headers of a visitors' page that curators see inside one of their own screens."""
    framed = PUBLIC_CSP.replace(_("frame-ancestors 'none'"), _("frame-ancestors 'self'"))
    return {"Content-Security-Policy": framed, **COMMON, "X-Frame-Options": "SAMEORIGIN"}


def _policy(request: HttpRequest) -> str:
    if request.path.startswith(STAFF):
        return STAFF_CSP
    return KIOSK_CSP if getattr(request, "kiosk", None) else PUBLIC_CSP


class SecurityHeaders:
    """Add the headers to whatever Django answers, where a view has not set its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", _policy(request))
        for name, value in COMMON.items():
            response.headers.setdefault(name, value)
        return response
