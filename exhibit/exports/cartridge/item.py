"""One item of a question check as a value object."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer to choose, and what the student hears after choosing it."""

    text: str
    feedback: str


@dataclass(frozen=True, kw_only=True)
class Item:
    """One item. `right` is the place of the right choice; essays have none."""

    kind: Literal["choice", "truefalse", "essay"]
    title: str
    prompt: str
    choices: tuple[Choice, ...] = ()
    right: int = 0
    given: tuple[str, ...] = ()
    """What a student needs before the prompt, a line each."""


def true_or_false(
    *, title: str, prompt: str, answer: bool, why: str, given: tuple[str, ...] = ()
) -> Item:
    """Return a true-or-false item; `why` is heard after either choice."""
    choices = tuple(
        Choice(text=text, feedback=f"{'Yes' if means is answer else 'No'}. {why}")
        for text, means in (("True", True), ("False", False))
    )
    return Item(
        kind="truefalse",
        title=title,
        prompt=prompt,
        choices=choices,
        right=0 if answer else 1,
        given=given,
    )
