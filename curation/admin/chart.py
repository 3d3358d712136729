from typing import ClassVar

from django import forms
from django.contrib import admin
from django.http import HttpRequest, QueryDict
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.admin.base import FigureAdmin, FigureForm, counted, evidence_list, section
from curation.admin.json_text import JsonText
from curation.admin.table_text import Table, TableText
from exhibit import charts
from exhibit.models import Chart
from exhibit.models.figure import KEYS

SPECIFICATION = "spec"
"""The field that alone is written as a machine reads it."""
DRAWN = ["rows", "kind", "units", SPECIFICATION]
"""The fields of what is drawn."""


class ChartForm(FigureForm[Chart]):
    """A chart: a table and how it is drawn, or a specification of its own."""

    class Meta(FigureForm.Meta):
        field_classes: ClassVar[dict[str, type[forms.Field]]] = {
            **FigureForm.Meta.field_classes,
            "rows": TableText,
            SPECIFICATION: JsonText,
        }
        labels: ClassVar = {"rows": _lazy("Table")}
        help_texts: ClassVar = {
            "rows": _lazy(
                "The first line has the headings, the first column names the rows. Paste from a "
                "spreadsheet, or part cells with tabs or semicolons. What a figure rests on "
                "stands behind it: 1,234 [@S14]; behind the name of a row it holds for the "
                "row, behind a heading for the column. “about 1,200” is drawn open."
            ),
        }
        widgets: ClassVar = {"kind": forms.Select}

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> object:
        """Return what a field shows first: the table is headings and rows together."""
        if field_name == "rows":
            return Table(self.instance.columns, self.instance.rows)
        return super().get_initial_for_field(field, field_name)

    def clean_rows(self) -> list[list[str]]:
        """Return the rows; their headings go into the chart beside them."""
        table: Table = self.cleaned_data["rows"]
        self.instance.columns = table.columns
        return table.rows

    def clean_spec(self) -> object:
        """Take a specification that was typed only where the kind is one of its own."""
        kind, spec = self.cleaned_data.get("kind"), self.cleaned_data[SPECIFICATION]
        if spec and kind not in (None, Chart.Kind.OWN) and SPECIFICATION in self.changed_data:
            says = _(
                "This is drawn only where the kind is “{own}”: choose that, or leave it as it was."
            )
            raise forms.ValidationError(says.format(own=Chart.Kind.OWN.label))
        return spec

    @property
    def drawings(self) -> list[tuple[str, SafeString]]:
        """The chart as SVG by the paper it is on; none where what is drawn has faults."""
        amiss = self.is_bound and {*DRAWN} & {*self.errors}
        return [] if amiss or not self.instance.spec else _on_papers(self.instance)

    @property
    def drawing_faults(self) -> SafeString:
        """What is in the way of a drawing: the name of each field, and what is wrong."""
        return format_html_join(
            "\n",
            '<p class="fault"><strong>{}.</strong> {}</p>',
            (
                (str(self.fields[name].label).capitalize(), " ".join(map(str, said)))
                for name, said in self.errors.items()
                if name in DRAWN
            ),
        )


class DrawnForm(ChartForm):
    """What alone is drawn of a chart: the rest may still be missing."""

    class Meta(ChartForm.Meta):
        model = Chart
        # What it rests on is asked for when it is saved, not while it is drawn.
        fields: ClassVar = [*DRAWN, *KEYS]


def form_of_drawing(posted: QueryDict) -> DrawnForm:
    """Return the form of what is typed so far."""
    data = posted.copy()
    if data.get("kind") != Chart.Kind.OWN:
        # What was drawn before; it is made anew.
        data[SPECIFICATION] = ""
    return DrawnForm(data)


def _on_papers(chart: Chart) -> list[tuple[str, SafeString]]:
    """Return a chart as SVG by the paper it is on; nothing for one that cannot be drawn."""
    try:
        return [
            # The renderer itself refuses whatever is not its own shapes.
            (paper, mark_safe(charts.render(chart.spec, dark=paper == "dark").decode()))
            for paper in ("light", "dark")
        ]
    except charts.ChartRefused:
        return []


@admin.register(Chart)
class ChartAdmin(FigureAdmin[Chart]):
    """Charts with their tables."""

    form = ChartForm
    change_form_template = "admin/exhibit/chart/change_form.html"
    list_display = ["key", "title", "kind", evidence_list, "panel_count"]
    list_filter = ["kind"]
    ordering = ["key"]
    search_fields = ["key", "title", "caption"]
    search_help_text = _lazy("Search keys, titles and captions.")
    fieldsets = [
        section(None, ["key", "title", "alt", "caption"]),
        section(
            _lazy("Figures"),
            ["rows", ("kind", "units"), "note_keys", "excerpt_keys"],
            _lazy(
                "The same figures stand in the drawing and in the table, and rest on notes and "
                "excerpts."
            ),
        ),
        section(
            _lazy("For a drawing that no kind gives"),
            [SPECIFICATION],
            classes=["collapse"],
        ),
    ]

    panel_count = counted("panel_charts", "panels")

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, str | list[str]]:
        """Return what a new chart begins with: the kind that most tables want."""
        return {"kind": Chart.Kind.COLUMNS, **super().get_changeform_initial_data(request)}
