"""What is done to several records at once: a look, the act, and its undoing."""

from collections.abc import Iterable

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.access import FORM, POST, NotAllowed, for_curators, show
from curation.curator import curator_of
from curation.models import BulkAction
from curation.records.links import change_address
from curation.review.moves import MoveRefused
from curation.review.together import running
from curation.review.together.action import Action
from curation.review.together.actions import model_of

ON_A_PAGE = 25


@for_curators(methods=FORM)
def together(request: HttpRequest, noun: str, name: str) -> HttpResponse:
    """Ask what an action needs, show what it will do, and do it when that is confirmed."""
    acting = running.together(noun, name)
    if acting is None:
        raise Http404
    action = acting.action
    if not request.user.has_perm(action.permission):
        raise NotAllowed(action.permission)
    sent = request.POST if request.method == "POST" else request.GET
    pks = _numbers(sent.getlist("record"))
    if refusal := _refusal(pks, action.most):
        messages.error(request, refusal)
        return redirect(_list_of(noun))
    form = action.form(sent if _is_filled(action, sent) else None)
    by = curator_of(request)
    if request.method == "POST" and form.is_valid():
        try:
            done = acting.carry_out(
                {pk: sent.get(f"seen-{pk}", "") for pk in pks},
                by=by,
                choice=form.cleaned_data,
                why=sent.get("why", ""),
            )
        except MoveRefused as refused:
            messages.error(request, str(refused))
        else:
            return redirect("curation:together-done", done.pk)
    lines = acting.look(pks, by=by, choice=form.cleaned_data) if form.is_valid() else []
    return show(
        request,
        "curation/together/look.html",
        title=str(action.label),
        status=400 if form.errors else 200,
        action=action,
        form=form,
        records=pks,
        back=_list_of(noun),
        kind=_kind(noun),
        will=_told([line for line in lines if line.look.will]),
        left=_told([line for line in lines if line.look.refused]),
        looked=form.is_valid(),
        sentence=_sentence(lines),
    )


@for_curators("exhibit.view_panel")
def done(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what an action did, what it left, and the button that undoes it."""
    row = get_object_or_404(BulkAction.objects.select_related("by", "undone_by"), pk=pk)
    acting = running.together(row.noun, row.name)
    there = acting.chosen([int(pk) for pk in row.records]) if acting else []
    return show(
        request,
        "curation/together/done.html",
        title=_("Done together"),
        row=row,
        records=[(str(record), change_address(record)) for record in there],
        back=_list_of(row.noun) if acting else reverse("admin:index"),
        kind=_kind(row.noun) if acting else "",
        may_undo=bool(
            acting and row.undone_at is None and request.user.has_perm(acting.action.permission)
        ),
    )


@for_curators("exhibit.view_panel", methods=POST)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo an action once."""
    row = get_object_or_404(BulkAction, pk=pk)
    try:
        undone = running.undo(row, by=curator_of(request))
    except MoveRefused as refused:
        messages.error(request, str(refused))
    else:
        says = ngettext(
            "Undone: {count} record is as it was.",
            "Undone: {count} records are as they were.",
            undone.count,
        )
        messages.success(request, says.format(count=undone.count))
        for name, reason in undone.left:
            messages.warning(request, f"{name}: {reason}")
    return redirect("curation:together-done", pk)


@for_curators("exhibit.view_panel")
def done_list(request: HttpRequest) -> HttpResponse:
    """List what was done to several records at once, newest first."""
    rows = BulkAction.objects.select_related("by", "undone_by")
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    return show(request, "curation/together/list.html", title=_("Done together"), page=page)


def _numbers(values: Iterable[str]) -> list[int]:
    """Return the primary keys among what an address or a form says, each once."""
    # Digits of other scripts are digits to Python too, and no number of ours has more than 18.
    plain = (value for value in values if value.isascii() and value.isdigit() and len(value) < 19)
    return list(dict.fromkeys(map(int, plain)))


def _refusal(pks: list[int], most: int) -> str:
    if not pks:
        return _("Choose the records first: tick them in the list.")
    if len(pks) > most:
        says = _("{count} records are chosen, and {most} are the most at once: choose fewer.")
        return says.format(count=len(pks), most=most)
    return ""


def _list_of(noun: str) -> str:
    """Return the address of the list of a kind of record."""
    return reverse(f"admin:exhibit_{noun}_changelist")


def _kind(noun: str) -> str:
    """Return what several records of a kind are called."""
    model = model_of(noun)
    name = str(model._meta.verbose_name_plural) if model else ""
    return f"{name[:1].upper()}{name[1:]}"


def _told(lines: list[running.Line]) -> list[dict[str, str]]:
    """Return lines as the page prints them."""
    return [
        {
            "pk": str(line.record.pk),
            "name": str(line.record),
            "address": change_address(line.record),
            "says": line.look.will or line.look.refused,
            "seen": line.seen,
        }
        for line in lines
    ]


def _is_filled(action: Action[Model], sent: QueryDict) -> bool:
    """Say whether a form was sent; an action that asks for nothing is filled as it is."""
    return all(name in sent for name in action.form.base_fields)


def _sentence(lines: list[running.Line]) -> str:
    """Return in one sentence what will happen."""
    will = sum(1 for line in lines if line.look.will)
    if not will:
        return _("Nothing will happen to any of them: the reasons stand below.")
    return ngettext(
        "It will be done to {count} record.", "It will be done to {count} records.", will
    ).format(count=will)
