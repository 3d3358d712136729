"""What is wrong with a content bundle or a spreadsheet: where, and what to do."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from django.db import Error, IntegrityError
from django.utils.translation import gettext as _

Item = TypeVar("Item")


def repeats(items: Iterable[Item], key: Callable[[Item], Hashable]) -> Iterator[tuple[Item, Item]]:
    """Yield each item whose key another before it has, with the first that has it."""
    first: dict[Hashable, Item] = {}
    for item in items:
        value = key(item)
        if value and first.setdefault(value, item) is not item:
            yield item, first[value]


@dataclass(frozen=True, order=True)
class Fault:
    """One fault of a bundle. `file` is its path inside the bundle, `line` counts from 1."""

    file: str
    line: int
    sentence: str

    @property
    def place(self) -> str:
        """Where it is, for curators."""
        return _("{file}, line {line}").format(file=self.file, line=self.line)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.sentence}"


@dataclass(frozen=True, order=True)
class CellFault:
    """One fault of a spreadsheet. `row` counts as the spreadsheet shows it, headings being row 1.

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
        if not self.column:
            return _("Row {row}").format(row=self.row)
        return _("Row {row}, column {column}").format(row=self.row, column=self.column)

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


class Refused(Exception):
    """A file or folder that cannot be taken; carries every fault, in order of place."""

    def __init__(self, faults: Iterable[Fault | CellFault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


class BundleFaults(Refused):
    """A bundle that cannot be loaded."""


class NotLoaded(Exception):
    """A sound bundle that cannot be loaded at this moment, and changed nothing; says why."""


class SheetRefused(Refused):
    """A spreadsheet of which no row can be read."""


def why_refused(error: Error) -> str:
    """Return why the database took nothing of what came in, and what to do."""
    if isinstance(error, IntegrityError):
        return _(
            "at this very moment somebody saved or deleted a record that it names. "
            "Look at what it would change now, and load it again"
        )
    return _("the database refused it ({error})").format(error=error)


def whole(sentence: str) -> SheetRefused:
    """Return the refusal of a spreadsheet for one reason."""
    return SheetRefused([CellFault(0, "", sentence)])


@dataclass
class Report:
    """Collects faults while a bundle is read, so that all are told at once."""

    faults: list[Fault] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Files with faults so grave that nothing is known of what they hold."""
    notices: list[Fault] = field(default_factory=list)
    """What stands in nobody's way, but should be known."""

    def add(self, file: str, line: int, sentence: str, /, **values: object) -> None:
        """Keep one fault; the values go into its sentence, which without any stays as it is."""
        self.faults.append(Fault(file, line, sentence.format(**values) if values else sentence))

    def notice(self, file: str, line: int, sentence: str, /, **values: object) -> None:
        """Keep what should be known and hinders nothing; the values go into its sentence."""
        self.notices.append(Fault(file, line, sentence.format(**values)))

    def has_unread(self, *starts: str) -> bool:
        """Tell whether a file whose path starts so could not be read at all."""
        return any(name.startswith(starts) for name in self.unread)

    def check(self) -> None:
        """Raise BundleFaults if there is any fault."""
        if self.faults:
            raise BundleFaults(self.faults)
