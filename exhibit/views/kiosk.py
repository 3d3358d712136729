"""Turning a browser into a kiosk, starting it afresh for the next visitor, and leaving."""

from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from exhibit import kiosk
from exhibit.editions.reading import COOKIE as READING_COOKIE
from exhibit.views.page import show

TITLE = _noop("Kiosk mode")


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Explain kiosk mode and turn it on; 400 with words for an idle time that cannot be used."""
    if kiosk.read(request.COOKIES):
        # Whoever stands at a kiosk must not set a PIN of their own.
        return HttpResponseRedirect(reverse("kiosk-leave"))
    idle_text = (request.POST if request.method == "POST" else request.GET).get("idle", "")
    try:
        idle = kiosk.seconds(idle_text)
    except kiosk.BadIdle as bad:
        return _page(request, "start", status=400, idle=idle_text, fault=str(bad))
    if request.method != "POST":
        return _page(request, "start", idle=idle)
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        # A curator who sets up a display must not leave it signed in.
        logout(request)
    pin = kiosk.new_pin()
    response = _page(request, "started", idle=idle, pin=pin)
    response.set_cookie(
        kiosk.COOKIE,
        kiosk.cookie_value(idle, pin),
        max_age=kiosk.COOKIE_AGE,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )
    return response


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """Ask for the PIN, and turn kiosk mode off for whoever knows it."""
    on = kiosk.read(request.COOKIES)
    if on is None:
        return HttpResponseRedirect(reverse("kiosk"))
    if request.method != "POST":
        return _page(request, "leave")
    if not on.opens(request.POST.get("pin", "")):
        fault = _("That is not the PIN that was shown when this kiosk was started.")
        return _page(request, "leave", status=403, fault=fault)
    response = HttpResponseRedirect(reverse("home"))
    response.delete_cookie(kiosk.COOKIE, samesite="Strict")
    return response


@require_safe
@never_cache
def again(request: HttpRequest) -> HttpResponse:
    """Begin again for the next visitor: the start page, without the last one's settings."""
    response = HttpResponseRedirect(reverse("home"))
    if kiosk.read(request.COOKIES):
        response.delete_cookie(READING_COOKIE)
    return response


def _page(request: HttpRequest, name: str, *, status: int = 200, **context: Any) -> HttpResponse:
    response = show(
        request,
        f"exhibit/kiosk/{name}.html",
        title=_(TITLE),
        description=_("Show this exhibition on a display that many visitors use after each other."),
        status=status,
        shortest=kiosk.SHORTEST,
        longest=kiosk.LONGEST,
        **context,
    )
    response["X-Robots-Tag"] = "noindex"
    return response
