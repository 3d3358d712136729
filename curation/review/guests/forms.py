"""What a curator says when making a link for a reviewer."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _lazy

from curation.review.reviewer_links import LONGEST_NAME, LinkRefused, check_day, last_days


class ReviewerLinkForm(forms.Form):
    """For whom the link is, and until when it works."""

    name = forms.CharField(
        label=_lazy("For whom"),
        max_length=LONGEST_NAME,
        help_text=_lazy("Who gets it, such as “Dr Marten, State Archive”."),
        error_messages={"required": _lazy("Say for whom the link is.")},
    )
    until = forms.DateField(
        label=_lazy("Works until"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": _lazy("Choose the last day on which the link works."),
            "invalid": _lazy("Write the day as 2026-12-06."),
        },
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        usual, latest = last_days()
        self.fields["until"].initial = usual
        self.fields["until"].widget.attrs["max"] = latest.isoformat()

    def clean_until(self) -> date:
        """Refuse a day that is over or too far away."""
        day: date = self.cleaned_data["until"]
        try:
            check_day(day)
        except LinkRefused as refused:
            raise forms.ValidationError(str(refused)) from refused
        return day


class RevisionLinkForm(ReviewerLinkForm):
    """The same for one revision of a panel; without a number, the latest."""

    revision = forms.IntegerField(
        min_value=1,
        max_value=2**31 - 1,
        required=False,
        error_messages={"invalid": _lazy("Choose a revision of this panel.")},
    )


def told(form: forms.Form) -> str:
    """Return what is wrong with a form, field by field, in one line."""
    faults = []
    for name, errors in form.errors.items():
        label = form.fields[name].label or name.capitalize() if name in form.fields else ""
        words = " ".join(map(str, errors))
        faults.append(f"{label}: {words}" if label else words)
    return " ".join(faults)
