from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from exhibit.models.distinct import Distinct, whatever_case
from exhibit.models.fields import KeyField
from exhibit.models.note import validate_note_keys


class Figure(Distinct):
    """What is drawn for panels, and rests on notes: a chart or a drawing."""

    key = KeyField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    note_keys: "models.JSONField[Any, Any]"

    class Meta:
        abstract = True
        ordering = ["key"]
        constraints = whatever_case("%(class)s", "key")

    def __str__(self) -> str:
        return f"{self.key}: {self.title}"

    def faults(self) -> Mapping[str, list[str]]:
        """Return what is wrong with what is drawn, in sentences, by field."""
        raise NotImplementedError

    def clean(self) -> None:
        super().clean()
        problems: dict[str, Any] = {
            name: faults for name, faults in self.faults().items() if faults
        }
        try:
            validate_note_keys(self.note_keys)
        except ValidationError as error:
            problems["note_keys"] = error
        if problems:
            raise ValidationError(problems)
