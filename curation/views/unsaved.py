"""What was typed into a record's form and is not saved: kept, shown, thrown away."""

from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.access import POST, for_curators, show
from curation.admin.unsaved_words import RECOVER, WHICH, throw_away
from curation.curator import curator_of
from curation.models import UnsavedWork
from curation.panels.concurrency import unsaved_work
from curation.panels.concurrency.posted_lists import values_of
from curation.panels.concurrency.typed_words import typed
from curation.panels.concurrency.unsaved_work import NEW, TOKEN, NotKept, called
from curation.records.history.registration import PARTS
from curation.records.links import change_address
from curation.review.inbox import name_of_unsaved
from exhibit.models import SourceText

LARGEST_PK = 2**63 - 1


@for_curators(methods=POST)
def unsaved_keep(request: HttpRequest, noun: str, pk: int) -> HttpResponse:
    """Keep a record's form as unsaved work, also of a record that was deleted meanwhile."""
    admin_of_it = _admin_of(noun)
    if admin_of_it is None or pk > LARGEST_PK:
        raise Http404
    may = admin_of_it.has_add_permission if pk == NEW else admin_of_it.has_change_permission
    if not may(request):
        raise PermissionDenied
    if TOKEN not in request.POST:
        return JsonResponse(
            {"told": _("This is no form of a record: nothing was kept.")}, status=400
        )
    record = admin_of_it.model._base_manager.filter(pk=pk).first() if pk else None
    try:
        work = unsaved_work.keep(
            by=curator_of(request),
            noun=noun,
            pk=pk,
            title=called(record) if record else "",
            form=values_of(request.POST),
        )
    except NotKept as fault:
        return JsonResponse({"told": str(fault)}, status=409)
    return JsonResponse({"kept": unsaved_work.when(work)})


@for_curators()
def unsaved_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one's own unsaved work, to be copied, brought back or thrown away."""
    work = _own(request, pk)
    return show(
        request,
        "curation/editing/unsaved.html",
        title=_("Not saved yet: {name}").format(name=name_of_unsaved(work)),
        work=work,
        when=unsaved_work.when(work),
        typed=typed(work.values()),
        ways=_ways(request, work),
        gone=_is_gone(work),
    )


@for_curators(methods=POST)
def unsaved_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw one's own unsaved work away."""
    throw_away(request, str(_own(request, pk).pk))
    return redirect("curation:waiting")


def _own(request: HttpRequest, pk: int) -> UnsavedWork:
    own = UnsavedWork.objects.filter(user=curator_of(request))
    return get_object_or_404(own, pk=min(pk, LARGEST_PK))


def _admin_of(noun: str) -> ModelAdmin[Model] | None:
    """Return the admin of the records of a kind; None where no form of them is known."""
    model = next((model for model in PARTS if model._meta.model_name == noun), None)
    return admin.site.get_model_admin(model) if model else None


def _record_of(work: UnsavedWork) -> Model | None:
    admin_of_it = _admin_of(work.noun)
    if admin_of_it is None or work.record_pk == NEW:
        return None
    return admin_of_it.model._base_manager.filter(pk=work.record_pk).first()


def _is_gone(work: UnsavedWork) -> bool:
    return work.record_pk != NEW and _record_of(work) is None


def _ways(request: HttpRequest, work: UnsavedWork) -> list[tuple[str, str]]:
    """Return where this curator can bring the work back: address and words."""
    admin_of_it, record = _admin_of(work.noun), _record_of(work)
    if admin_of_it is None:
        return []
    if record is not None:
        form = change_address(record)
        if not admin_of_it.has_change_permission(request, record):
            return [(form, _("Open the record"))]
        return [
            (f"{form}?{RECOVER}=1&{WHICH}={work.pk}", _("Bring it back")),
            (f"{form}?{RECOVER}=compare&{WHICH}={work.pk}", _("Compare")),
        ]
    if admin_of_it.model is SourceText or not admin_of_it.has_add_permission(request):
        return []
    words = _("Bring it back") if work.record_pk == NEW else _("Bring it back as a new record")
    add = reverse(f"admin:exhibit_{work.noun}_add")
    return [(f"{add}?{RECOVER}=1&{WHICH}={work.pk}", words)]
