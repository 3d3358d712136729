"""What every list and form of the curators' side has in common."""

import re
from typing import Any

from django.contrib import admin
from django.contrib.admin import ShowFacets
from django.contrib.admin.widgets import AdminTextareaWidget, AutocompleteSelect
from django.db import models
from django.http import HttpRequest

from curation.admin.guarded import Guarded
from curation.admin.json_text import JsonText
from curation.admin.recorded import Recorded
from curation.admin.rows import OnceInRecord
from curation.records.plain_text import PlainText


class RecordPicker(AutocompleteSelect):
    """Django's own picker, which breaks where an address or a form brings what is no number."""

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """Return the options, without values that cannot be the number of a record."""
        numbers = [one for one in value if re.fullmatch(r"[0-9]{0,18}", str(one))]
        return super().optgroups(name, numbers, attr)


class Pickers:
    """What makes the autocomplete fields of a form or of rows careful pickers."""

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **options: Any) -> Any:
        """Return the field of a foreign key, with our picker where the form has one."""
        form: Any = self
        if db_field.name in form.get_autocomplete_fields(request):
            picker = RecordPicker(db_field, form.admin_site, using=options.get("using"))
            options.setdefault("widget", picker)
        return super().formfield_for_foreignkey(  # type: ignore[misc]
            db_field, request, **options
        )


class CuratorAdmin(Recorded, Guarded, Pickers, admin.ModelAdmin):
    """An admin whose lists count what each filter would show, and whose texts keep LF newlines.

    What it saves and deletes is recorded, and nothing that is in use is deleted.
    """

    show_facets = ShowFacets.ALWAYS
    list_per_page = 50
    formfield_overrides = {
        models.TextField: {
            "form_class": PlainText,
            # Most texts are a few sentences; a form of tall empty boxes hides what is in it.
            "widget": AdminTextareaWidget(attrs={"rows": 4}),
        },
        models.URLField: {"assume_scheme": "https"},
        models.JSONField: {
            "form_class": JsonText,
            "widget": AdminTextareaWidget(attrs={"rows": 4}),
        },
    }


class ReadOnlyAdmin(CuratorAdmin):
    """An admin of records that machines write: to look at, never to change."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody adds these by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nobody changes these by hand."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nobody deletes these by hand."""
        return False


class NamedFields(OnceInRecord):
    """Rows whose fields say what they are; in a table the heading of the column is no label."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """Name every field of a row after its column."""
        super().add_fields(form, index)
        for name, field in form.fields.items():
            if not field.widget.is_hidden:
                field.widget.attrs.setdefault("aria-label", str(field.label or name).capitalize())


class CuratorInline(Pickers, admin.TabularInline):
    """Rows of a record's own parts; empty rows only on demand."""

    extra = 0
    formset = NamedFields
    formfield_overrides = CuratorAdmin.formfield_overrides


class CuratorStackedInline(Pickers, admin.StackedInline):
    """Parts of a record that have long texts."""

    extra = 0
    formset = OnceInRecord
    formfield_overrides = CuratorAdmin.formfield_overrides
