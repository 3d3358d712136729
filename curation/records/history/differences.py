"""What differs between two saved states: field by field, prose sentence by sentence.

Pure: takes states that are in words already (`curation.records.history.wording`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from exhibit.text.differences import SentenceChange, sentence_changes

Kind = Literal["changed", "added", "removed"]
KINDS = (gettext_noop("changed"), gettext_noop("added"), gettext_noop("removed"))
MOST_HEADING = 14
"""Words of a part's name in its heading."""
NEIGHBOURS = 1
"""Unchanged sentences shown before and after a changed one; longer stretches are counted."""


@dataclass(frozen=True, kw_only=True)
class ToldField:
    """One column of a saved row, in words."""

    name: str
    label: str
    text: str
    is_prose: bool = False


@dataclass(frozen=True, kw_only=True)
class ToldPart:
    """One part of a record, such as a prompt of a panel."""

    kind: str
    key: str
    """Tells the part from the others of its kind, from save to save."""
    name: str
    fields: tuple[ToldField, ...]


@dataclass(frozen=True, kw_only=True)
class ToldState:
    """A saved state of a record with its parts."""

    fields: tuple[ToldField, ...]
    parts: tuple[ToldPart, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Neighbouring sentences to show, or so many unchanged ones to pass over."""

    sentences: tuple[SentenceChange, ...] = ()
    passed_over: int = 0


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """A field that differs: the texts before and after, and for prose its sentences."""

    label: str
    before: str
    after: str
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PartChange:
    """A part that was added, removed or changed."""

    kind: Kind
    what: str
    """What the part is: prompt, picture …"""
    name: str
    fields: tuple[FieldChange, ...]

    @property
    def heading(self) -> str:
        """What happened to which part."""
        says = _("{part} {happened}: {name}") if self.name else _("{part} {happened}")
        return says.format(
            part=capfirst(self.what),
            happened=_(self.kind),
            name=Truncator(self.name).words(MOST_HEADING),
        )


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """All that differs between two states."""

    fields: tuple[FieldChange, ...]
    parts: tuple[PartChange, ...]

    @property
    def is_empty(self) -> bool:
        """True where nothing differs."""
        return not self.fields and not self.parts

    @property
    def nothing(self) -> str:
        """That nothing differs, or ''."""
        return _("Nothing differs between them.") if self.is_empty else ""


def compare(before: ToldState, after: ToldState) -> Comparison:
    """Return what differs. Fields that only one of the states knows are left out."""
    return Comparison(
        fields=tuple(_field_changes(before.fields, after.fields)),
        parts=tuple(_part_changes(before.parts, after.parts)),
    )


def _field_changes(
    before: Iterable[ToldField], after: Iterable[ToldField]
) -> Iterator[FieldChange]:
    held = {field.name: field for field in before}
    for field in after:
        old = held.get(field.name)
        if old is not None and old.text != field.text:
            yield field_change(field.label, old.text, field.text, prose=field.is_prose)


def field_change(label: str, before: str, after: str, *, prose: bool) -> FieldChange:
    """Return one change, with its sentences where the field is prose."""
    stretches = tuple(_stretches(sentence_changes(before, after))) if prose else ()
    return FieldChange(label=label, before=before, after=after, stretches=stretches)


def _stretches(changes: tuple[SentenceChange, ...]) -> Iterator[Stretch]:
    shown = [False] * len(changes)
    for at, change in enumerate(changes):
        if change.kind != "same":
            for near in range(max(0, at - NEIGHBOURS), min(len(changes), at + NEIGHBOURS + 1)):
                shown[near] = True
    start = 0
    for at in range(1, len(changes) + 1):
        if at == len(changes) or shown[at] != shown[start]:
            if shown[start]:
                yield Stretch(sentences=changes[start:at])
            else:
                yield Stretch(passed_over=at - start)
            start = at


def _part_changes(before: Iterable[ToldPart], after: Iterable[ToldPart]) -> Iterator[PartChange]:
    gone = {(part.kind, part.key): part for part in before}
    fresh = []
    for part in after:
        old = gone.pop((part.kind, part.key), None)
        if old is None:
            fresh.append(part)
        elif changes := tuple(_field_changes(old.fields, part.fields)):
            yield PartChange(kind="changed", what=part.kind, name=part.name, fields=changes)
    # A part taken out and put in again as it was has another number and is no change.
    for part in fresh:
        alike = (part.kind, part.fields)
        same = next((key for key, old in gone.items() if (old.kind, old.fields) == alike), None)
        if same is not None:
            del gone[same]
        else:
            yield _whole("added", part)
    for part in gone.values():
        yield _whole("removed", part)


def _whole(kind: Kind, part: ToldPart) -> PartChange:
    fields = tuple(
        FieldChange(
            label=field.label,
            before="" if kind == "added" else field.text,
            after=field.text if kind == "added" else "",
        )
        for field in part.fields
        if field.text
    )
    return PartChange(kind=kind, what=part.kind, name=part.name, fields=fields)
