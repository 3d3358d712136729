from django.contrib import admin
from django.utils.translation import gettext_lazy as _lazy

from curation.admin import filters
from curation.admin.base import CuratorAdmin, CuratorStackedInline, counted, section
from curation.admin.former_addresses import WithFormerAddresses
from curation.admin.in_order import InOrder
from exhibit.models import Answer, Question


class AnswerInline(InOrder, CuratorStackedInline[Answer, Question]):
    model = Answer
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

    list_display = ["key", "title", "comparable", "answer_count", "panel_count"]
    list_filter = ["comparable", filters.QuestionAnswers]
    ordering = ["key"]
    search_fields = ["key", "title", "measure"]
    search_help_text = _lazy("Search keys, questions and what they measure.")
    prepopulated_fields = {"slug": ["title"]}
    inlines = [AnswerInline]
    fieldsets = [
        section(None, ["key", "title", "slug", "measure"]),
        section(
            _lazy("Can the answers be compared?"),
            ["comparable", "comparability"],
            _lazy("Figures that are not comparable are never drawn on one axis."),
        ),
        section(_lazy("What we do with the disagreement"), ["scholarship", "reading"]),
    ]

    answer_count = counted("answers", "answers")
    panel_count = counted("panel_questions", "panels")
