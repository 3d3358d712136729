"""What is wrong with a spreadsheet: which row, which column, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. `row` counts as the spreadsheet shows it, the headings being row 1.

    Row 0 is the file as a whole; an empty `column` is the row as a whole.
    """

    row: int
    column: str
    sentence: str

    @property
    def place(self) -> str:
        """Where it is, in words: `Row 7, column dates`."""
        if not self.row:
            return _("The file")
        return (
            _("Row {row}, column {column}").format(row=self.row, column=self.column)
            if self.column
            else f"Row {self.row}"
        )

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


class SheetRefused(Exception):
    """A file of which no row can be read; carries the faults, in order of place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


def whole(sentence: str) -> SheetRefused:
    """Return the refusal of a file for one reason."""
    return SheetRefused([Fault(0, "", sentence)])
