"""What can be done to several records at once, one class for each.

An action looks first: for every record it says what will happen, or why nothing will. It does no
more than the button of a single record does, by the same rules, and returns what undoing needs.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from django import forms
from django.contrib.auth.models import User
from django.db.models import Model
from django_stubs_ext import StrOrPromise

from curation.review.together.forms import NothingElse
from exhibit.documents.panel import PanelDocument

Choice = Mapping[str, object]
"""What the action's form asked for, cleaned."""
Kept = dict[str, object]
"""What undoing needs of one record, as JSON holds it."""
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, kw_only=True)
class Look:
    """What will happen to one record, or why it stays as it is."""

    will: str = ""
    refused: str = ""
    document: PanelDocument | None = None
    """A panel's text with its findings, where the look has read it."""
    digest: str = ""
    """The fingerprint of what a record says, where it is no panel."""


class Action(ABC, Generic[Row]):
    """One thing done to several records of a kind."""

    name: str
    label: StrOrPromise
    """What the list of actions and the button say."""
    permission: str
    form: type[forms.Form] = NothingElse
    rewrites = False
    """Whether it changes the panels' texts, so that each gets a revision."""
    most = 200
    """Records in one action: with more, the look takes longer than a person waits."""

    @abstractmethod
    def look(self, chosen: Sequence[Row], by: User, choice: Choice) -> dict[int, Look]:
        """Return by primary key what will happen to each record."""

    @abstractmethod
    def words(self, choice: Choice) -> str:
        """Return what was done, as a sentence goes on."""

    @abstractmethod
    def do(self, record: Row, by: User, choice: Choice, look: Look) -> Kept:
        """Do it to one record. Raises MoveRefused; returns what undoing needs."""

    @abstractmethod
    def undo(self, record: Row, by: User, kept: Kept) -> None:
        """Take it back. Raises MoveRefused where the record has changed since."""


def number(kept: object) -> int:
    """Return a number as JSON kept it."""
    assert isinstance(kept, int)
    return kept
