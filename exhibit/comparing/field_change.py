"""One field of a record that is not the same before and after, and how that is said."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from exhibit.text.changes import SentenceChange, Stretch, is_same, stretches
from exhibit.text.number_words import SMALL
from exhibit.text.wording import listed

What = Literal["added", "removed", "changed"]

LONGEST_VALUE = 60
"""Characters up to which an old and a new value are told in full."""
MOST_IN_WORDS = 12
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
        """What happened to it: 'the body has two new sentences and one changed'."""
        if self.part and not self.label:
            return f"{self.part} is {'new' if self.what == 'added' else 'gone'}"
        name = f"the {self.label}"
        if self.part:
            name = _("the {field} of {part}").format(field=self.label, part=self.part)
        return self._happened.format(name=name, before=self.before, after=self.after)

    @property
    def _happened(self) -> str:
        """What happened to a text, to be completed with its name, and the text before and after."""
        if self.what == "removed":
            return _("{name} is gone")
        if self.is_file:
            return _("{name} is another one")
        if is_same(self.sentences):
            return _("{name} has other paragraph breaks")
        longest = max(len(self.before), len(self.after))
        is_short = longest <= LONGEST_VALUE and not self.after.startswith("- ")
        if self.what == "added":
            return _("{name} is new: “{after}”") if is_short else _("{name} is new")
        if is_short:
            return _("{name} was “{before}” and is now “{after}”")
        return f"{{name}} has {self._counts()}"

    def _counts(self) -> str:
        """Return 'two new sentences and one changed'."""
        counted: Counter[str] = Counter(change.kind for change in self.sentences)
        noun = "line" if self.label.split(" (")[0] in _ENTRIES else "sentence"
        counts: list[str] = []
        for kind, word in (("added", "new"), ("changed", "changed"), ("removed", "removed")):
            if number := counted[kind]:
                plural = "" if number == 1 else "s"
                counts.append(f"{in_words(number)} {word}" + ("" if counts else f" {noun}{plural}"))
        return listed(counts)


def first_capital(text: str) -> str:
    """Return a text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def in_words(number: int) -> str:
    """Return a small number as a word, a large one in figures."""
    return SMALL[number] if number <= MOST_IN_WORDS else f"{number:,}"
