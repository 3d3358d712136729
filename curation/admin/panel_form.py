"""The panel's form."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget

from curation.records.names_kept import NamesKept
from exhibit.models import Panel

PLACED = (
    *("key", "title", "big_idea", "body", "theme", "slug", "position", "other_themes"),
    *("kind", "date", "flag", "advisory", "help_text"),
)
"""The fields to which the form gives a place."""
FURTHER = tuple(
    column.name
    for column in Panel._meta.concrete_fields
    if column.editable and not column.primary_key and column.name not in (*PLACED, "display")
)
"""Columns that a panel has besides: they stand below the others."""


class PanelForm(NamesKept[Panel]):
    """A panel's own fields. `opened_version` tells which saved version the form was opened on."""

    opened_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Panel
        fields = [*PLACED, *FURTHER]
        widgets = {
            "big_idea": AdminTextInputWidget(attrs={"class": "vLargeTextField"}),
            # Room for 150 words.
            "body": AdminTextareaWidget(attrs={"rows": 14}),
            "other_themes": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # A curator who may only look gets a form without fields.
        if "opened_version" in self.fields:
            self.fields["opened_version"].initial = self.instance.version
