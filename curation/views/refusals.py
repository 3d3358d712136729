"""What the workshop answers where it cannot do as asked: in words, with who may and a way back."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import defaults

from curation.access import is_workshop, show, wants_page
from curation.panels.concurrency.posted_lists import values_of
from curation.panels.concurrency.typed_words import typed
from curation.presenters.refusal import refusal
from exhibit.views import errors
from exhibit.visibility import is_staff


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403: which role may do this, and who has it."""
    if not is_workshop(request.path):
        return defaults.permission_denied(request, exception)
    told = refusal(request, exception)
    return _answer(
        request,
        title=_("This is for another role"),
        heading=_("Nothing was changed") if request.method == "POST" else _("Who may"),
        status=403,
        says=told.says,
        advice=told.whom,
        back=told.back,
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404: in the workshop to those who work there, to others as the exhibition does."""
    if not (is_workshop(request.path) and is_staff(request)):
        return errors.page_not_found(request, exception)
    return _answer(
        request,
        title=_("Nothing is at this address"),
        heading=_("What may have happened"),
        status=404,
        says=_sentence(exception)
        or _("The record may have been deleted, or the address written with a slip of the pen."),
        advice=_("What was deleted is listed under “Deleted records” on the desk."),
        back=reverse("admin:index"),
    )


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400, with the sentence of what was wrong where there is one."""
    known = isinstance(exception, BadRequest) and is_workshop(request.path) and is_staff(request)
    if not known:
        return defaults.bad_request(request, exception)
    return _answer(
        request,
        title=_("This cannot be read as asked"),
        heading=_("What is wrong"),
        status=400,
        says=_sentence(exception) or _("Part of the address is not what this page reads."),
        advice="",
        back=reverse("admin:index"),
    )


def _answer(
    request: HttpRequest,
    *,
    title: str,
    heading: str,
    status: int,
    says: str,
    advice: str,
    back: str,
) -> HttpResponse:
    if not wants_page(request):
        told = " ".join(filter(None, (says, advice)))
        return JsonResponse({"told": told}, status=status)
    return show(
        request,
        "curation/refused.html",
        title=title,
        heading=heading,
        status=status,
        says=says,
        advice=advice,
        back=back,
        desk=reverse("admin:index"),
        # Words on their way to a form that may not be sent are not lost with it.
        typed=typed(values_of(request.POST)) if request.method == "POST" else [],
        is_nav_sidebar_enabled=False,
    )


def _sentence(exception: Exception) -> str:
    """Return the words of an exception, where it carries a sentence and not an address."""
    words = exception.args[0] if exception.args else ""
    return words if isinstance(words, str) and words.endswith((".", "?", "”")) else ""
