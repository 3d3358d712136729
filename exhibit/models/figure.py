from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from exhibit.models.distinct import Distinct, whatever_case
from exhibit.models.excerpt import Excerpt
from exhibit.models.fields import KeyField
from exhibit.models.note import Note


def validate_note_keys(keys: object) -> None:
    """Raise ValidationError unless the value is a list of keys of notes that there are."""
    if not isinstance(keys, list) or not _are_texts(keys):
        raise ValidationError(_("Write the keys of notes, such as S14."), code="bad-keys")
    if unknown := _unknown(keys, Note):
        raise ValidationError(
            _("There is no note {names}.").format(names=unknown), code="unknown-note"
        )


def validate_excerpt_keys(keys: object) -> None:
    """Raise ValidationError unless the value is a list of keys of excerpts that there are."""
    if not isinstance(keys, list) or not _are_texts(keys):
        raise ValidationError(_("Write the keys of excerpts, such as L27a."), code="bad-keys")
    if unknown := _unknown(keys, Excerpt):
        raise ValidationError(
            _("There is no excerpt {names}.").format(names=unknown), code="unknown-excerpt"
        )


def _are_texts(keys: list[object]) -> bool:
    return all(isinstance(key, str) for key in keys)


def _unknown(keys: list[str], model: type[Note] | type[Excerpt]) -> str:
    """Return the keys that no record has, in a sentence's form; '' where there are none."""
    known = set(model._default_manager.filter(key__in=keys).values_list("key", flat=True))
    return ", ".join(key for key in keys if key not in known)


KEYS: dict[str, Callable[[object], None]] = {
    "note_keys": validate_note_keys,
    "excerpt_keys": validate_excerpt_keys,
}
"""The columns that name what a figure rests on, each with its rule."""


class Figure(Distinct):
    """What is drawn for panels, and rests on notes and excerpts: a chart or a drawing."""

    key = KeyField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    note_keys: "models.JSONField[Any, Any]"
    excerpt_keys: "models.JSONField[Any, Any]"

    class Meta:
        abstract = True
        ordering = ["key"]
        constraints = whatever_case("%(class)s", "key")

    def __str__(self) -> str:
        return f"{self.key}: {self.title}"

    @property
    def rests_on(self) -> list[str]:
        """The keys of its notes, then those of its excerpts."""
        return [*self.note_keys, *self.excerpt_keys]

    def faults(self) -> Mapping[str, list[str]]:
        """Return what is wrong with what is drawn, in sentences, by field."""
        raise NotImplementedError

    def clean(self) -> None:
        super().clean()
        problems: dict[str, list[str] | ValidationError] = {
            name: faults for name, faults in self.faults().items() if faults
        }
        for name, validate in KEYS.items():
            try:
                validate(getattr(self, name))
            except ValidationError as error:
                problems[name] = error
        if problems:
            raise ValidationError(problems)
