"""The lists that go out and come in as spreadsheets."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from rapidfuzz import process

from curation.exchange.spreadsheet import csv_file, list_file, xlsx_file
from curation.exchange.spreadsheet.excerpts import ExcerptList
from curation.exchange.spreadsheet.faults import Fault, SheetRefused, whole
from curation.exchange.spreadsheet.list_columns import SheetColumn
from curation.exchange.spreadsheet.record_list import RecordList
from curation.exchange.spreadsheet.references import ReferenceList
from curation.exchange.spreadsheet.sheet import Sheet
from curation.exchange.spreadsheet.subjects import SubjectList

LARGEST_FILE = 20 * 1024 * 1024
_HELP_HEADINGS = ("column", "what belongs in it", "needed", "example")
_HELP = (
    "A row is about the record that its first column names; a name nobody has makes a new record. "
    "Rows you leave out, and columns you leave out, stay as they are: nothing is ever deleted. "
    "An empty cell empties the field. An apostrophe before =, +, - or @ keeps a spreadsheet from "
    "taking words for a formula; it is taken off again. After the upload you are shown what would "
    "change, and nothing is changed until you confirm it."
)


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One list."""

    name: str
    """In addresses and file names."""
    noun: str
    """Of one record, as Django's permissions name it too."""
    records: type[RecordList]

    @property
    def columns(self) -> tuple[SheetColumn, ...]:
        """The columns, in the order of the file."""
        return self.records.columns

    @property
    def title(self) -> str:
        """The name as a heading."""
        return self.name.capitalize()

    def may_read(self, user: User) -> bool:
        """Say whether a curator may take the list away."""
        return user.has_perm(f"exhibit.view_{self.noun}")

    def may_write(self, user: User) -> bool:
        """Say whether a curator may add and change its records."""
        wanted = (f"exhibit.add_{self.noun}", f"exhibit.change_{self.noun}")
        return user.has_perms(wanted)

    def count(self) -> int:
        """Return how many records there are."""
        return self.records().records().count()

    def rows(self) -> list[list[str]]:
        """Return the list as it is now, its headings first."""
        return [[column.heading for column in self.columns], *self.records().rows()]

    def xlsx(self) -> bytes:
        """Return the list as .xlsx with a sheet of help. Raises writing.TooLong."""
        return list_file.xlsx_bytes(self.rows(), title=self.title, help_rows=self.help_rows())

    def csv(self) -> bytes:
        """Return the list as .csv."""
        return list_file.csv_bytes(self.rows())

    def help_rows(self) -> list[tuple[str, ...]]:
        """Return the rows of the sheet of help."""
        told = [
            (one.heading, one.help_text, "in new rows" if one.needed else "", one.example)
            for one in self.columns
        ]
        return [_HELP_HEADINGS, *told, ("", _HELP, "", "")]

    def read(self, data: bytes, file_name: str) -> Sheet:
        """Return the rows of a file under our headings. Raises SheetRefused."""
        if len(data) > LARGEST_FILE:
            raise whole(
                f"It has {len(data) / 1024**2:.1f} MB; at most {LARGEST_FILE // 1024**2} MB are "
                "taken. Part it into several files."
            )
        if not data.strip():
            raise whole("It is empty: download the list and fill in its rows.")
        is_archive = data[:2] == b"PK" or data[:4] == b"\xd0\xcf\x11\xe0"
        if is_archive or file_name.lower().endswith((".xlsx", ".xlsm", ".xls")):
            return xlsx_file.read(data, self.title)
        return csv_file.read(data, {one.heading.casefold() for one in self.columns})

    def matched(self, sheet: Sheet) -> list[str]:
        """Return our heading for each of a sheet's columns, '' for those without any.

        Raises SheetRefused for headings that are unknown, there twice, or missing.
        """
        ours = {one.heading.casefold(): one.heading for one in self.columns}
        faults, found = [], []
        for heading in sheet.headings:
            name = ours.get(" ".join(heading.split()).casefold(), "")
            if heading and not name:
                near = process.extractOne(heading.casefold(), list(ours), score_cutoff=50)
                told = f" Do you mean “{ours[near[0]]}”?" if near else ""
                faults.append(
                    Fault(
                        1, heading, f"this list has no such column.{told} Name it so, or remove it."
                    )
                )
            elif name and name in found:
                faults.append(Fault(1, heading, "this heading is there twice: keep one."))
            found.append(name)
        key = self.columns[0].heading
        if key not in found:
            faults.append(
                Fault(0, "", f"The column “{key}” is missing: it says which record a row is about.")
            )
        if faults:
            raise SheetRefused(faults)
        return found


KINDS = {
    kind.name: kind
    for kind in (
        Kind(name="subjects", noun="subject", records=SubjectList),
        Kind(name="references", noun="reference", records=ReferenceList),
        Kind(name="excerpts", noun="excerpt", records=ExcerptList),
    )
}
