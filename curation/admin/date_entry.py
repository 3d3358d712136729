"""The form field for dates: written as people write them, shown back as they were understood."""

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget

from exhibit.text.date_entry import reading_in_words, understood


class DateInput(AdminTextInputWidget):
    """A box with what was understood beside it, kept up to date while somebody types."""

    template_name = "curation/date_input.html"

    def get_context(
        self, name: str, value: object, attrs: dict[str, object] | None
    ) -> dict[str, object]:
        """Return what the template needs: also the reading of what the box holds."""
        context = super().get_context(name, value, attrs)
        context["reading"] = reading_in_words(value) if isinstance(value, str) else ""
        return context


class DateEntry(forms.CharField):
    """A date, kept as EDTF."""

    widget = DateInput

    def to_python(self, value: object) -> str:
        """Return the date as EDTF; what is not read as it was written, for the check to name."""
        return understood(super().to_python(value) or "")
