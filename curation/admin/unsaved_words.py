"""Every record's form keeps what was typed and not saved, and brings it back."""

from typing import TypeVar

from django.contrib import messages
from django.contrib.admin.helpers import AdminForm
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.forms import FileField, ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.admin.guarded import Guarded
from curation.curator import curator_of
from curation.models import UnsavedWork
from curation.panels.concurrency import opened, unsaved_work
from curation.panels.concurrency.form_states import FormSets
from curation.panels.concurrency.posted_lists import values_of
from curation.panels.concurrency.states import State, Values, as_new, read, same_state, write
from curation.panels.concurrency.unsaved_work import NEW, TOKEN, NotKept, called

Record = TypeVar("Record", bound=Model)

RECOVER = "unsaved"
"""In the query of a form's address: '1' brings unsaved work back, 'compare' compares it too."""
WHICH = "work"
"""In the query beside it: the number of the work; without one it is the latest."""
THROW_AWAY = "_throw_away"
"""Sent with a form: the number of the work to throw away. Nothing is saved."""
SAVED = "saved_forms"
"""In the session: the tokens of the forms that were saved last. What a browser kept of those is
needed no more."""
MOST_SAVED = 20


class UnsavedWords(Guarded[Record]):
    """A form with recovery of unsaved work: of a record, and of new ones of its kind."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, object] | None = None,
    ) -> HttpResponse:
        """Answer the form; with `?unsaved=1` it holds what was typed and not saved."""
        is_recovery = request.method == "GET" and RECOVER in request.GET
        if is_recovery and request.user.is_authenticated:
            recovered = self._recovered(request, object_id)
            if recovered is not None:
                return recovered
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _recovered(self, request: HttpRequest, object_id: str | None) -> HttpResponse | None:
        record = self.get_object(request, unquote(object_id)) if object_id else None
        may = self.has_change_permission if object_id else self.has_add_permission
        if (object_id and record is None) or not may(request, *([record] if record else [])):
            return None
        work = self._chosen(request, record)
        if work is None:
            return None
        values, when = work.values(), unsaved_work.when(work)
        context: dict[str, object] = {"recovered": when, "recovered_work": work.pk}
        if record is None:
            if work.record_pk != NEW:
                shape = self.reading(request, None)[0]
                written = write(as_new(read(values, shape)), shape, owner="")
                values = {**written, TOKEN: values.get(TOKEN, [])}
            return self.refilled(request, None, values, **context)
        compare = request.GET[RECOVER] == "compare"
        return self.unsaved_again(request, record, values, compare=compare, **context)

    def _chosen(self, request: HttpRequest, record: Record | None) -> UnsavedWork | None:
        """Return the work that an address names, or the latest.

        What was typed into a record that is gone can be brought back into a new one.
        """
        by, number = curator_of(request), request.GET.get(WHICH, "")
        if not number:
            return self._kept(by=by, record=record).first()
        if not (number.isdecimal() and len(number) < 19):
            return None
        work = UnsavedWork.objects.filter(user=by, noun=self.opts.model_name, pk=number).first()
        if work is None or (record is not None and work.record_pk != record.pk):
            return None
        return work

    def _kept(self, *, by: User, record: Model | None) -> QuerySet[UnsavedWork]:
        pk = record.pk if record is not None else NEW
        return unsaved_work.kept(by=by, noun=str(self.opts.model_name), pk=pk)

    def _answer(self, request: HttpRequest, object_id: str | None) -> HttpResponse | None:
        number = request.POST.get(THROW_AWAY, "")
        if number:
            return self._thrown_away(request, object_id, number)
        return super()._answer(request, object_id)

    def _thrown_away(
        self, request: HttpRequest, object_id: str | None, number: str
    ) -> HttpResponse | None:
        """Throw unsaved work away and show the form as it was sent; nothing is saved."""
        thrown = throw_away(request, number)
        values = values_of(request.POST)
        values.pop(THROW_AWAY, None)
        record = self.get_object(request, unquote(object_id)) if object_id else None
        if object_id and record is None:
            return self.gone(request, object_id, values)
        shape, saved, _names = self.reading(request, record)
        before = opened.unseal((values.get(opened.FIELD) or [""])[0]) or saved
        is_own = thrown is not None and [thrown.token] == values.get(TOKEN)
        if is_own or same_state(read(values, shape), before):
            return redirect(request.path)
        return self.refilled(request, object_id, values)

    def gone(self, request: HttpRequest, object_id: str, values: Values) -> HttpResponse | None:
        """Keep what was typed into a record that a colleague deleted, and show it."""
        pk = unquote(object_id)
        if not (pk.isdecimal() and len(pk) < 19) or TOKEN not in values:
            return None
        if not self.has_change_permission(request):
            return None
        try:
            work = unsaved_work.keep(
                by=curator_of(request), noun=str(self.opts.model_name), pk=int(pk), form=values
            )
        except NotKept as fault:
            messages.error(request, str(fault))
            return None
        messages.warning(
            request,
            _("This {noun} has just been deleted by somebody. What you typed is kept here.").format(
                noun=self.opts.verbose_name
            ),
        )
        return redirect("curation:unsaved-work", pk=work.pk)

    def save_related(
        self, request: HttpRequest, form: ModelForm[Record], formsets: FormSets, change: bool
    ) -> None:
        """Save the parts; what was kept of this form while it was not saved is needed no more."""
        super().save_related(request, form, formsets, change)
        if token := request.POST.get(TOKEN, "")[:40]:
            unsaved_work.forget(by=curator_of(request), noun=str(self.opts.model_name), token=token)
            saved = request.session.get(SAVED, [])
            request.session[SAVED] = [*saved, token][-MOST_SAVED:]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, object], *args: object, **options: object
    ) -> HttpResponse:
        """Show with the form the unsaved work that can be brought back."""
        original = context.get("original")
        record = original if isinstance(original, self.model) else None
        noun, pk = str(self.opts.model_name), record.pk if record is not None else NEW
        may = record is None or self.has_change_permission(request, record)
        form_data = getattr(request, "refilled", None) or request.POST
        token = form_data.get(TOKEN, "")
        if TOKEN in request.POST:
            self._keep_refused(request, record, values_of(form_data))
        context |= {
            # Who may only look has nothing to keep.
            "unsaved_address": reverse("curation:unsaved-keep", args=[noun, pk]) if may else "",
            "saved_forms": " ".join(request.session.get(SAVED, [])),
            "unsaved": [_offer(work) for work in self._undecided(request, record, token)],
            "choose_again": _about_files(context["adminform"]),
        }
        return super().render_change_form(request, context, *args, **options)

    def _keep_refused(self, request: HttpRequest, record: Model | None, values: Values) -> None:
        """Keep a form that is shown again instead of saved, also where no script does."""
        try:
            unsaved_work.keep(
                by=curator_of(request),
                noun=str(self.opts.model_name),
                pk=record.pk if record is not None else NEW,
                title=called(record) if record is not None else "",
                form=values,
            )
        except NotKept as fault:
            messages.warning(request, str(fault))

    def _undecided(
        self, request: HttpRequest, record: Model | None, token: str
    ) -> list[UnsavedWork]:
        """Return unsaved work of other opened forms that says something else than the record.

        That is the record as it is saved, not as a form refused just now would have it.
        """
        works = list(self._kept(by=curator_of(request), record=record).exclude(token=token[:40]))
        if not works:
            return []
        saved = None
        if record is not None:
            saved = self.model._base_manager.filter(pk=record.pk).first()
            if saved is None or not self.has_change_permission(request, saved):
                return works
        shape, state, _names = self.reading(request, saved)
        return [
            work for work in works if not _says_nothing_new(work, read(work.values(), shape), state)
        ]


def _about_files(shown: object) -> str:
    fields = shown.form.fields.values() if isinstance(shown, AdminForm) else ()
    has_file = any(isinstance(field, FileField) for field in fields)
    return _("A file has to be chosen again.") if has_file else ""


def _offer(work: UnsavedWork) -> dict[str, object]:
    """Return unsaved work as a form offers it."""
    when = unsaved_work.when(work)
    return {
        "pk": work.pk,
        "when": when,
        "quoted": f"“{work.words}”" if work.words else "",
        "name": f"“{work.words}”, {when}" if work.words else when,
        "address": f"?{RECOVER}=1&{WHICH}={work.pk}",
        "compared": f"?{RECOVER}=compare&{WHICH}={work.pk}",
    }


def _says_nothing_new(work: UnsavedWork, typed: State, state: State) -> bool:
    """Delete work that says what is saved already; say whether it did."""
    if not same_state(typed, state):
        return False
    work.delete()
    return True


def throw_away(request: HttpRequest, number: str) -> UnsavedWork | None:
    """Throw away one of a curator's own unsaved works, tell them, and return what it was."""
    pk = int(number) if number.isdecimal() and len(number) < 19 else 0
    work = UnsavedWork.objects.filter(user=curator_of(request), pk=pk).first()
    if work is None:
        messages.info(request, _("There was no unsaved work."))
        return None
    work.delete()
    messages.info(request, _("Your unsaved work is thrown away."))
    return work
