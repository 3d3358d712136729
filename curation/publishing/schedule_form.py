"""The forms that publish an edition: now, or at a set time."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.publishing.wall_clock import BadTime, TimeTwice, moment, with_utc


class PublishForm(forms.Form):
    """What is new in the edition, in one sentence."""

    note = forms.CharField(
        label=_lazy("What is new"),
        max_length=300,
        help_text=_lazy(
            "One sentence in visitors’ words, such as “Two new panels on the railway”. They read "
            "it in the list of editions."
        ),
        error_messages={
            "required": _lazy(
                "Say in one sentence what is new: visitors read it in the list of editions."
            )
        },
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


class PlannedForm(PublishForm):
    """Day and time by the clock in the exhibition's time zone, and what is new."""

    day = forms.DateField(
        label=_lazy("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    clock = forms.TimeField(
        label=_lazy("Time"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    which = forms.ChoiceField(
        label=_lazy("Which of the two"),
        required=False,
        choices=[("first", _lazy("the first")), ("second", _lazy("the second"))],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        """Say beside the time which clock it is read from, and how late it is there."""
        super().__init__(*args, **options)
        now = timezone.localtime()
        self.fields["clock"].help_text = _("By the clock in {zone}, where it is now {now}.").format(
            zone=timezone.get_default_timezone_name(), now=with_utc(now)
        )
        self.asks_which = False

    def clean(self) -> dict[str, object]:
        """Find the moment, `at`, or say at the field what is wrong with it."""
        values = super().clean() or {}
        if "day" in values and "clock" in values:
            try:
                values["at"] = moment(
                    values["day"],
                    values["clock"],
                    timezone.get_default_timezone(),
                    now=timezone.now(),
                    which=values.get("which", ""),
                )
            except TimeTwice as twice:
                self.asks_which = True
                self.add_error("which", str(twice))
            except BadTime as bad:
                self.add_error("clock", str(bad))
        return values
