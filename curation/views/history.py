"""The history of a record, what differs between two saves, restoring, and bringing back."""

from django import forms
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import gettext_noop as _noop
from reversion.models import Version

from curation.access import FORM, NotAllowed, for_curators, show
from curation.curator import curator_of
from curation.records.history import saved_states, saves, wording
from curation.records.history.record_difference import compare
from curation.records.history.recording import LONGEST_WHY
from curation.records.history.registration import PARTS
from curation.records.links import change_address
from curation.restoring import deleted, restoring
from exhibit.comparing import Difference
from exhibit.models import Panel

DELETED_ON_A_PAGE = 50
OF_PANELS = _noop(
    "The panel becomes a draft if its text changes; visitors go on seeing what is approved. "
    "Whether it is on display stays as it is."
)


class WhyForm(forms.Form):
    """Why a curator restores or brings back a record."""

    why = forms.CharField(
        label=_lazy("Why this change"),
        max_length=LONGEST_WHY,
        required=False,
        help_text=_lazy("For colleagues, and for you next month."),
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


@for_curators()
def record_history(request: HttpRequest, noun: str, pk: str) -> HttpResponse:
    """Show every save of a record, newest first, also of one that is deleted."""
    model = next((model for model in PARTS if model._meta.model_name == noun), None)
    if model is None or (number := _number(pk)) is None:
        raise Http404
    _check(request, "view", model)
    record = model._base_manager.filter(pk=number).first()
    page, page_saves = saves.saves_of(model, pk, request.GET.get("page", "1"))
    if record is None and not page_saves:
        raise Http404
    return show(
        request,
        "curation/history/record.html",
        title=_("History: {value}").format(value=record or page[0].object_repr),
        record=record,
        address=change_address(record) if record else "",
        page=page,
        saves=page_saves,
        last=saves.versions_of(model, pk).defer("serialized_data").first(),
        may_change=request.user.has_perm(_permission("change", model)),
    )


@for_curators()
def save_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what differs between a save and another one, by default the one before it."""
    version, model = _allowed(request, "view", pk)
    other = _other(request, version)
    newest_first = saves.versions_beside(version).defer("serialized_data")
    others = newest_first.exclude(pk=version.pk)[:200]
    return show(
        request,
        "curation/history/save.html",
        title=_("{record}: what changed").format(record=version.object_repr),
        save=saves.save_of(version),
        other=saves.save_of(other) if other else None,
        others=[(save.pk, _option(save), save == other) for save in others],
        comparison=_comparison(other, version),
        last=newest_first.first(),
        record=restoring.present(version),
        noun=model._meta.model_name,
        number=version.object_id,
    )


@for_curators(methods=FORM)
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what restoring a save would change, and restore it."""
    version, model = _allowed(request, "change", pk)
    record = restoring.present(version)
    if record is None:
        raise Http404
    form = WhyForm(request.POST if request.method == "POST" else None)
    faults: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            restoring.restore(version=version, by=request.user, why=form.cleaned_data["why"])
        except restoring.CannotRestore as refused:
            faults = refused.faults
        else:
            messages.success(
                request,
                _("{record} is again what it was in save {version}.").format(
                    record=record, version=saves.save_of(version).number
                ),
            )
            return redirect("curation:history-record", model._meta.model_name, record.pk)
    return show(
        request,
        "curation/history/restore.html",
        title=_("Restore: {record}").format(record=record),
        form=form,
        faults=faults,
        save=saves.save_of(version),
        record=record,
        address=change_address(record),
        comparison=restoring.difference(version, record),
        of_panels=_(OF_PANELS) if model is Panel else "",
    )


@for_curators()
def deleted_list(request: HttpRequest) -> HttpResponse:
    """Show what was deleted, the last first."""
    models = [model for model in PARTS if request.user.has_perm(_permission("view", model))]
    noun = request.GET.get("kind", "")
    if noun and noun not in {model._meta.model_name for model in models}:
        raise BadRequest(_("There is no such kind of record."))
    chosen_models = [model for model in models if not noun or model._meta.model_name == noun]
    rows = sorted(
        deleted.deleted_records(tuple(chosen_models)), key=lambda row: row.at, reverse=True
    )
    return show(
        request,
        "curation/history/deleted.html",
        title=_("Deleted"),
        page=Paginator(rows, DELETED_ON_A_PAGE).get_page(request.GET.get("page", "1")),
        kinds=[
            (
                model._meta.model_name,
                model._meta.verbose_name_plural,
                model._meta.model_name == noun,
            )
            for model in models
        ],
        query=f"kind={noun}&" if noun else "",
        nothing=_("Nothing is deleted of this kind.") if noun else _("Nothing is deleted."),
    )


@for_curators(methods=FORM)
def bring_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a deleted record and what stands in its way, and bring it back."""
    version, model = _allowed(request, "delete", pk)
    form = WhyForm(request.POST if request.method == "POST" else None)
    faults = deleted.faults_in_the_way(version)
    if request.method == "POST" and form.is_valid() and not faults:
        try:
            back = deleted.bring_back(
                version=version, by=curator_of(request), why=form.cleaned_data["why"]
            )
        except restoring.CannotRestore as refused:
            faults = refused.faults
        else:
            messages.success(request, _("{record} is back.").format(record=back.record))
            for notice in back.notices:
                messages.info(request, notice)
            return redirect(change_address(back.record))
    (as_it_was,) = wording.in_words([saved_states.rows_of(version)])
    return show(
        request,
        "curation/history/bring_back.html",
        title=_("Bring back: {record}").format(record=version.object_repr),
        form=form,
        faults=faults,
        needed=deleted.needed_first(version),
        save=saves.save_of(version),
        fields=[field for field in as_it_was.fields if field.text],
        kind=model._meta.verbose_name,
        along=_along(version),
    )


def _along(version: Version) -> str:
    """Return what comes back with a record, in a sentence; '' for nothing."""
    along = ", ".join(f"{count} {name}" for count, name in deleted.goes_along(version))
    return _("With it come back: {along}.").format(along=along) if along else ""


def _option(version: Version) -> str:
    """Return a save as one of those to compare with: when, and by whom."""
    state = saves.KeptState(version=version)
    at = date_format(timezone.localtime(state.at), "j F Y, H:i")
    return f"{at}, {state.by or _('nobody named')}"


def _allowed(request: HttpRequest, verb: str, pk: int) -> tuple[Version, type[Model]]:
    """Return a saved state and the model of its record, of which one may do what the verb says."""
    rows = Version.objects.select_related("revision__user", "content_type")
    version = get_object_or_404(rows, pk=pk)
    model = version.content_type.model_class()
    if model not in PARTS:
        raise Http404
    _check(request, verb, model)
    return version, model


def _number(text: str) -> int | None:
    """Return a number out of an address that a database can look for, or None."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None


def _other(request: HttpRequest, version: Version) -> Version | None:
    """Return the save to compare with: the one asked for, or the one before."""
    other_pk = request.GET.get("with", "")
    if not other_pk:
        return saves.before(version)
    other = saves.versions_beside(version).filter(pk=_number(other_pk)).first()
    if other is None:
        raise BadRequest(_("“with” is the number of another save of this record."))
    return other


def _permission(verb: str, model: type[Model]) -> str:
    return f"{model._meta.app_label}.{verb}_{model._meta.model_name}"


def _check(request: HttpRequest, verb: str, model: type[Model]) -> None:
    enough = ("view", "change") if verb == "view" else (verb,)
    if not any(request.user.has_perm(_permission(permission, model)) for permission in enough):
        raise NotAllowed(_permission(enough[0], model))


def _comparison(other: Version | None, version: Version) -> Difference | None:
    """Return what differs, always from the older of two saves to the newer."""
    if other is None:
        return None
    older, newer = sorted((other, version), key=lambda save: save.pk)
    return compare(*wording.in_words([saved_states.rows_of(older), saved_states.rows_of(newer)]))
