"""The two things the reader makes of a passage: their forms, and what a curator should know first.

The words themselves are no field of a form: the server cuts them.
"""

import re
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.records.plain_text import PlainText
from curation.sources import excerpts
from curation.sources.quotation_search import suggested_key
from curation.sources.reader.passages import made_from
from exhibit.models import Emendation, Excerpt, SourceText
from exhibit.text import anchoring

NUMBERED = re.compile(r"E[0-9]{1,9}")
Row = TypeVar("Row", Excerpt, Emendation)


def _of_same_kind(model: type[Row], text: SourceText, cut: anchoring.Cut) -> QuerySet[Row]:
    return model._default_manager.filter(source_text=text, start__lt=cut.end, end__gt=cut.start)


class RecordForm(forms.Form):
    """Fields of a record that the action which saves it checks, with the model's own rules."""

    model: ClassVar[type[Excerpt] | type[Emendation]]
    names: ClassVar[list[str]]
    texts: ClassVar[tuple[str, ...]] = ()
    """Fields of several lines, which keep LF newlines."""
    name: ClassVar[str]
    title: ClassVar[str]
    button: ClassVar[str]
    make: ClassVar[Callable[..., excerpts.Made[Excerpt] | excerpts.Made[Emendation]]]

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

    @staticmethod
    def suggested(text: SourceText, start: int, end: int) -> str:
        """Return a free key for the words from start to end."""
        raise NotImplementedError

    @staticmethod
    def notes(text: SourceText, cut: anchoring.Cut) -> list[str]:
        """Return what a curator should know before saving, in sentences."""
        raise NotImplementedError

    def refuse(self, error: ValidationError) -> None:
        """Show what the model refuses, beside the field it speaks of where the form has it."""
        if not hasattr(error, "error_dict"):
            self.add_error(None, error)
            return
        for name, messages in error.error_dict.items():
            known = name in self.fields and name != NON_FIELD_ERRORS
            self.add_error(name if known else None, ValidationError(messages))


Tool = type[RecordForm]


class ExcerptForm(RecordForm):
    """Key, gist, whether visitors see the words, and a flag."""

    model = Excerpt
    names = ["key", "gist", "public", "flag"]
    name = "excerpt"
    title = _noop("Make an excerpt")
    button = _noop("Save the excerpt")
    make = staticmethod(excerpts.make_excerpt)

    @staticmethod
    def suggested(text: SourceText, start: int, end: int) -> str:
        """Suggest the key of the unit in which the words begin, also where they reach beyond it."""
        return suggested_key(text, start, start + 1)

    @staticmethod
    def notes(text: SourceText, cut: anchoring.Cut) -> list[str]:
        """Return the same excerpt, and the emendations it holds or cuts."""
        same = _of_same_kind(Excerpt, text, cut).filter(start=cut.start, end=cut.end)
        notes = [
            _("Excerpt {one} has exactly these words already.").format(one=excerpt.key)
            for excerpt in same
        ]
        notes += excerpts.words_divided(text, cut.start, cut.end)
        for emendation in _of_same_kind(Emendation, text, cut):
            whole = cut.start <= emendation.start and emendation.end <= cut.end
            notes.append(
                _("Emendation {one} corrects words in it.").format(one=emendation.key)
                if whole
                else _(
                    "Its edge cuts emendation {one} in two, which is then not shown with it: "
                    "take in all of its words, or none."
                ).format(one=emendation.key)
            )
        return notes


class EmendationForm(RecordForm):
    """What we read instead, of which kind, how sure, and why."""

    model = Emendation
    names = ["key", "corrected_reading", "kind", "confidence", "reason"]
    texts = ("corrected_reading", "reason")
    name = "emendation"
    title = _noop("Emend these words")
    button = _noop("Save the emendation")
    make = staticmethod(excerpts.make_emendation)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # Spaces at the edges of a reading are part of it.
        self.fields["corrected_reading"].strip = False  # type: ignore[attr-defined]
        self.fields["confidence"].help_text = _("Low: shown as a note and not applied.")

    @staticmethod
    def suggested(text: SourceText, start: int, end: int) -> str:
        """Suggest the key after the highest of the form E07 among all there are."""
        keys = Emendation.objects.values_list("key", flat=True)
        numbers = [int(key[1:]) for key in keys if NUMBERED.fullmatch(key)]
        return f"E{max(numbers, default=0) + 1:02}"

    @staticmethod
    def notes(text: SourceText, cut: anchoring.Cut) -> list[str]:
        """Return the emendations it overlaps, and who cites the words."""
        notes = [
            _(
                "It overlaps emendation {one}, which reads “{corrected_reading}” for "
                "“{file_reading}”: change that one, or select other words."
            ).format(
                one=emendation.key,
                corrected_reading=emendation.corrected_reading,
                file_reading=emendation.file_reading,
            )
            for emendation in _of_same_kind(Emendation, text, cut)
        ]
        for passage in made_from(text).touching(cut.start, cut.end):
            if passage.uses:
                names = "; ".join(f"{use.kind} {use.name}" for use in passage.uses)
                notes.append(
                    _("Excerpt {key} holds these words; cited by {names}.").format(
                        key=passage.excerpt.key, names=names
                    )
                )
        return notes
