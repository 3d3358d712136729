"""One item of a question check as a value object."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer to choose, and what the student hears after choosing it."""

    text: str
    feedback: str


@dataclass(frozen=True, kw_only=True)
class Item:
    """One item. `right` is the place of the right choice; essays have none."""

    title: str
    prompt: str
    given: tuple[str, ...] = ()
    """What a student needs before the prompt, a line each."""
    kind: Literal["choice", "truefalse", "essay"] = "choice"
    choices: tuple[Choice, ...] = ()
    right: int = 0

    def offering(self, labels: Sequence[str], right: str, *, yes: str, no: str) -> "Item":
        """Return the item with one right choice; `yes` is heard after it, `no` after any other."""
        choices = tuple(Choice(text=each, feedback=yes if each == right else no) for each in labels)
        return replace(self, choices=choices, right=labels.index(right))

    def true_or_false(self, answer: bool, why: str) -> "Item":
        """Return the item with true and false to choose from; `why` is heard after either."""
        item = self.offering(("True", "False"), str(answer), yes=f"Yes. {why}", no=f"No. {why}")
        return replace(item, kind="truefalse")
