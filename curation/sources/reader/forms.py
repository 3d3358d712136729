"""What a curator says of the words just cut; the words themselves are no field."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _

from curation.records.plain_text import PlainText
from exhibit.models import Emendation, Excerpt


class RecordForm(forms.Form):
    """Fields of a model that the action which saves it checks, with the model's own rules."""

    model: ClassVar[type[Model]]
    names: ClassVar[list[str]]
    texts: ClassVar[tuple[str, ...]] = ()
    """Fields of several lines, which keep LF newlines."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields.update(
            forms.fields_for_model(
                self.model,
                self.names,
                widgets={name: forms.Textarea(attrs={"rows": 2}) for name in self.texts},
                field_classes=dict.fromkeys(self.texts, PlainText),
            )
        )

    def refuse(self, error: ValidationError) -> None:
        """Show what the model refuses, beside the field it speaks of where the form has it."""
        if not hasattr(error, "error_dict"):
            self.add_error(None, error)
            return
        for name, messages in error.error_dict.items():
            known = name in self.fields and name != NON_FIELD_ERRORS
            self.add_error(name if known else None, ValidationError(messages))


class ExcerptForm(RecordForm):
    """Key, gist, whether visitors see the words, and a flag."""

    model = Excerpt
    names = ["key", "gist", "public", "flag"]


class EmendationForm(RecordForm):
    """What we read instead, of which kind, how sure, and why."""

    model = Emendation
    names = ["key", "corrected_reading", "kind", "confidence", "reason"]
    texts = ("corrected_reading", "reason")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Spaces at the edges of a reading are part of it.
        self.fields["corrected_reading"].strip = False  # type: ignore[attr-defined]
        self.fields["confidence"].help_text = _("Low: shown as a note and not applied.")
