"""What every list and form of the curators' side has in common."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin import ShowFacets
from django.db import models
from django.http import HttpRequest


class PlainText(forms.CharField):
    """Lines of text with LF newlines.

    A browser sends every newline of a form as CR LF; kept so, a text that nobody touched would
    differ from the one that a bundle loads, and make a revision on every save.
    """

    def to_python(self, value: Any) -> str | None:
        """Return the text with its newlines as we keep them."""
        text = super().to_python(value)
        return text.replace("\r\n", "\n").replace("\r", "\n") if text else text


class CuratorAdmin(admin.ModelAdmin):
    """An admin whose lists count what each filter would show, and whose texts keep LF newlines."""

    show_facets = ShowFacets.ALWAYS
    list_per_page = 50
    formfield_overrides = {
        models.TextField: {"form_class": PlainText},
        models.URLField: {"assume_scheme": "https"},
        models.JSONField: {"widget": forms.Textarea(attrs={"rows": 4, "class": "vLargeTextField"})},
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


class CuratorInline(admin.TabularInline):
    """Rows of a record's own parts; empty rows only on demand."""

    extra = 0
    formfield_overrides = CuratorAdmin.formfield_overrides


class CuratorStackedInline(admin.StackedInline):
    """Parts of a record that have long texts."""

    extra = 0
    formfield_overrides = CuratorAdmin.formfield_overrides
