"""What the admin writes is recorded; what is in use is not deleted, and the users are named."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.admin.guarded import as_saved
from curation.records import deleting
from curation.records.history import recording
from curation.records.history.registration import PARTS
from curation.records.links import change_address
from curation.records.usage import Use, in_the_way, uses_of, uses_of_all

Record = TypeVar("Record", bound=Model)
MOST_USES = 50
"""Uses of a record that its form lists."""


Extra = dict[str, object] | None
"""What a template is given besides what Django gives it."""


class Recorded(ModelAdmin[Record]):
    """Mixed into an admin, before Django's own class.

    Of records without a history there are none that anybody changes or deletes by hand.
    """

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: Extra = None,
    ) -> HttpResponse:
        """Show a form, or record what it saves."""
        with _recorded(request):
            return super().changeform_view(request, object_id, form_url, extra_context)

    def changelist_view(self, request: HttpRequest, extra_context: Extra = None) -> HttpResponse:
        """Show the list, or record what one of its actions does."""
        try:
            with _recorded(request):
                return super().changelist_view(request, extra_context)
        except deleting.InUse as refused:
            messages.error(request, str(refused))
            return redirect(request.get_full_path())

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: Extra = None
    ) -> HttpResponse:
        """Ask before deleting, or delete and record it."""
        try:
            with _recorded(request):
                return super().delete_view(request, object_id, extra_context)
        except deleting.InUse as refused:
            # Somebody began to use it while the page that asks was open.
            messages.error(request, str(refused))
            name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
            return redirect(reverse(name, args=[object_id]))

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Extra = None
    ) -> HttpResponse:
        """Lead to our page of the record's saves."""
        if self.model not in PARTS:
            return super().history_view(request, object_id, extra_context)
        return redirect("curation:history-record", self.opts.model_name, object_id)

    def save_form(
        self, request: HttpRequest, form: forms.ModelForm[Record], change: bool
    ) -> Record:
        """Return the record to save; one that is older than its history is kept as it was first."""
        if change:
            recording.begin(form.instance)
        record: Record = super().save_form(request, form, change)
        return record

    def render_change_form(
        self, request: HttpRequest, context: dict[str, object], *args: Any, **options: Any
    ) -> HttpResponse:
        """Show with the form where the record is used, and ask why it is changed."""
        record = context.get("original")
        context["keeps_history"] = self.model in PARTS
        if isinstance(record, Model) and context["keeps_history"]:
            # Others know the saved values.
            saved = as_saved(request, record, self.model._base_manager.all())
            context |= _listed(uses_of(saved) if saved else ())
        return super().render_change_form(request, context, *args, **options)

    def get_deleted_objects(
        self, objs: Sequence[Record] | QuerySet[Record], request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], set[str], list[str]]:
        """Return what goes with the records, and in words what stands in the way.

        Parts and what hangs on a record go along by the right to delete the record itself.
        """
        deleted, counts, _lacking, protected = super().get_deleted_objects(objs, request)
        going = list(objs)
        users: list[str] = [
            _sentence(record, use, alone=len(going) == 1) for record, use in in_the_way(going)
        ]
        if not users and not protected:
            counts = deleting.counted_along(going)
            deleted = _with_uses(going)
        # Django's own lines say the same of rows; they stand only where ours say nothing.
        return deleted, counts, set(), users or protected

    def render_delete_form(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        """Show with the question where the record is used."""
        context |= {**_listed(uses_of(context["object"])), "keeps_history": True}
        return super().render_delete_form(request, context)

    def delete_model(self, request: HttpRequest, obj: Record) -> None:
        """Delete a record so that it can be brought back."""
        self.delete_queryset(request, [obj])

    def delete_queryset(self, request: HttpRequest, queryset: Iterable[Record]) -> None:
        """Delete records so that they can be brought back. Raises InUse."""
        deleting.delete(records=queryset, by=request.user, why=request.POST.get("why", ""))
        messages.info(
            request,
            format_html(
                _('What is deleted can be brought back: see <a href="{}">Deleted</a>.'),
                reverse("curation:deleted"),
            ),
        )


@contextmanager
def _recorded(request: HttpRequest) -> Iterator[None]:
    """Record what a POST saves; that and its record in the history stand or fall together."""
    if request.method != "POST":
        yield
        return
    with transaction.atomic(), recording.saving(by=request.user, why=request.POST.get("why", "")):
        yield


def _listed(uses: Sequence[Use]) -> dict[str, object]:
    """Return the uses that a page lists, and in a sentence how many more there are."""
    more = len(uses) - MOST_USES
    says = _("And in {more} more places.").format(more=more) if more > 0 else ""
    places = ngettext("in {count} place", "in {count} places", len(uses))
    return {
        "uses": uses[:MOST_USES],
        "more_uses": says,
        "uses_in_words": places.format(count=len(uses)) if uses else _("nowhere yet"),
    }


def _with_uses(records: Sequence[Model]) -> list[Any]:
    """Return each record, followed by a list of its uses where it has any, as Django nests them."""
    uses = uses_of_all(records)
    nested: list[str | list[SafeString]] = []
    for record in records:
        nested.append(str(record))
        if uses[record.pk]:
            nested.append([_use(use) for use in uses[record.pk]])
    return nested


def _use(use: Use) -> SafeString:
    kind = f"{use.kind[:1].upper()}{use.kind[1:]}"
    if not use.address:
        return format_html("{} {} {}.", kind, use.name, use.how)
    return format_html('{} <a href="{}">{}</a> {}.', kind, use.address, use.name, use.how)


def _sentence(record: Model, use: Use, *, alone: bool) -> SafeString:
    """Return what uses a record, as a link; with the record's name where there are several."""
    if alone:
        return _use(use)
    return format_html('<a href="{}">{}</a>: {}', change_address(record), record, _use(use))
