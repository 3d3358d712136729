"""The guard of every record's form: nobody writes over a state they have not seen.

A form carries the state it was opened on. Where the record has another one when the form comes
back, nothing is saved: the form is shown again with both curators' changes in it, and beside it
what each changed. The next save is then a decision.
"""

import uuid
from datetime import timedelta
from functools import partialmethod
from typing import Any, TypeVar

from django.contrib import admin
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from curation.admin.error_links import error_list
from curation.curator import curator_of
from curation.panels.concurrency import form_states, moving, opened
from curation.panels.concurrency.conflicts import comparison_of, conflict_of
from curation.panels.concurrency.form_merge import Merge, merge
from curation.panels.concurrency.form_states import FormSet, FormSets
from curation.panels.concurrency.merge_view import Names, in_words
from curation.panels.concurrency.posted_lists import querydict_of, values_of
from curation.panels.concurrency.states import Shape, State, Values, read, same_state, write
from curation.panels.concurrency.unsaved_work import TOKEN

Record = TypeVar("Record", bound=Model)

BRING = "_bring"
"""Sent with a form that a browser kept: show it again, save nothing."""
TWICE_WITHIN = timedelta(minutes=10)
"""The same new record sent again by the same curator within this time was sent twice."""


def is_untouched(request: HttpRequest) -> bool:
    """Say whether a form is opened as the record is saved: nothing was typed into it."""
    return request.method == "GET" and not hasattr(request, "refilled")


def as_saved(request: HttpRequest, record: Record, rows: QuerySet[Record]) -> Record | None:
    """Return a form's record as it is saved, one of `rows`; None where it was deleted meanwhile.

    A form that is only looked at has it already; one that was sent, or is shown again with what
    was typed, may have put unsaved values into it.
    """
    if is_untouched(request):
        return record
    return rows.filter(pk=record.pk).first()


class Guarded(admin.ModelAdmin[Record]):
    """An admin whose forms carry the state they were opened on."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, object] | None = None,
    ) -> HttpResponse:
        """Answer a form; a POST is saved only over the state that the curator has seen."""
        if request.method != "POST" or not request.user.is_authenticated:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            # One save of a curator at a time: a form sent twice is seen as such.
            User.objects.select_for_update().get(pk=request.user.pk)
            answer = self._answer(request, object_id)
            return answer or super().changeform_view(request, object_id, form_url, extra_context)

    def _answer(self, request: HttpRequest, object_id: str | None) -> HttpResponse | None:
        """Return the answer to a form that must not be saved as it is, or None."""
        values = values_of(request.POST)
        if moved_values := moving.moved(values):
            return self.refilled(request, object_id, moved_values)
        if object_id is None:
            if BRING in values:
                return self.refilled(request, None, values)
            return self._sent_twice(request, values)
        record = self.get_object(request, unquote(object_id))
        if record is None:
            return self.gone(request, object_id, values)
        if not self.has_change_permission(request, record):
            return None
        try:
            record.refresh_from_db(from_queryset=type(record)._base_manager.select_for_update())
        except ObjectDoesNotExist:  # a colleague deleted it this moment
            return self.gone(request, object_id, values)
        if BRING in values:
            return self.unsaved_again(request, record, values)
        return self._compared(request, record, values)

    def gone(self, request: HttpRequest, object_id: str, values: Values) -> HttpResponse | None:
        """Return the answer to a form whose record is not there any more; None for Django's own."""
        return None

    def _compared(
        self, request: HttpRequest, record: Record, values: Values
    ) -> HttpResponse | None:
        """Return the answer to a form that was not opened on the record as it is now, or None."""
        before = opened.unseal(request.POST.get(opened.FIELD, ""))
        if before is None and not self.is_stale(request, record):
            return None
        shape, saved, _names = self.reading(request, record)
        if before is not None and same_state(before, saved):
            return None
        if same_state(read(values, shape), saved) and not request.FILES:
            # Sent twice: the first has saved it.
            return self.response_change(request, record)
        return self.unsaved_again(request, record, values)

    def unsaved_again(
        self,
        request: HttpRequest,
        record: Record,
        values: Values,
        *,
        compare: bool = False,
        **context: object,
    ) -> HttpResponse:
        """Show a form that is not saved.

        Where the record was saved since it was opened, both are put together; otherwise the
        comparison is told only where it is asked for.
        """
        before = opened.unseal((values.get(opened.FIELD) or [""])[0])
        shape, saved, names = self.reading(request, record)
        both = merge(before, saved, read(values, shape))
        context["opened_state"] = opened.seal(saved)
        if before is None or not same_state(before, saved):
            context["conflict"] = conflict_of(record, curator_of(request), in_words(both, names))
            values = self._again(record, values, both, shape)
        elif compare:
            context["conflict"] = comparison_of(record, in_words(both, names))
        return self.refilled(request, str(record.pk), values, **context)

    def _again(self, record: Record, values: Values, both: Merge, shape: Shape) -> Values:
        """Return the form to show again: the merged values, and whatever else was in it."""
        parts = tuple(f"{prefix}-" for prefix in shape.parts)
        others = {
            name: value
            for name, value in values.items()
            if name not in shape.fields
            and (not name.startswith(parts) or name.endswith(("-MIN_NUM_FORMS", "-MAX_NUM_FORMS")))
        }
        written = write(both.state, shape, owner=str(record.pk))
        return {**others, **written, **self.seen(record)}

    def seen(self, record: Record) -> Values:
        """Return what a form says besides its state of what has been seen."""
        return {}

    def is_stale(self, request: HttpRequest, record: Record) -> bool:
        """Say whether a form that does not tell its opened state is too old to be saved."""
        return False

    def reading(self, request: HttpRequest, record: Record | None) -> tuple[Shape, State, Names]:
        """Return the shape of a record's form, the state of the record, and the fields' names.

        None stands for a new record: its state is that of the form as it opens.
        """
        fields = flatten_fieldsets(self.get_fieldsets(request, record))
        form_class = self.get_form(request, record, change=record is not None, fields=fields)
        initial = {} if record else self.get_changeform_initial_data(request)
        # Without data, also where the form is to be shown again with what was typed.
        form = form_class(data=None, instance=record, initial=initial)
        formsets = self._unbound_formsets(request, record)
        shape = form_states.shape_of(form, formsets)
        state = form_states.state_of(form, formsets)
        parts = {
            str(formset.prefix): (
                str(formset.fk.model._meta.verbose_name),
                formset.empty_form.fields,
            )
            for formset in formsets
        }
        return shape, state, Names(fields=form.fields, parts=parts)

    def _unbound_formsets(self, request: HttpRequest, record: Record | None) -> list[FormSet]:
        # Rows that this curator may only look at are not sent back by a form.
        return [
            formset(
                instance=record,
                prefix=formset.get_default_prefix(),
                queryset=inline.get_queryset(request),
            )
            for formset, inline in self.get_formsets_with_inlines(request, record)
            if (inline.has_change_permission if record else inline.has_add_permission)(
                request, record
            )
        ]

    def _sent_twice(self, request: HttpRequest, values: Values) -> HttpResponse | None:
        """Answer a new record sent twice as saved; a second one is not made."""
        log_entry = LogEntry.objects.filter(
            user_id=curator_of(request).pk,
            action_flag=ADDITION,
            content_type=ContentType.objects.get_for_model(self.model),
            action_time__gte=timezone.now() - TWICE_WITHIN,
        ).first()
        record = (
            self.get_object(request, log_entry.object_id)
            if log_entry and log_entry.object_id
            else None
        )
        if record is None or not self.has_change_permission(request, record):
            return None
        shape, saved, _names = self.reading(request, record)
        is_whole = self._typed_for_new(request) <= set(shape.fields)
        if request.FILES or not is_whole or not same_state(read(values, shape), saved):
            return None
        return self.response_add(request, record)

    def _typed_for_new(self, request: HttpRequest) -> set[str]:
        """Return the names of a new record's fields.

        Where its later form shows fewer (words are given once), that form cannot tell two records
        apart.
        """
        fields = flatten_fieldsets(self.get_fieldsets(request, None))
        new = self.get_form(request, None, change=False, fields=fields).base_fields
        return {name for name, field in new.items() if not field.widget.is_hidden}

    def refilled(
        self, request: HttpRequest, object_id: str | None, values: Values, **context: object
    ) -> HttpResponse:
        """Show a form again with these values, saving nothing."""
        request.refilled = querydict_of(values)  # type: ignore[attr-defined]
        # Django's own view saves what it is sent, and shows what it is asked for.
        request.method = "GET"
        context = {"opened_state": (values.get(opened.FIELD) or [""])[0], **context}
        return super().changeform_view(request, object_id, extra_context=context)

    def get_form(
        self, request: HttpRequest, obj: Record | None = None, change: bool = False, **options: Any
    ) -> type[ModelForm[Record]]:
        """Return the form; one that is shown again begins with what was typed into it."""
        form = super().get_form(request, obj, change, **options)
        data = getattr(request, "refilled", None)
        if data is not None:
            # Django makes the class anew for every request, and this one is ours to change.
            form.__init__ = partialmethod(form.__init__, data=data)  # type: ignore[assignment, method-assign]
        return form

    def get_formset_kwargs(self, request: HttpRequest, *args: Any) -> dict[str, object]:
        """Return what makes the rows; those shown again begin with what was typed."""
        options: dict[str, object] = super().get_formset_kwargs(request, *args)
        data = getattr(request, "refilled", None)
        return {**options, "data": data.copy()} if data is not None else options

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Put the opened state into the form, and the token that tells it from other forms.

        Above a form that was not saved stands what is to be mended, with a way to each place.
        """
        if context["errors"]:
            formsets = [part.formset for part in context["inline_admin_formsets"]]
            context["error_list"] = error_list(context["adminform"].form, formsets)
        form_data = getattr(request, "refilled", None) or request.POST
        context["form_token"] = form_data.get(TOKEN) or uuid.uuid4().hex
        if context.get("original") is not None and "opened_state" not in context:
            context["opened_state"] = form_data.get(opened.FIELD) or self._opened_state(context)
        return super().render_change_form(request, context, *args, **kwargs)

    def _opened_state(self, context: dict[str, Any]) -> str:
        formsets: FormSets = [
            inline.formset
            for inline in context["inline_admin_formsets"]
            if inline.has_change_permission
        ]
        form = context["adminform"].form
        if form.is_bound:
            return ""
        return opened.seal(form_states.state_of(form, formsets))
