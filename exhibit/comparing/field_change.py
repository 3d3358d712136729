"""One field of a record that is not the same before and after, and how that is said."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from exhibit.text.changes import SentenceChange, Stretch, is_same, stretches
from exhibit.text.wording import listed

What = Literal["added", "removed", "changed"]

LONGEST_VALUE = 60
"""Characters up to which an old and a new value are told in full."""
_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_ENTRIES = ("list of panels", "prompts", "figures", "columns", "authors", "editors")


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """A field that differs: the texts before and after, and what became of each sentence.

    Also a whole part of a record that came or went.
    """

    label: str
    """'' for a whole part."""
    before: str
    after: str
    part: str = ""
    """'' for the record itself, else such as 'excerpt L27'."""
    sentences: tuple[SentenceChange, ...] = ()
    """None where the field is no prose."""

    @property
    def what(self) -> What:
        """Whether there was, or is, nothing."""
        return "added" if not self.before else "removed" if not self.after else "changed"

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Its changed sentences with their neighbours; the others are counted."""
        return tuple(stretches(self.sentences))

    @property
    def name(self) -> str:
        """What it is called as a heading: 'Body', 'Excerpt L27, gist'."""
        return first_capital(", ".join(filter(None, (self.part, self.label))))

    @property
    def is_file(self) -> bool:
        """Whether it is no text to read: a picture, a drawing."""
        return self.label in ("file", "drawing")

    @property
    def clause(self) -> str:
        """What happened to it, as a clause: 'the body has one new sentence'."""
        return _clause(self)


def first_capital(text: str) -> str:
    """Return a text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def _clause(field: FieldChange) -> str:
    """Return what happened to a text: 'the body has two new sentences and one changed'."""
    if field.part and not field.label:
        return f"{field.part} is {'new' if field.what == 'added' else 'gone'}"
    name = (
        _("the {field} of {part}").format(field=field.label, part=field.part)
        if field.part
        else f"the {field.label}"
    )
    if field.what == "removed":
        return _("{name} is gone").format(name=name)
    if field.is_file:
        return _("{name} is another one").format(name=name)
    if is_same(field.sentences):
        return _("{name} has other paragraph breaks").format(name=name)
    if field.what == "added":
        return (
            _("{name} is new: “{after}”").format(name=name, after=field.after)
            if _is_short(field)
            else _("{name} is new").format(name=name)
        )
    if _is_short(field):
        return _("{name} was “{before}” and is now “{after}”").format(
            name=name, before=field.before, after=field.after
        )
    return f"{name} has {_counts(field)}"


def _is_short(field: FieldChange) -> bool:
    """Say whether both states are so short that they are told as they are."""
    longest = max(len(field.before), len(field.after))
    return longest <= LONGEST_VALUE and not field.after.startswith("- ")


def _counts(field: FieldChange) -> str:
    """Return 'two new sentences and one changed'."""
    counted: Counter[str] = Counter(change.kind for change in field.sentences)
    noun = "line" if field.label.split(" (")[0] in _ENTRIES else "sentence"
    told: list[str] = []
    for kind, word in (("added", "new"), ("changed", "changed"), ("removed", "removed")):
        if number := counted[kind]:
            plural = "" if number == 1 else "s"
            told.append(f"{in_words(number)} {word}" + ("" if told else f" {noun}{plural}"))
    return listed(told)


def in_words(number: int) -> str:
    """Return a small number as a word, a large one in figures."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
