"""The shape and the state of a form of the admin, as a browser would post it untouched."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Model
from django.forms import BaseForm
from django.forms.models import BaseInlineFormSet

from curation.panels.concurrency.states import Part, Row, Shape, State, Value

FormSet = BaseInlineFormSet[Model, Model, forms.ModelForm[Model]]
FormSets = Iterable[FormSet]


def shape_of(form: BaseForm, formsets: FormSets) -> Shape:
    """Return the names of a form's fields and of its rows' fields.

    Hidden fields are the form's own business, and no file can be put back into a form.
    """
    return Shape(
        fields=tuple(name for bound in _visible(form) for name in _values(bound)),
        parts={str(formset.prefix): _part(formset) for formset in formsets},
    )


def state_of(form: BaseForm, formsets: FormSets) -> State:
    """Return what unbound forms hold: the record as it is in the database."""
    return State(
        fields={name: value for bound in _visible(form) for name, value in _values(bound).items()},
        rows={str(formset.prefix): tuple(_rows(formset)) for formset in formsets},
    )


def _rows(formset: FormSet) -> Iterator[Row]:
    part = _part(formset)
    for row in formset.initial_forms:
        yield Row(key=str(row.instance.pk), values=_row(row, part))


def _visible(form: BaseForm) -> Iterator[forms.BoundField]:
    for bound in form:
        if not bound.is_hidden and not isinstance(bound.field, forms.FileField):
            yield bound


def _part(formset: FormSet) -> Part:
    # Names of a row's fields are told without its prefix.
    empty = formset.empty_form
    key, owner = formset.model._meta.pk.name, formset.fk.name  # type: ignore[union-attr]
    names = [bound.name for bound in _visible(empty) if bound.name not in (key, owner, "DELETE")]
    blank = _row(empty, Part(key=key, fields=tuple(names)))
    return Part(key=key, fields=tuple(names), owner=owner, blank=blank)


def _row(form: BaseForm, part: Part) -> dict[str, Value]:
    return {name: next(iter(_values(form[name]).values()), ()) for name in part.fields}


def _values(bound: forms.BoundField) -> dict[str, Value]:
    """Return what a browser sends for a field: by name, for some widgets have several inputs."""
    widget: Any = bound.field.widget
    if isinstance(widget, RelatedFieldWidgetWrapper):
        widget = widget.widget
    value = bound.value()
    if isinstance(widget, forms.MultiWidget):
        return dict(_parts(widget, bound.html_name, value))
    if isinstance(widget, forms.CheckboxInput):
        return {bound.html_name: ("on",) if widget.check_test(value) else ()}
    return {bound.html_name: _sent(widget, value)}


def _parts(widget: Any, name: str, value: object) -> Iterator[tuple[str, Value]]:
    parts = widget.decompress(value) if value is not None else [None] * len(widget.widgets)
    for suffix, subwidget, part in zip(widget.widgets_names, widget.widgets, parts, strict=True):
        yield name + suffix, _sent(subwidget, part)


def _sent(widget: forms.Widget, value: object) -> Value:
    formatted: object = widget.format_value(value)
    if formatted is None:
        return ()
    return tuple(map(str, formatted)) if isinstance(formatted, (list, tuple)) else (str(formatted),)
