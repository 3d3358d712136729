"""The form field for a table: typed or pasted as text; a script makes a grid of it."""

from dataclasses import dataclass

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from curation.admin.typed_json import TypedJson
from curation.exchange.bundle.fields import unusable
from curation.exchange.spreadsheet.pasted_table import Row, parsed, written

LONGEST = 100_000
"""Characters that are read; 200 rows of 12 cells with 40 characters have as many."""


@dataclass(frozen=True)
class Table:
    """Headings and rows; every row has a cell for each heading."""

    columns: Row
    rows: list[Row]


class TableInput(AdminTextareaWidget):
    """A box for the lines of a table, wide and in even letters."""

    def __init__(self) -> None:
        super().__init__(
            attrs={"rows": 8, "cols": 80, "class": "table-text", "data-table": "", "wrap": "off"}
        )


class TableText(TypedJson):
    """A table: the first line has its headings."""

    def box(self) -> forms.Widget:
        """Return the box for the lines."""
        return TableInput()

    def to_python(self, value: object) -> Table:
        """Return the table. Raises ValidationError, which names the row."""
        text = str(value or "")
        if len(text) > LONGEST:
            lines = text.count("\n") + 1
            says = _(
                "The table has {count:,} characters in {lines:,} lines; at most {most:,} are "
                "allowed: keep what is drawn."
            )
            raise ValidationError(says.format(count=len(text), lines=lines, most=LONGEST))
        if fault := unusable(text):
            raise ValidationError(_("The table {fault}").format(fault=fault))
        try:
            columns, rows = parsed(text)
        except ValueError as error:
            raise ValidationError(str(error)) from error
        return Table(columns, rows)

    def validate(self, value: object) -> None:
        """Refuse a table without rows where one is needed."""
        if self.required and not (isinstance(value, Table) and value.rows):
            says = _("Write a table: a line of headings, and a line for each row.")
            raise ValidationError(says, code="required")

    def prepare_value(self, value: object) -> object:
        """Return a table as it is typed; what was typed and refused as it was typed."""
        return written(value.columns, value.rows) if isinstance(value, Table) else value

    def has_changed(self, initial: object, data: object) -> bool:
        """Say whether a table differs, however it is written."""
        try:
            return self.to_python(data) != (initial or Table([], []))
        except ValidationError:
            return True
