"""What an action on several panels asks for, where it asks for anything."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models import Subject, Theme

MOST_NAMES = 500
"""Names that a browser is given to choose from while one types."""


class NothingElse(forms.Form):
    """An action that needs no more than the panels."""


class ThemeForm(forms.Form):
    """The theme that panels are to hang in."""

    theme = forms.ModelChoiceField(
        Theme.objects.order_by("position", "slug"),
        label=_lazy("Theme"),
        empty_label=_lazy("choose"),
        error_messages={
            "required": _lazy("Choose the theme that they are to hang in."),
            "invalid_choice": _lazy("This theme is gone: choose another."),
        },
    )


class SubjectForm(forms.Form):
    """The subject that panels are to be tagged with, by its name."""

    subject = forms.CharField(
        label=_lazy("Subject"),
        max_length=200,
        widget=forms.TextInput(attrs={"list": "subject-names", "autocomplete": "off"}),
        error_messages={"required": _lazy("Write the name of a subject.")},
    )

    def clean_subject(self) -> Subject:
        """Return the subject of this name, whatever its case; other names are not looked at."""
        name = self.cleaned_data["subject"]
        subject = Subject.objects.filter(name__iexact=name).order_by("pk").first()
        if subject is None:
            says = _(
                "No subject is called “{name}”: add it under Subjects first, or mend the name."
            )
            raise forms.ValidationError(says.format(name=name))
        return subject

    def names(self) -> list[str]:
        """Return names to choose from while one types."""
        return list(Subject.objects.order_by("name").values_list("name", flat=True)[:MOST_NAMES])
