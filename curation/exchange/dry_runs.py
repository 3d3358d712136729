"""What a dry run of an upload has to say, whatever was uploaded; and why it cannot be done."""

from abc import ABC, abstractmethod
from collections.abc import Sequence, Sized
from dataclasses import dataclass
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from curation.exchange.faults import CellFault, Fault

MOST_LISTED = 200
"""Of each kind; all are counted, and all are done."""


class ChangedMeanwhile(Exception):
    """The records are no longer those that the dry run showed."""


class NotDone(Exception):
    """What was confirmed was not done after all, and nothing was changed; says why."""


@dataclass(frozen=True, kw_only=True)
class DryRun(ABC):
    """What an upload would do."""

    refused: ClassVar[Promise]
    """The heading of one with faults."""
    mend: ClassVar[Promise]
    """What to do about its faults, `{count}` of them."""
    same: ClassVar[Promise]
    """That nothing would change, for whoever asks why."""
    faults: Sequence[Fault | CellFault] = ()

    @property
    @abstractmethod
    def changes(self) -> bool:
        """True where confirming would do anything."""

    @property
    def heading(self) -> str:
        """What is so, first of all."""
        if self.faults:
            return str(self.refused)
        return _("Nothing has been changed yet") if self.changes else _("Nothing would change")

    @property
    def sentences(self) -> list[str]:
        """What is said below the heading."""
        if self.faults:
            return [str(self.mend).format(count=len(self.faults))]
        return [] if self.changes else [str(self.same)]

    @property
    def mark(self) -> str:
        """The classes of what is said first."""
        return "desk refused" if self.faults else "desk"

    @property
    def listed_faults(self) -> Sequence[Fault | CellFault]:
        """The first faults."""
        return self.faults[:MOST_LISTED]

    @property
    def more_faults(self) -> str:
        """How many are not listed, in a sentence, or ''."""
        return beyond(_("And {more} more."), self.faults)


def beyond(sentence: str, rows: Sized) -> str:
    """Return how many rows are not listed, in a sentence, or ''."""
    more = len(rows) - MOST_LISTED
    return sentence.format(more=more) if more > 0 else ""


def counts_in_words(new: int, changed: int, same: int) -> str:
    """Return `New: 2. Changed: 1. Same: 40.`"""
    return _("New: {new:,}. Changed: {changed:,}. Same: {same:,}.").format(
        new=new, changed=changed, same=same
    )
