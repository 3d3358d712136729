"""Keys and slugs by which texts know a record: they stay as long as a text names them."""

from typing import Any, TypeVar

from django import forms
from django.db.models import Model
from django.utils.translation import gettext

from curation.records.citing import citing, linking
from curation.records.readable_text import unreadable
from exhibit.models import Excerpt, Note, Panel
from exhibit.models.fields import AddressField
from exhibit.text.address_names import proposed

MOST_NAMED = 3
Record = TypeVar("Record", bound=Model)


class NamesKept(forms.ModelForm[Record]):
    """A form that refuses to change a key or a slug that texts name.

    The address of a new record may be left empty: it is then made from the title.
    """

    def full_clean(self) -> None:
        """Ask for no address of a new record before its title is read."""
        for name in self._addresses():
            self.fields[name].required = False
        super().full_clean()

    def clean(self) -> dict[str, Any] | None:
        """Refuse another key for a record that is cited, and another slug for one linked to."""
        cleaned = super().clean()
        self._propose(self.cleaned_data)
        refuse_unreadable(self)
        for column in ("key", "slug"):
            if self.instance.pk and column in self.changed_data and column in self.fields:
                saved = type(self.instance)._base_manager.filter(pk=self.instance.pk).first()
                if saved is not None and (fault := _named(saved, column)):
                    self.add_error(column, fault)
        return cleaned

    def _addresses(self) -> list[str]:
        """Return the fields that take the address of a record which is only being added."""
        columns = self.instance._meta.concrete_fields if self.instance.pk is None else ()
        return [
            column.name
            for column in columns
            if isinstance(column, AddressField) and column.name in self.fields
        ]

    def _propose(self, cleaned: dict[str, object]) -> None:
        """Make an address that was left empty from the title, or ask for one."""
        for name in self._addresses():
            title = cleaned.get("title") or cleaned.get("name")
            if name in self.errors or cleaned.get(name) or not title:
                continue
            taken = type(self.instance)._base_manager.values_list(name, flat=True)
            longest = getattr(self.fields[name], "max_length", None) or 60
            address = proposed(str(title), taken=set(taken), longest=longest)
            cleaned[name] = address
            if not address:
                says = gettext(
                    "Write an address in small English letters, such as a-short-name: the title "
                    "has no letters to make one from."
                )
                self.add_error(name, says)


QUOTED = frozenset({"file_reading", "corrected_reading", "pasted", "svg"})
"""Columns that hold a source's own words, or are no words."""


def refuse_unreadable(form: forms.BaseForm) -> None:
    """Refuse characters that hide or are none in what was typed, at their field."""
    for name, value in list(form.cleaned_data.items()):
        texts = value if isinstance(value, list) else [value]
        faults = (unreadable(text) for text in texts if isinstance(text, str))
        if name not in QUOTED and (fault := next(filter(None, faults), "")):
            form.add_error(name, fault)


def _named(record: Model, column: str) -> str:
    """Return who names the record by its saved key or slug, and what to do; '' for nobody."""
    if isinstance(record, Excerpt | Note):
        name = record.key
        rows = [row for _, row, _ in citing([name])] if column == "key" else []
        verb, what = "cited", "citation"
    elif isinstance(record, Panel) or not hasattr(record, "get_absolute_url"):
        # A panel's former address leads to it still.
        return ""
    else:
        name = record.get_absolute_url()
        rows = (
            [row for _, row, _ in linking([name])] if f"/{getattr(record, column)}/" in name else []
        )
        verb, what = gettext("linked to"), "link"
    # As (kind, name), once each: a stop is told by its tour.
    users = list(dict.fromkeys(str(getattr(row, "tour", row)) for row in rows))
    if not users:
        return ""
    more = (
        gettext(" and {number} more").format(number=len(users) - MOST_NAMED)
        if len(users) > MOST_NAMED
        else ""
    )
    return gettext(
        "{name} is {verb} by {names}{more}. Keep it, or first take the {what} out there."
    ).format(name=name, verb=verb, names="; ".join(users[:MOST_NAMED]), more=more, what=what)
