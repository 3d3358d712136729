"""A form sent after its session ended: what was typed goes through the login with the curator.

Nobody is known yet for whom it could be kept, so the login page carries it, signed; once somebody
has signed in it waits in their session, and a page offers to send it again.
"""

from collections.abc import Callable
from typing import TypedDict
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.panels.concurrency.posted_lists import values_of
from curation.panels.concurrency.states import Values
from exhibit.addresses import ADMIN, CURATION

FIELD = "carried"
SALT = "curation.editing.carrying"
SESSION = "carried"


class Carried(TypedDict):
    """A form on its way through a login."""

    path: str
    form: Values
    files: bool


# Half a day: longer, and the browser that typed it is not trusted to be the same person's.
KEPT_FOR = 12 * 3600
# Forms of records and of the workshop; never those of users, which hold passwords.
PATHS = (f"{ADMIN}exhibit/", CURATION)
LONGEST = 4 * 1024 * 1024
"""Characters of a form that are carried; a source text is pasted again instead."""


TOO_LONG = _noop(
    "Your session had ended, and what you typed is too long to be carried through the login. Go "
    "back: your browser has it still. Sign in in another tab, then save again."
)


class CarryThroughLogin:
    """Carry a form that an unknown curator sends through the login."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method != "POST" or response.status_code != 302:
            return response
        login = reverse("admin:login")
        if request.path == login:
            carried = opened(request.POST.get(FIELD, "")) if is_signed_in(request) else None
            if carried:
                request.session[SESSION] = carried
                return redirect("curation:continue")
        elif response.headers["Location"].startswith(login) and _may_carry(request):
            page = login_page(request)
            if page is None:
                messages.warning(request, _(TOO_LONG))
            return page or response
        return response


def _may_carry(request: HttpRequest) -> bool:
    # A script asks for itself and tells its curator; only a page that was sent is carried.
    by_a_page = request.headers.get("Sec-Fetch-Dest", "document") == "document"
    return by_a_page and request.path.startswith(PATHS)


def is_signed_in(request: HttpRequest) -> bool:
    """Say whether the login let somebody in."""
    return request.user.is_authenticated and request.user.is_active


def login_page(request: HttpRequest) -> HttpResponse | None:
    """Return the login page that carries the form of a request; None for one too long."""
    values = values_of(request.POST)
    if sum(len(text) for value in values.values() for text in value) > LONGEST:
        return None
    carried: Carried = {
        "path": request.get_full_path(),
        "form": values,
        "files": bool(request.FILES),
    }
    login = f"{reverse('admin:login')}?{urlencode({'next': reverse('curation:continue')})}"
    context = {
        **admin.site.each_context(request),
        "title": _("Log in"),
        "subtitle": None,
        "app_path": login,
        "next": reverse("curation:continue"),
        "form": AdminAuthenticationForm(request),
        "carried": signing.dumps(carried, salt=SALT, compress=True),
    }
    return TemplateResponse(request, "admin/login.html", context).render()


def opened(signed: str) -> Carried | None:
    """Return the form that a login page carried; None where it was changed or is too old."""
    try:
        carried: Carried = signing.loads(signed, salt=SALT, max_age=KEPT_FOR)
    except signing.BadSignature:
        return None
    return carried
