"""What is wrong with a content bundle: which file, which line, and what to do."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _


@dataclass(frozen=True, order=True)
class Fault:
    """One fault. `file` is its path inside the bundle, `line` counts from 1."""

    file: str
    line: int
    sentence: str

    @property
    def place(self) -> str:
        """Where it is, for curators."""
        return _("{file}, line {line}").format(file=self.file, line=self.line)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.sentence}"


class BundleFaults(Exception):
    """A bundle that cannot be loaded; carries every fault, by file and line."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


@dataclass
class Report:
    """Collects faults while a bundle is read, so that all are told at once."""

    faults: list[Fault] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Files with faults so grave that nothing is known of what they hold."""

    def add(self, file: str, line: int, sentence: str) -> None:
        """Keep one fault."""
        self.faults.append(Fault(file, line, sentence))

    def has_unread(self, *starts: str) -> bool:
        """Tell whether a file whose path starts so could not be read at all."""
        return any(name.startswith(starts) for name in self.unread)

    def check(self) -> None:
        """Raise BundleFaults if there is any fault."""
        if self.faults:
            raise BundleFaults(self.faults)
