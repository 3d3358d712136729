"""The form field for dates: written as people write them, shown back as they were understood."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget

from exhibit.text.date_entry import LONGEST, reading_in_words, understood


class DateInput(AdminTextInputWidget):
    """A box with what was understood beside it, kept up to date while somebody types."""

    template_name = "curation/date_input.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return what the template needs: also the reading of what the box holds."""
        context = super().get_context(name, value, attrs)
        context["reading"] = reading_in_words(value) if isinstance(value, str) else ""
        return context


class DateEntry(forms.CharField):
    """A date, kept as EDTF: longer as people write it than as it is kept."""

    widget = DateInput

    def __init__(self, **options: Any) -> None:
        super().__init__(**(options | {"max_length": LONGEST}))

    def to_python(self, value: Any) -> Any:
        """Return the date as EDTF; what is not read as it was written, for the check to name."""
        return understood(super().to_python(value) or "")
