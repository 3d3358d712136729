"""A column of a list: its heading in our words, what belongs in it, and how it is read.

What a cell takes, how long it may be and which words it knows are told by the model's column.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext

from curation.exchange.bundle.column_readers import Column
from curation.exchange.bundle.fields import KEY
from curation.exchange.spreadsheet import cells
from curation.exchange.spreadsheet.cells import Cell
from curation.exchange.spreadsheet.lists import Listed, NamesOfPeople
from exhibit.models.fields import (
    AddressField,
    DayField,
    DoiField,
    EdtfField,
    IsbnField,
    NameField,
    NamesField,
    WordsField,
    validate_key,
)
from exhibit.text import dates, identifiers


@dataclass(frozen=True, kw_only=True)
class SheetColumn:
    """One column. Where `placed` is true other cells of its row say it: it is never set alone."""

    attribute: str
    heading: str
    cell: Cell
    help_text: str
    example: str = ""
    needed: bool = False
    placed: bool = False

    def of(self, record: models.Model) -> str:
        """Return the cell of a record."""
        return self.cell.render(getattr(record, self.attribute))

    def put(self, record: models.Model, cell: str) -> None:
        """Set what the cell says, unless the record says so already. Raises ValueError."""
        is_new = record.pk is None
        # The same cell as was downloaded changes nothing, whatever a stricter reading would say.
        if not is_new and one_line(cell) == one_line(self.of(record)):
            return
        if self.needed and not cell.strip():
            raise ValueError("it is empty, and every row needs it.")
        if not self.placed and not (is_new and not cell.strip()):
            setattr(record, self.attribute, self.cell.clean(cell))


def one_line(cell: str) -> str:
    """Return a cell with newlines as one sign: spreadsheet programs exchange them."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def columns_for(
    model: type[models.Model], said: dict[str, dict[str, Any]], without: tuple[str, ...] = ()
) -> tuple[SheetColumn, ...]:
    """Return the columns of a list: those that are `said`, in their order, then the model's others.

    What is said of a column goes before what the model says of it.
    """
    of_model = {
        field.name: field
        for field in model._meta.concrete_fields
        if field.editable and not field.primary_key and field.name not in without
    }
    names = [*said, *(name for name in of_model if name not in said)]
    return tuple(
        SheetColumn(**{"attribute": name, **_by_model(of_model.get(name), said.get(name, {}))})
        for name in names
    )


def _by_model(column: "Column | None", said: dict[str, Any]) -> dict[str, Any]:
    if column is None:
        return said
    return {
        "heading": str(column.verbose_name),
        "cell": said.get("cell") or cell_of(column, said.get("example", "")),
        "help_text": str(column.help_text),
        "needed": not (column.blank or column.has_default()),
        **said,
    }


def cell_of(column: Column, example: str = "") -> Cell:
    """Return how a model's column stands in a cell. Raises TypeError for one that does not."""
    if column.choices:
        return cells.Choice([value for value, _ in column.flatchoices])
    such_as = gettext(", such as {example}.").format(example=example) if example else "."
    if validate_key in column.validators:
        advice = gettext("write letters, digits, '-', '_', '.' or ':'{such_as}").format(
            such_as=such_as
        )
        return cells.Matching(KEY, advice, column.max_length or 0)
    if isinstance(column, AddressField):
        return cells.AddressName(column.max_length or 0)
    for kind, cell in _CELLS:
        if isinstance(column, kind):
            return cell(column)
    raise TypeError(f"{column} does not stand in a cell: say how.")


def _degrees(column: Column) -> Cell:
    most = next(
        validator for validator in column.validators if isinstance(validator, MaxValueValidator)
    )
    return cells.Degrees(int(str(most.limit_value)))


# The more special first: each of our fields is also one of Django's below it.
_CELLS: tuple[tuple[type[object], Callable[[Column], Cell]], ...] = (
    (DayField, lambda column: cells.HistoricalDate(dates.check_day)),
    (DoiField, lambda column: cells.Identifier(column.max_length or 0, identifiers.check_doi)),
    (IsbnField, lambda column: cells.Identifier(column.max_length or 0, identifiers.check_isbn)),
    (EdtfField, lambda column: cells.HistoricalDate()),
    (NamesField, lambda column: NamesOfPeople()),
    (WordsField, lambda column: Listed()),
    (NameField, lambda column: cells.Name(column.max_length or 0)),
    (models.URLField, lambda column: cells.address()),
    (models.CharField, lambda column: cells.Words(column.max_length or 0)),
    (models.TextField, lambda column: cells.Words(column.max_length or 0, lines=True)),
    (models.BooleanField, lambda column: cells.YesNo()),
    (models.DecimalField, _degrees),
    (models.PositiveIntegerField, lambda column: cells.Whole()),
)
