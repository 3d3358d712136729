"""Asking for a passage of a source: by its words, or by its offsets."""

from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _lazy

from curation.sources.intake_form import PastedText
from curation.sources.quotation_search import Answer, at_offsets, find
from exhibit.models import Source
from exhibit.text import anchoring


class PassageForm(forms.Form):
    """Which passage; the source is chosen in a field `source`, or known beforehand."""

    quotation: PastedText
    start = forms.IntegerField(
        required=False, min_value=0, help_text=_lazy("First character, counted from 0.")
    )
    end = forms.IntegerField(
        required=False, min_value=0, help_text=_lazy("Character after the last one.")
    )
    nothing_given: ClassVar[Promise | str]
    """What is said where there are neither words nor offsets."""
    answer: Answer | None = None

    def __init__(self, *args: Any, source: Source | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.known_source = source

    def clean(self) -> dict[str, Any]:
        """Look the passage up in the current text; `answer` holds what was found."""
        cleaned = super().clean() or {}
        source = cleaned.get("source", self.known_source)
        quotation = cleaned.get("quotation") or ""
        start, end = cleaned.get("start"), cleaned.get("end")
        if source is None or self.errors:
            return cleaned
        try:
            if quotation.strip():
                self.answer = find(source=source, quotation=quotation)
            elif start is not None and end is not None:
                self.answer = at_offsets(source=source, start=start, end=end)
            else:
                self.add_error("quotation", str(self.nothing_given))
        except anchoring.NoWords as error:
            self.add_error("quotation", str(error))
        except anchoring.OutsideText as error:
            self.add_error("end", str(error))
        return cleaned
