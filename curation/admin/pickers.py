"""Pickers of records: a box that finds a record by its words, where a list would be too long."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.db import models
from django.forms import BaseForm, Field
from django.forms.models import ModelChoiceField
from django.http import HttpRequest

Record = TypeVar("Record", bound=models.Model)
NUMBER = re.compile(r"[0-9]{1,18}")


class KnownRecords:
    """The records that one picker of each of some forms shows, asked for together."""

    def __init__(self, forms: Callable[[], Iterable[BaseForm]], name: str) -> None:
        """Take what gives the forms once all of them are made, and the name of their field."""
        self._forms = forms
        self._name = name

    @cached_property
    def by_number(self) -> dict[str, models.Model]:
        """The records by number; one that came with a row is not asked for again."""
        known, wanted = {}, set()
        field = None
        for form in self._forms():
            field = form.fields.get(self._name)
            if field is None:
                continue
            value = str(form[self._name].value() or "")
            here = _held(form, self._name)
            if here is not None and str(here.pk) == value:
                known[value] = here
            elif NUMBER.fullmatch(value):
                wanted.add(value)
        if isinstance(field, ModelChoiceField) and (asked := wanted - known.keys()):
            rows = field.queryset.filter(pk__in=asked) if field.queryset is not None else ()
            known |= {str(row.pk): row for row in rows}
        return known


def _held(form: BaseForm, name: str) -> models.Model | None:
    """Return the record that a form's own record came with under a name."""
    record = getattr(form, "instance", None)
    held = record._state.fields_cache.get(name) if isinstance(record, models.Model) else None
    return held if isinstance(held, models.Model) else None


class RecordPicker(AutocompleteSelect):
    """Django's own picker, which breaks where an address or a form brings what is no number."""

    known: KnownRecords | None = None
    """What the pickers beside it show; without it every picker asks for itself."""

    def optgroups(
        self, name: str, value: Sequence[str], attr: dict[str, object] | None = None
    ) -> list[tuple[str | None, list[dict[str, object]], int | None]]:
        """Return the options, without values that cannot be the number of a record."""
        known = self.known.by_number if self.known else {}
        shown = [known[number] for number in map(str, value) if number in known]
        others = [
            number
            for number in map(str, value)
            if number not in known and (not number or NUMBER.fullmatch(number))
        ]
        groups: list[tuple[str | None, list[dict[str, object]], int | None]]
        groups = super().optgroups(name, others, attr)
        options = groups[0][1]
        for record in shown:
            label = self.choices.field.label_from_instance(record)
            options.append(self.create_option(name, record.pk, label, True, len(options)))
        return groups


def pickers_of(form: BaseForm) -> Iterator[tuple[str, RecordPicker]]:
    """Yield the pickers of a form by the names of their fields."""
    for name, field in form.fields.items():
        widget = field.widget
        if isinstance(widget, RelatedFieldWidgetWrapper):
            widget = widget.widget
        if isinstance(widget, RecordPicker):
            yield name, widget


class Pickers(BaseModelAdmin[Record]):
    """What makes the autocomplete fields of a form or of rows careful pickers.

    And its boxes take in whatever is pasted: a browser that knows the limit cuts the rest off
    without a word, where the form would say so and keep it.
    """

    def formfield_for_dbfield(
        self, db_field: "models.Field[object, object]", request: HttpRequest, **options: object
    ) -> Field | None:
        """Return the field of a column, without its limit in the browser."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field is not None and isinstance(db_field, models.CharField | models.TextField):
            field.widget.attrs.pop("maxlength", None)
        return field

    def formfield_for_foreignkey(
        self,
        db_field: "models.ForeignKey[object, object]",
        request: HttpRequest,
        **options: Any,
    ) -> ModelChoiceField[models.Model] | None:
        """Return the field of a foreign key, with our picker where the form has one."""
        if db_field.name in self.get_autocomplete_fields(request):
            picker = RecordPicker(db_field, self.admin_site, using=options.get("using"))
            options.setdefault("widget", picker)
        return super().formfield_for_foreignkey(db_field, request, **options)
