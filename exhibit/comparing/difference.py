"""Two states of one record compared: field by field, sentence by sentence, and told in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.comparing.clauses import FieldChange, What, first_capital
from exhibit.comparing.texts import Texts
from exhibit.text.counting import counted
from exhibit.text.differences import sentence_changes, words_changed


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One record that differs between two states of the exhibition."""

    kind: str
    """Panel, Theme, Source … as problems name it."""
    name: str
    """Slug or key; '' for the exhibition itself."""
    title: str
    what: What
    path: str
    """Its page, or '' where it has none."""
    fields: tuple[FieldChange, ...] = ()
    """What differs in it; empty for a record that was added or removed."""
    words: int = 0
    """How many words were added or removed; for a whole record all of its words."""

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
    found = []
    whole = _parts(before) ^ _parts(after)
    for place in dict.fromkeys((*after, *before)):
        part, label = place
        old, new = before.get(place, ""), after.get(place, "")
        if old == new or (part in whole and label):
            continue
        if part in whole:
            old, new = _all_of(before, part), _all_of(after, part)
        changes = sentence_changes(old, new)
        what: What = "added" if not old else "removed" if not new else "changed"
        found.append(
            FieldChange(part=part, label=label, what=what, before=old, after=new, changes=changes)
        )
    return tuple(found)


def words_of(fields: Iterable[FieldChange]) -> int:
    """Return how many words differ in all."""
    return sum(words_changed(field.changes) for field in fields)


def _parts(texts: Texts) -> set[str]:
    return {part for part, label in texts if part and not label}


def _all_of(texts: Texts, part: str) -> str:
    """Return a whole part as a text of its own, label by label."""
    kept = {label: text for (of, label), text in texts.items() if of == part and label}
    return "\n\n".join(f"{first_capital(label)}: {text}" for label, text in kept.items())


MOST_CLAUSES = 4


def _clauses(fields: tuple[FieldChange, ...]) -> list[str]:
    """Return clauses for a sentence: parts that changed in several fields are told once."""
    told: dict[str, str] = {}
    for field in fields:
        told.setdefault(field.part or field.label, field.told)
    clauses = list(told.values())
    more = len(clauses) - MOST_CLAUSES
    if more > 1:
        clauses[MOST_CLAUSES:] = [_("and {more} more of its parts changed").format(more=more)]
    return clauses
