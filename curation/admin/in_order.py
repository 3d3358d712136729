"""Rows that stand in an order: the number of a row's place, with buttons to move it."""

from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AdminIntegerFieldWidget
from django.db import models
from django.forms.renderers import BaseRenderer
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from curation.panels.concurrency.moving import BUTTON, FIELD


class PlaceInput(AdminIntegerFieldWidget):
    """The number of a row's place, and two buttons that move the row up or down.

    They send the form, which comes back with the rows in their new places and nothing saved.
    """

    def render(
        self,
        name: str,
        value: object,
        attrs: dict[str, object] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        """Return the input with its buttons."""
        row = name.removesuffix(f"-{FIELD}")
        return format_html(
            '<span class="moves-row">{number}'
            '<button type="submit" name="{name}" value="up" formaction="#{group}" formnovalidate>'
            "Move up</button>"
            '<button type="submit" name="{name}" value="down" formaction="#{group}"'
            " formnovalidate>Move down</button></span>",
            number=super().render(name, value, attrs, renderer),
            name=f"{row}-{BUTTON}",
            group=f"{row.rpartition('-')[0]}-group",
        )


class InOrder(BaseModelAdmin[models.Model]):
    """Makes the place of a row a number with buttons."""

    def formfield_for_dbfield(
        self, db_field: "models.Field[object, object]", request: HttpRequest, **options: Any
    ) -> forms.Field | None:
        """Return the field of a column; the place's own with buttons."""
        if db_field.name == FIELD:
            options["widget"] = PlaceInput
        found = super().formfield_for_dbfield(db_field, request, **options)
        if isinstance(found, forms.IntegerField) and db_field.name == FIELD:
            found.label = "Place"
        return found
