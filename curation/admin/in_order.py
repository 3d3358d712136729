"""Rows that stand in an order: the number of a row's place, with buttons to move it."""

from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AdminIntegerFieldWidget
from django.db import models
from django.forms.renderers import BaseRenderer
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


class RowForm(forms.ModelForm[models.Model]):
    """A row whose place is a number with buttons."""

    class Meta:
        labels = {FIELD: "Place"}
        widgets = {FIELD: PlaceInput}


class InOrder(BaseModelAdmin[models.Model]):
    """Rows that stand in an order."""

    form: Any = RowForm
