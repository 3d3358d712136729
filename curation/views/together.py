"""What is done to several panels at once: a look, the act, and its undoing."""

from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.access import FORM, POST, for_curators, show
from curation.curator import curator_of
from curation.models import BulkAction
from curation.review.moves import MoveRefused
from curation.review.together import running
from curation.review.together.actions import ACTIONS, Action
from exhibit.models import Panel

ON_A_PAGE = 25
LIST = "admin:exhibit_panel_changelist"


@for_curators("exhibit.view_panel", methods=FORM)
def together(request: HttpRequest, name: str) -> HttpResponse:
    """Ask what an action needs, show what it will do, and do it when that is confirmed."""
    action = ACTIONS.get(name)
    if action is None:
        raise Http404
    if not request.user.has_perm(action.permission):
        raise PermissionDenied
    sent = request.POST if request.method == "POST" else request.GET
    pks = _numbers(sent.getlist("panel"))
    if refusal := _refusal(pks):
        messages.error(request, refusal)
        return redirect(LIST)
    form = action.form(sent if _is_filled(action, sent) else None)
    by = curator_of(request)
    if request.method == "POST" and form.is_valid():
        try:
            done = running.carry_out(
                action,
                {pk: sent.get(f"seen-{pk}", "") for pk in pks},
                by=by,
                choice=form.cleaned_data,
                why=sent.get("why", ""),
            )
        except MoveRefused as refused:
            messages.error(request, str(refused))
        else:
            return redirect("curation:together-done", done.pk)
    lines = running.look(action, pks, by=by, choice=form.cleaned_data) if form.is_valid() else []
    return show(
        request,
        "curation/together/look.html",
        title=action.label,
        status=400 if form.errors else 200,
        action=action,
        form=form,
        panels=pks,
        will=[line for line in lines if line.look.will],
        left=[line for line in lines if line.look.refused],
        looked=form.is_valid(),
        sentence=_sentence(lines),
        again=_again(action, pks),
    )


@for_curators("exhibit.view_panel")
def done(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what an action did, what it left, and the button that undoes it."""
    row = get_object_or_404(BulkAction.objects.select_related("by", "undone_by"), pk=pk)
    panels = Panel.objects.filter(pk__in=map(int, row.panels)).in_walking_order()
    action = ACTIONS.get(row.name)
    return show(
        request,
        "curation/together/done.html",
        title=_("Done together"),
        row=row,
        panels=panels,
        may_undo=bool(
            action and row.undone_at is None and request.user.has_perm(action.permission)
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
            "Undone: {count} panel is as it was.",
            "Undone: {count} panels are as they were.",
            undone.count,
        )
        messages.success(request, says.format(count=undone.count))
        for title, reason in undone.left:
            messages.warning(request, f"{title}: {reason}")
    return redirect("curation:together-done", pk)


@for_curators("exhibit.view_panel")
def done_list(request: HttpRequest) -> HttpResponse:
    """List what was done to several panels at once, newest first."""
    rows = BulkAction.objects.select_related("by", "undone_by")
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    return show(request, "curation/together/list.html", title=_("Done together"), page=page)


def _numbers(values: Iterable[str]) -> list[int]:
    """Return the primary keys among what an address or a form says, each once."""
    # Digits of other scripts are digits to Python too, and no number of ours has more than 18.
    plain = (value for value in values if value.isascii() and value.isdigit() and len(value) < 19)
    return list(dict.fromkeys(map(int, plain)))


def _refusal(pks: list[int]) -> str:
    if not pks:
        return _("Choose the panels first: tick them in the list.")
    if len(pks) > running.MOST:
        return _(
            "{count} panels are chosen, and {most} are the most at once: choose fewer."
        ).format(count=len(pks), most=running.MOST)
    return ""


def _is_filled(action: Action, sent: QueryDict) -> bool:
    """Say whether a form was sent; an action that asks for nothing is filled as it is."""
    return all(name in sent for name in action.form.base_fields)


def _sentence(lines: list[running.Line]) -> str:
    """Return in one sentence what will happen."""
    will = sum(1 for line in lines if line.look.will)
    if not will:
        return _("Nothing will happen to any of them: the reasons stand below.")
    return ngettext(
        "It will be done to {count} panel.", "It will be done to {count} panels.", will
    ).format(count=will)


def _again(action: Action, pks: list[int]) -> str:
    """Return the address of the look, without what was asked for."""
    query = QueryDict(mutable=True)
    query.setlist("panel", list(map(str, pks)))
    return f"{reverse('curation:together', args=[action.name])}?{query.urlencode()}"
