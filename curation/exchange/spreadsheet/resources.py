"""What every kind of list has in common: its columns, and one row compared with one record.

Built on django-import-export: its resources read, compare and save; the screens are ours.
"""

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import tablib
from django.core.exceptions import ValidationError
from django.db.models import Model
from import_export import fields, resources
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import Diff
from import_export.widgets import Widget

from curation.exchange.spreadsheet.cells import SheetRow
from curation.records.history.recording import note_changed

ROWS_AT_ONCE = 200
"""Records written with one query, or a few: databases take only so many values in one."""

Cell = tuple[str, str, str]
"""Heading, what the record says, what the row says."""


class Column(fields.Field):
    """One column: its heading in our words, what belongs in it, and how it is read."""

    def __init__(
        self,
        attribute: str,
        heading: str,
        widget: Widget,
        help_text: str,
        *,
        example: str = "",
        needed: bool = False,
        readonly: bool = False,
    ) -> None:
        super().__init__(attribute=attribute, column_name=heading, widget=widget, readonly=readonly)
        self.heading, self.help_text, self.example = heading, help_text, example
        self.needed = needed

    def save(self, instance: Model, row: SheetRow, is_m2m: bool = False, **options: object) -> None:
        """Set what the cell says, unless the record says so already. Raises ValueError."""
        cell = row[self.heading]
        # The same cell as was downloaded changes nothing, whatever a stricter reading would say.
        if instance.pk is not None and one_line(cell) == one_line(self.export(instance)):
            return
        if self.needed and not cell.strip():
            raise ValueError("it is empty, and every row needs it.")
        if instance.pk is None and not cell.strip():
            return
        super().save(instance, row, is_m2m, **options)


def one_line(cell: str) -> str:
    """Return a cell with newlines as one sign: spreadsheet programs exchange them."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")


class CellDiff(Diff):
    """The cells in which a row differs from its record."""

    def __init__(self, resource: "ListResource", instance: Model, new: bool) -> None:
        super().__init__(resource, instance, new)
        self.headings = [column.heading for column in resource.columns()]

    def as_html(self) -> Any:
        """Return them; plain words, for our own page to show."""
        before = [""] * len(self.headings) if self.new else self.left
        found = zip(self.headings, before, self.right, strict=True)
        return tuple((heading, was, now) for heading, was, now in found if was != now)


class Loader(BaseInstanceLoader):
    """The records that rows may name, by their key, read in one query."""

    def __init__(self, resource: "ListResource", dataset: tablib.Dataset | None = None) -> None:
        super().__init__(resource, dataset)
        key = resource.column(resource.identity)
        self.heading = key.heading
        self.records = {str(key.get_value(row)): row for row in resource.get_queryset()}

    def get_instance(self, row: SheetRow) -> Model | None:
        """Return the record of a row, or None for a new one."""
        return self.records.get(row[self.heading].strip())


if TYPE_CHECKING:
    ModelResource = resources.ModelResource[Model]
else:
    ModelResource = resources.ModelResource


class ListResource(ModelResource):
    """A list of records of one model."""

    identity: ClassVar[str]
    """Name of the field by which a row names its record."""

    @classmethod
    def get_diff_class(cls) -> type[Diff]:
        """Return what compares a row with its record."""
        return CellDiff

    @cached_property
    def _columns(self) -> list[Column]:
        return [field for field in self.get_export_fields() if isinstance(field, Column)]

    def column(self, name: str) -> Column:
        """Return the column of a field of the record."""
        found = self.fields[name]
        assert isinstance(found, Column)
        return found

    def columns(self) -> list[Column]:
        """Return the columns, in the order of the file."""
        return self._columns

    def bulk_create(
        self, using_transactions: bool, dry_run: bool, *args: Any, **options: Any
    ) -> None:
        """Make the new records, and have them kept in the history."""
        made = list(self.create_instances)
        super().bulk_create(using_transactions, dry_run, *args, **options)
        if not dry_run:
            note_changed(*made)

    def bulk_update(
        self, using_transactions: bool, dry_run: bool, *args: Any, **options: Any
    ) -> None:
        """Write the changed records, and have them kept in the history."""
        changed = list(self.update_instances)
        self.update_instances.clear()
        if not changed or dry_run:
            return
        # Ten times quicker than Django's bulk_update, which builds a condition for every cell.
        self.get_queryset().model._default_manager.bulk_create(
            changed,
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=self.get_bulk_update_fields(),
        )
        note_changed(*changed)

    def lock(self) -> None:
        """Keep the records as they are to the end of the transaction, where the database can."""
        rows = self.get_queryset().model._default_manager.select_for_update()
        list(rows.order_by("pk").values_list("pk"))

    def skip_row(
        self,
        instance: Model,
        original: Model,
        row: SheetRow,
        import_validation_errors: dict[str, object] | None = None,
    ) -> bool:
        """Say whether a row changes nothing."""
        if import_validation_errors or instance.pk is None:
            return False
        return all(column.export(instance) == column.export(original) for column in self.columns())

    def import_instance(self, instance: Model, row: SheetRow, **options: object) -> None:
        """Set what the row says. Raises ValidationError with a sentence for each heading."""
        errors: dict[str, ValidationError] = {}
        for column in self.columns():
            if column.heading not in row:
                if instance.pk is None and column.needed:
                    errors[column.heading] = ValidationError(
                        "this row is new and needs it, but the file has no such column: add it."
                    )
                continue
            try:
                column.save(instance, row)
            except ValueError as error:
                errors[column.heading] = ValidationError(str(error))
        for heading, sentence in self.faults_of(instance, row):
            errors.setdefault(heading, ValidationError(sentence))
        if errors:
            raise ValidationError(errors)

    def faults_of(self, instance: Model, row: SheetRow) -> list[tuple[str, str]]:
        """Return (heading, sentence) for what only several cells together, or others, can show."""
        return []

    def validate_instance(
        self,
        instance: Model,
        import_validation_errors: dict[str, ValidationError] | None = None,
        validate_unique: bool = True,
    ) -> None:
        """Raise what was found; the columns and `faults_of` have checked the rest in bulk.

        A full check of the model would ask the database several times for each row.
        """
        if import_validation_errors:
            raise ValidationError(import_validation_errors)
