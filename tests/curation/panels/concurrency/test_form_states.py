"""The shape and the state of a form, as a browser would send it untouched."""

from datetime import UTC, datetime

import pytest
from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.forms import inlineformset_factory

from curation.panels.concurrency.form_states import shape_of, state_of
from exhibit.models import Panel, Prompt
from tests.factories import records

Prompts = inlineformset_factory(Panel, Prompt, fields=["skill", "text"], extra=0)


class Form(forms.Form):
    """One field of each way in which values are sent."""

    title = forms.CharField(initial="Kirov")
    display = forms.BooleanField(initial=True)
    rooms = forms.MultipleChoiceField(choices=[(1, "One"), (2, "Two")], initial=[1, 2])
    at = forms.SplitDateTimeField(initial=datetime(1934, 12, 1, 16, 30, tzinfo=UTC))
    note = forms.IntegerField(required=False)
    token = forms.CharField(widget=forms.HiddenInput, initial="abc")
    file = forms.FileField()


def test_fields_are_told_as_a_browser_sends_them():
    assert state_of(Form(), ()).fields == {
        "title": ("Kirov",),
        "display": ("on",),
        "rooms": ("1", "2"),
        "at_0": ("01/12/1934",),
        "at_1": ("16:30:00",),
        "note": (),
    }


def test_a_box_without_its_tick_is_not_sent():
    assert state_of(Form(initial={"display": False}), ()).fields["display"] == ()


def test_hidden_fields_and_files_are_left_out():
    assert shape_of(Form(), ()).fields == ("title", "display", "rooms", "at_0", "at_1", "note")


def test_two_inputs_of_an_empty_field_are_two_names():
    fields = state_of(Form(initial={"at": None}), ()).fields
    assert (fields["at_0"], fields["at_1"]) == ((), ())


def test_buttons_of_the_admin_beside_a_field_change_nothing():
    form = Form()
    owner = Prompt._meta.get_field("panel").remote_field
    picker = RelatedFieldWidgetWrapper(forms.Select(choices=[(1, "One")]), owner, admin.site)
    form.fields["note"].widget = picker
    form.initial["note"] = 1
    assert state_of(form, ()).fields["note"] == ("1",)


@pytest.fixture
def prompts(db):
    panel = records.make_panel_row()
    panel.prompts.create(skill="sourcing", text="Who wrote this?")
    return Prompts(instance=panel, prefix="prompts")


def test_rows_are_told_by_the_names_of_their_fields(prompts):
    part = shape_of(Form(), [prompts]).parts["prompts"]
    assert (part.key, part.owner, part.fields) == ("id", "panel", ("skill", "text"))


def test_an_empty_row_is_known(prompts):
    part = shape_of(Form(), [prompts]).parts["prompts"]
    assert part.blank["text"] == ()


def test_saved_rows_are_told_by_their_numbers(prompts):
    (row,) = state_of(Form(), [prompts]).rows["prompts"]
    assert row.key == str(prompts.instance.prompts.get().pk)
    assert row.values == {"skill": ("sourcing",), "text": ("Who wrote this?",)}
