"""What is not the same in two states of one record: its changes, and that in one sentence."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from exhibit.comparing.field_change import FieldChange, What, first_capital
from exhibit.comparing.texts import Texts
from exhibit.text.changes import sentence_changes, words_changed
from exhibit.text.counting import counted

FATES = (gettext_noop("changed"), gettext_noop("added"), gettext_noop("removed"))
MOST_HEADING = 14
"""Words of a part's name in its heading."""


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One record, or part of a record, that is not the same on two sides."""

    kind: str = ""
    """Panel, Theme, Source … as problems name it; '' where whoever compares knows."""
    name: str = ""
    """Slug or key; '' for the exhibition itself."""
    title: str = ""
    what: What = "changed"
    path: str = ""
    """Its page, or '' where it has none."""
    fields: tuple[FieldChange, ...] = ()
    """What differs in it; between exhibitions empty where it was added or removed."""
    parts: tuple["Difference", ...] = ()
    """What differs in its parts, where they are compared as records of their own."""
    words: int = 0
    """How many words were added or removed; for a whole record all of its words."""

    @property
    def is_empty(self) -> bool:
        """True where nothing differs."""
        return not self.fields and not self.parts

    @property
    def nothing(self) -> str:
        """That nothing differs, or ''."""
        return _("Nothing differs between them.") if self.is_empty else ""

    @property
    def labels(self) -> tuple[str, ...]:
        """What its fields that differ are called."""
        return tuple(field.label for field in self.fields)

    @property
    def heading(self) -> str:
        """What happened to which part of a record."""
        says = _("{part} {happened}: {name}") if self.name else _("{part} {happened}")
        return says.format(
            part=first_capital(self.kind),
            happened=_(self.what),
            name=Truncator(self.name).words(MOST_HEADING),
        )

    @property
    def where(self) -> str:
        """The record as problems name it: 'Panel who-killed-kirov'."""
        return f"{self.kind} {self.name}".strip()

    @property
    def sentence(self) -> str:
        """What happened to the record, in one sentence."""
        if self.what == "added":
            return _("New, with {words}.").format(words=counted(self.words, "word"))
        if self.what == "removed":
            return _("No longer shown: {words}.").format(words=counted(self.words, "word"))
        return f"{first_capital('; '.join(_clauses(self.fields)))}."


def compare(before: Texts, after: Texts) -> tuple[FieldChange, ...]:
    """Return what differs between two states of a record, in the order of the fields."""
    changes = []
    whole = _parts(before) ^ _parts(after)
    for place in dict.fromkeys((*after, *before)):
        part, label = place
        old, new = before.get(place, ""), after.get(place, "")
        if old == new or (part in whole and label):
            continue
        if part in whole:
            old, new = _all_of(before, part), _all_of(after, part)
        sentences = sentence_changes(old, new)
        changes.append(
            FieldChange(part=part, label=label, before=old, after=new, sentences=sentences)
        )
    return tuple(changes)


def words_of(fields: Iterable[FieldChange]) -> int:
    """Return how many words differ in all."""
    return sum(words_changed(field.sentences) for field in fields)


def _parts(texts: Texts) -> set[str]:
    return {part for part, label in texts if part and not label}


def _all_of(texts: Texts, part: str) -> str:
    """Return a whole part as a text of its own, label by label."""
    text_by_label = {label: text for (of, label), text in texts.items() if of == part and label}
    return "\n\n".join(f"{first_capital(label)}: {text}" for label, text in text_by_label.items())


MOST_CLAUSES = 4


def _clauses(fields: tuple[FieldChange, ...]) -> list[str]:
    """Return clauses for a sentence: parts that changed in several fields are told once."""
    by_part: dict[str, str] = {}
    for field in fields:
        by_part.setdefault(field.part or field.label, field.clause)
    clauses = list(by_part.values())
    more = len(clauses) - MOST_CLAUSES
    if more > 1:
        clauses[MOST_CLAUSES:] = [_("and {more} more of its parts changed").format(more=more)]
    return clauses
