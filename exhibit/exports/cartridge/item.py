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

    kind: Literal["choice", "truefalse", "essay"]
    title: str
    prompt: str
    choices: tuple[Choice, ...] = ()
    right: int = 0
    given: tuple[str, ...] = ()
    """What a student needs before the prompt, a line each."""


def single_choice(
    labels: Sequence[str],
    right: str,
    *,
    title: str,
    prompt: str,
    yes: str,
    no: str,
    given: tuple[str, ...] = (),
) -> Item:
    """Return an item with one right label; `yes` is heard after it, `no` after any other."""
    choices = tuple(Choice(text=label, feedback=yes if label == right else no) for label in labels)
    return Item(
        kind="choice",
        title=title,
        prompt=prompt,
        choices=choices,
        right=labels.index(right),
        given=given,
    )


def true_or_false(
    *, title: str, prompt: str, answer: bool, why: str, given: tuple[str, ...] = ()
) -> Item:
    """Return a true-or-false item; `why` is heard after either choice."""
    item = single_choice(
        ("True", "False"),
        str(answer),
        title=title,
        prompt=prompt,
        yes=f"Yes. {why}",
        no=f"No. {why}",
        given=given,
    )
    return replace(item, kind="truefalse")
