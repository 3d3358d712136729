"""Forms that could not be taken when they were sent: after a login, or with a stale token."""

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.access import FORM, for_curators, show, wants_page
from curation.panels.concurrency.carry_through_login import PATHS, SESSION, Carried
from curation.panels.concurrency.posted_lists import values_of
from curation.panels.concurrency.typed_words import pairs, typed
from exhibit.visibility import is_staff


@for_curators(methods=FORM)
def carry_on(request: HttpRequest) -> HttpResponse:
    """Show the form that came through the login, to be sent again or thrown away."""
    if request.method == "POST":
        request.session.pop(SESSION, None)
        return redirect("admin:index")
    carried: Carried | None = request.session.get(SESSION)
    if carried is None:
        return redirect("admin:index")
    return show(
        request,
        "curation/editing/carried.html",
        title=_("Continue where you were"),
        address=carried["path"],
        form=pairs(carried["form"]),
        typed=typed(carried["form"]),
        files=carried["files"],
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say in words that a form's token was too old, with what was typed."""
    if not wants_page(request):
        says = _("Nothing was saved: you signed in again since this page was opened. Open it anew.")
        return JsonResponse({"told": says}, status=403)
    values = {
        name: texts for name, texts in values_of(request.POST).items() if "password" not in name
    }
    # Only a page of this site may offer to send again: another site's form is shown, never sent.
    own = is_staff(request) and request.path.startswith(PATHS) and _from_here(request)
    words = typed(values) if request.path.startswith(PATHS) else []
    advice = _("Open the page anew and try once more.")
    if words:
        advice = _("Copy what you typed from below, then open the page anew.")
    return show(
        request,
        "curation/editing/stale.html",
        title=_("The form was not taken"),
        status=403,
        address=request.get_full_path() if own else "",
        form=pairs(values) if own else [],
        typed=words,
        advice=advice,
        is_nav_sidebar_enabled=False,
        available_apps=[],
        has_permission=is_staff(request),
        login=reverse("admin:login"),
    )


def _from_here(request: HttpRequest) -> bool:
    origin = request.headers.get("Origin", "")
    return bool(origin) and urlsplit(origin).netloc == request.get_host()
