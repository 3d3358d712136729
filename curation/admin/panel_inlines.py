"""The parts of a panel, as rows on its form."""

from typing import Any

from django import forms
from django.contrib.admin.options import InlineModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import CuratorInline, CuratorStackedInline
from curation.admin.former_addresses import FormerAddressInline
from curation.admin.in_order import InOrder, RowForm
from exhibit.models import (
    Panel,
    PanelChart,
    PanelDrawing,
    PanelPicture,
    PanelQuestion,
    PanelSubject,
    Prompt,
    RelatedPanel,
)


class QuestionInline(InOrder, CuratorInline[PanelQuestion, Panel]):
    model = PanelQuestion
    autocomplete_fields = ["question"]
    verbose_name = _lazy("question")
    verbose_name_plural = _lazy("questions on which the sources differ")


class PromptInline(InOrder, CuratorStackedInline[Prompt, Panel]):
    model = Prompt
    verbose_name_plural = _lazy("prompts for students")
    fields = [("skill", "position"), "text", "teacher_note"]


class PictureForm(RowForm):
    """A picture on a panel: what it shows is asked for where the picture itself does not say it."""

    def clean(self) -> dict[str, object] | None:
        """Ask for the alternative text of a picture that has none of its own."""
        cleaned = super().clean() or {}
        picture = cleaned.get("picture")
        is_told = cleaned.get("alt") or cleaned.get("decorative") or cleaned.get("DELETE")
        if picture is not None and not is_told and not picture.alt and "alt" not in self.errors:
            self.add_error(
                "alt",
                _("Say what this picture shows here, or tick that it is decorative."),
            )
        return cleaned


class PictureInline(InOrder, CuratorStackedInline[PanelPicture, Panel]):
    model = PanelPicture
    form = PictureForm  # type: ignore[assignment]
    autocomplete_fields = ["picture"]
    verbose_name = _lazy("picture")
    verbose_name_plural = _lazy("pictures")
    fields = [("picture", "position"), "alt", "decorative", "caption"]


class ChartInline(InOrder, CuratorInline[PanelChart, Panel]):
    model = PanelChart
    autocomplete_fields = ["chart"]
    verbose_name = _lazy("chart")
    verbose_name_plural = _lazy("charts")


class DrawingInline(InOrder, CuratorInline[PanelDrawing, Panel]):
    model = PanelDrawing
    autocomplete_fields = ["drawing"]
    verbose_name = _lazy("drawing")
    verbose_name_plural = _lazy("drawings")


class RelatedInline(InOrder, CuratorInline[RelatedPanel, Panel]):
    model = RelatedPanel
    fk_name = "panel"
    autocomplete_fields = ["other"]
    verbose_name = _lazy("related panel")
    verbose_name_plural = _lazy("related panels, each with the reason to go there")


class SubjectForm(forms.ModelForm[PanelSubject]):
    class Meta:
        labels = {"tag": _lazy("Subject")}  # our word for it


class SubjectInline(CuratorInline[PanelSubject, Panel]):
    model = PanelSubject
    form = SubjectForm
    fk_name = "content_object"
    autocomplete_fields = ["tag"]
    verbose_name = _lazy("subject")
    verbose_name_plural = _lazy("subjects: people, places, events and concepts")

    def get_queryset(self, request: HttpRequest) -> QuerySet[PanelSubject]:
        """Return the subjects by name."""
        return super().get_queryset(request).select_related("tag").order_by("tag__name")


INLINES: list[type[InlineModelAdmin[Any, Panel]]] = [
    QuestionInline,
    PictureInline,
    ChartInline,
    DrawingInline,
    PromptInline,
    SubjectInline,
    RelatedInline,
    FormerAddressInline,
]
