"""What every list and form of the curators' side has in common."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from django.contrib import admin, messages
from django.contrib.admin import ShowFacets
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import IntegrityError, models, transaction
from django.db.models.expressions import Combinable
from django.forms import Field
from django.forms.models import BaseInlineFormSet, ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import gettext_noop as _noop
from django_stubs_ext import StrOrPromise

from curation.admin.date_entry import DateEntry, DateInput
from curation.admin.json_text import JsonText
from curation.admin.listed_text import ListedText, NamesText
from curation.admin.pickers import Pickers
from curation.admin.recorded import Recorded
from curation.admin.rows import OnceInRecord
from curation.admin.saved_filters import SavedFilters
from curation.admin.unsaved_words import UnsavedWords
from curation.panels.concurrency.posted_lists import values_of
from curation.records import former_addresses
from curation.records.former_addresses import keeps_addresses
from curation.records.names_kept import NamesKept
from curation.records.plain_text import PlainText
from exhibit.models import Chart, Drawing
from exhibit.models.distinct import address_column
from exhibit.models.fields import EdtfField, NamesField, WordsField
from exhibit.models.figure import KEYS
from exhibit.text.date_entry import LONGEST

if TYPE_CHECKING:
    from django.contrib.admin.options import _FieldOpts

Record = TypeVar("Record", bound=models.Model)
Owner = TypeVar("Owner", bound=models.Model)


def reckoned(
    name: str,
    heading: StrOrPromise,
    by: Combinable,
    *,
    look: Callable[[object], object] = lambda value: value,
    boolean: bool | None = None,
    ordering: str | None = None,
) -> Callable[[object, models.Model], object]:
    """Return a column that the list's query works out under a name, and how it looks."""

    @admin.display(description=heading, boolean=boolean, ordering=ordering)
    def column(_: object, record: models.Model) -> object:
        return look(getattr(record, name))

    column.reckoned = {name: by}  # type: ignore[attr-defined]
    return column


def counted(relation: str, heading: StrOrPromise) -> Callable[[object, models.Model], object]:
    """Return the column of a list that counts the rows of a relation."""
    name = f"{relation.replace('__', '_')}_counted"
    return reckoned(name, heading, models.Count(relation, distinct=True), ordering=name)


def nobody(admin: object, request: HttpRequest, obj: models.Model | None = None) -> bool:
    """Say that nobody may, whoever asks: for what is never added, changed or deleted by hand."""
    return False


@admin.display(description=_lazy("rests on"))
def evidence_list(record: Chart | Drawing) -> str:
    """Return the keys of the notes and excerpts that the figures or lines of a record rest on."""
    return ", ".join(record.rests_on) or _("nothing yet")


def section(
    heading: StrOrPromise | None,
    fields: list[str | list[str] | tuple[str, ...]],
    description: StrOrPromise = "",
    *,
    classes: Sequence[str] = (),
) -> tuple[StrOrPromise | None, "_FieldOpts"]:
    """Return a part of a form: its heading, its fields, and what is to be known of them."""
    return heading, {"fields": fields, "description": description, "classes": classes}


AT_ONE_MOMENT = _noop(
    "Nothing is saved: at this very moment somebody deleted a record that this form names, or "
    "took its key or address. What you typed is in the form: look at it, and save again."
)


class CuratorAdmin(
    SavedFilters[Record],
    Recorded[Record],
    UnsavedWords[Record],
    Pickers[Record],
    admin.ModelAdmin[Record],
):
    """An admin whose lists count what each filter would show, and whose texts keep LF newlines.

    What it saves and deletes is recorded, what is typed and not saved is kept, and nothing that is
    in use is deleted.
    """

    form: type[ModelForm[Record]] = NamesKept
    show_facets = ShowFacets.ALWAYS
    list_per_page = 50
    formfield_overrides = {
        models.TextField: {
            "form_class": PlainText,
            # Most texts are a few sentences; a form of tall empty boxes hides what is in it.
            "widget": AdminTextareaWidget(attrs={"rows": 4}),
        },
        models.URLField: {"assume_scheme": "https"},
        NamesField: {"form_class": NamesText},
        WordsField: {"form_class": ListedText},
        # Longer as people write it than as it is kept.
        EdtfField: {"form_class": DateEntry, "widget": DateInput, "max_length": LONGEST},
        models.JSONField: {
            "form_class": JsonText,
            "widget": AdminTextareaWidget(attrs={"rows": 4}),
        },
    }

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, object] | None = None,
    ) -> HttpResponse:
        """Answer a form; what a colleague deletes or takes at that very moment is no failure."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        try:
            with transaction.atomic():
                return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            messages.error(request, _(AT_ONE_MOMENT))
            return self.refilled(request, object_id, values_of(request.POST))

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, str | list[str]]:
        """Return what a new record's form begins with: a record in an order goes last."""
        initial = super().get_changeform_initial_data(request)
        if any(column.name == "position" for column in self.model._meta.concrete_fields):
            last = self.model._default_manager.aggregate(last=models.Max("position"))["last"]
            initial.setdefault("position", str(0 if last is None else last + 1))
        return initial

    def save_model(
        self, request: HttpRequest, obj: Record, form: ModelForm[Record], change: bool
    ) -> None:
        """Save the record; the address it had leads to it still."""
        super().save_model(request, obj, form, change)
        column = address_column(self.model) if keeps_addresses(self.model) else ""
        if change and column in form.changed_data:
            former_addresses.keep(record=obj, before=form.initial[column])

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Record]:
        """Return the records with what the query works out for the columns of the list."""
        records = super().get_queryset(request)
        for column in self.list_display:
            records = records.annotate(**getattr(getattr(self, str(column), None), "reckoned", {}))
        return records


class FigureForm(NamesKept[Record]):
    """The form of a chart or drawing: the keys of its evidence are written as other lists are."""

    class Meta:
        field_classes: ClassVar[dict[str, type[Field]]] = dict.fromkeys(KEYS, ListedText)


class FigureAdmin(CuratorAdmin[Record]):
    """An admin of charts or drawings, which rest on notes and excerpts named by their keys."""

    form: type[ModelForm[Record]] = FigureForm


class ReadOnlyAdmin(CuratorAdmin[Record]):
    """An admin of records that machines write: to look at, never to change."""

    has_add_permission = has_change_permission = has_delete_permission = nobody


class NamedFields(OnceInRecord[Record, Owner]):
    """Rows whose fields say what they are; in a table the heading of the column is no label."""

    def add_fields(self, form: ModelForm[Record], index: int | None) -> None:
        """Name every field of a row after its column."""
        super().add_fields(form, index)
        for name, field in form.fields.items():
            if not field.widget.is_hidden:
                field.widget.attrs.setdefault("aria-label", str(field.label or name).capitalize())


class CuratorInline(Pickers[Any], admin.TabularInline[Record, Owner]):
    """Rows of a record's own parts; empty rows only on demand."""

    extra = 0
    formset: type[BaseInlineFormSet[Record, Owner, ModelForm[Record]]] = NamedFields
    formfield_overrides = CuratorAdmin.formfield_overrides


class CuratorStackedInline(Pickers[Any], admin.StackedInline[Record, Owner]):
    """Parts of a record that have long texts."""

    extra = 0
    formset: type[BaseInlineFormSet[Record, Owner, ModelForm[Record]]] = OnceInRecord
    formfield_overrides = CuratorAdmin.formfield_overrides
