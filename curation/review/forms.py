"""What curators fill in when they talk of a panel, give a task, or show it to somebody."""

from datetime import date

from django import forms
from django.contrib.auth.models import User
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _lazy

from curation.curator import name_of
from curation.review.assignments import assignees
from curation.review.reviewer_links import LONGEST_NAME, LinkRefused, check_day, last_days
from exhibit.models import Support
from exhibit.models.fields import LONGEST_PROSE

LONGEST = 4000
"""Characters of a comment: two printed pages."""
LONGEST_SENTENCE = 5000
_WORDS = {
    "required": _lazy("The comment has no words: write what you want to say."),
    "max_length": _lazy(
        "The comment has %(show_value)s characters: shorten it to %(limit_value)s."
    ),
}


class ReplyForm(forms.Form):
    """An answer to a comment."""

    text = forms.CharField(
        label=_lazy("Comment"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=_WORDS,
    )


class CommentForm(ReplyForm):
    """A comment on a sentence, or on the whole panel where `sentence` is ''.

    The sentence comes as its words: should the text change meanwhile, they say what was meant.
    """

    sentence = forms.CharField(
        label=_lazy("On"),
        max_length=LONGEST_SENTENCE,
        required=False,
        strip=False,
        widget=forms.HiddenInput,
    )

    def clean_sentence(self) -> str:
        """Return the words as the text has them: a browser sends every newline as CR LF."""
        sentence: str = self.cleaned_data["sentence"]
        return sentence.replace("\r\n", "\n")


class CuratorField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of several curators, by the name colleagues read."""

    def label_from_instance(self, curator: User) -> str:
        """Return the name of a curator."""
        return name_of(curator)


class AssignmentForm(forms.Form):
    """Who is asked to do what, and until when."""

    to = CuratorField(
        assignees(),
        label=_lazy("Who"),
        empty_label=_lazy("choose"),
        error_messages={
            "required": _lazy("Choose who is to do it."),
            "invalid_choice": _lazy("This person may not change panels: choose another."),
        },
    )
    task = forms.CharField(
        label=_lazy("What to do"),
        max_length=200,
        error_messages={
            "required": _lazy("Write what is to be done."),
            "max_length": _lazy(
                "The task has %(show_value)s characters: shorten it to %(limit_value)s."
            ),
        },
    )
    due = forms.DateField(
        label=_lazy("Until (may be left empty)"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"invalid": _lazy("Write the day as 2026-12-06, or leave it empty.")},
    )

    def __init__(self, data: QueryDict | None = None, *, auto_id: str = "id_%s") -> None:
        super().__init__(data, auto_id=auto_id)
        self.fields["due"].widget.attrs["min"] = timezone.localdate().isoformat()


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

    def __init__(self, data: QueryDict | None = None, *, auto_id: str = "id_%s") -> None:
        super().__init__(data, auto_id=auto_id)
        usual, latest = last_days()
        self.fields["until"].initial = usual
        self.fields["until"].widget.attrs |= {
            "min": timezone.localdate().isoformat(),
            "max": latest.isoformat(),
        }

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

    field_order = ("revision", "name", "until")
    revision = forms.IntegerField(
        label=_lazy("What"),
        widget=forms.Select,
        min_value=1,
        max_value=2**31 - 1,
        required=False,
        error_messages={"invalid": _lazy("Choose a revision of this panel.")},
    )


def faults_in_words(form: forms.Form) -> str:
    """Return what is wrong with a form, field by field, in one line."""
    faults = []
    for name, errors in form.errors.items():
        label = form.fields[name].label or name.capitalize() if name in form.fields else ""
        words = " ".join(map(str, errors))
        faults.append(f"{label}: {words}" if label else words)
    return " ".join(faults)


class ReadingForm(forms.Form):
    """A reading of one sentence against one citation.

    The bearing words come as offsets, where a script saw them selected, or as the words themselves.
    """

    fingerprint = forms.CharField(widget=forms.HiddenInput)
    start = forms.IntegerField(required=False, widget=forms.HiddenInput)
    end = forms.IntegerField(required=False, widget=forms.HiddenInput)
    bearing = forms.CharField(
        label=_lazy("Bearing words"),
        required=False,
        max_length=LONGEST_PROSE,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_lazy(
            "The words of the evidence that carry the sentence. Select them above, or paste them."
        ),
    )
    relation = forms.ChoiceField(
        label=_lazy("The evidence"),
        choices=Support.Relation.choices,
        initial=Support.Relation.SUPPORTS,
        widget=forms.RadioSelect,
    )
    verdict = forms.ChoiceField(choices=Support.Verdict.choices)
    remark = forms.CharField(
        label=_lazy("Remark"),
        required=False,
        max_length=LONGEST_PROSE,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
