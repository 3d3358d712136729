from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin import filters
from curation.admin.base import CuratorAdmin, CuratorStackedInline, counted, section
from curation.admin.former_addresses import WithFormerAddresses
from curation.admin.in_order import InOrder
from curation.admin.rows import OnceInRecord
from curation.records.names_kept import NamesKept
from exhibit.models import Answer, Question


class QuestionForm(NamesKept[Question]):
    """The form of a question; of a new one nobody has said yet how its answers agree."""

    agreement = forms.ChoiceField(
        label=_lazy("Answers of different sources"),
        choices=[("", "—"), *Question.Agreement.choices],
        required=False,
        help_text=_lazy(
            "“Sources disagree” is said only where two sources answer, and not alike. Where one "
            "alone answers it does not matter."
        ),
    )


class AnswerRows(OnceInRecord[Answer, Question]):
    """The answers to a question."""

    def clean(self) -> None:
        """Refuse answers of two sources of which nobody says whether they differ."""
        super().clean()
        if self.instance.agreement:
            return
        speaking = {
            form.instance.source_id
            for form in self.forms
            if form.has_changed()
            and not form.errors
            and not form.instance.silent
            and not self._should_delete_form(form)  # type: ignore[attr-defined]
        }
        if len(speaking) > 1:
            raise ValidationError(
                _(
                    "Two sources answer: say above, under “answers of different sources”, whether "
                    "they answer differently or alike."
                ),
                code="no-agreement",
            )
        # It says nothing of one source, and of later ones what a question is there for.
        self.instance.agreement = Question.Agreement.DIFFER


class AnswerInline(InOrder, CuratorStackedInline[Answer, Question]):
    model = Answer
    formset = AnswerRows
    autocomplete_fields = ["source", "excerpt"]
    fieldsets = [
        section(None, ["source", "excerpt", "silent", "gist", "position"]),
        section(
            _lazy("Figure"),
            [
                "figure",
                "counts",
                ("low", "high", "unit"),
                ("marked_start", "marked_end"),
            ],
            _lazy("Only where the source gives one. A figure always says what it counts."),
        ),
    ]


@admin.register(Question)
class QuestionAdmin(WithFormerAddresses[Question], CuratorAdmin[Question]):
    """Matters on which the sources differ or are silent."""

    list_display = ["key", "title", "agreement", "comparable", "answer_count", "panel_count"]
    list_filter = ["agreement", "comparable", filters.QuestionAnswers]
    ordering = ["key"]
    search_fields = ["key", "title", "measure"]
    search_help_text = _lazy("Search keys, questions and what they measure.")
    prepopulated_fields = {"slug": ["title"]}
    form = QuestionForm
    inlines = [AnswerInline]
    fieldsets = [
        section(None, ["key", "title", "slug", "measure", "agreement"]),
        section(
            _lazy("Can the answers be compared?"),
            ["comparable", "comparability"],
            _lazy("Figures that are not comparable are never drawn on one axis."),
        ),
        section(_lazy("What we do with the disagreement"), ["scholarship", "reading"]),
    ]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, str | list[str]]:
        """Return what a new question's form begins with: nothing said of its answers."""
        return {"agreement": "", **super().get_changeform_initial_data(request)}

    answer_count = counted("answers", "answers")
    panel_count = counted("panel_questions", "panels")
