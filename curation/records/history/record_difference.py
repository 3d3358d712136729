"""What differs between two saved states: field by field, prose sentence by sentence.

Pure: takes states that are in words already (`curation.records.history.wording`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from exhibit.comparing import Difference, FieldChange
from exhibit.text.changes import sentence_changes


@dataclass(frozen=True, kw_only=True)
class FieldText:
    """One column of a saved row, in words."""

    name: str
    label: str
    text: str
    is_prose: bool = False


@dataclass(frozen=True, kw_only=True)
class PartText:
    """One part of a record, such as a prompt of a panel."""

    kind: str
    key: str
    """Tells the part from the others of its kind, from save to save."""
    name: str
    fields: tuple[FieldText, ...]


@dataclass(frozen=True, kw_only=True)
class StateText:
    """A saved state of a record with its parts."""

    fields: tuple[FieldText, ...]
    parts: tuple[PartText, ...] = ()


def compare(before: StateText, after: StateText) -> Difference:
    """Return what differs. Fields that only one of the states knows are left out."""
    return Difference(
        fields=tuple(_field_changes(before.fields, after.fields)),
        parts=tuple(_part_differences(before.parts, after.parts)),
    )


def _field_changes(
    before: Iterable[FieldText], after: Iterable[FieldText]
) -> Iterator[FieldChange]:
    known = {field.name: field.text for field in before}
    for field in after:
        old, new = known.get(field.name, field.text), field.text
        if old != new:
            sentences = sentence_changes(old, new) if field.is_prose else ()
            yield FieldChange(label=field.label, before=old, after=new, sentences=sentences)


def _part_differences(
    before: Iterable[PartText], after: Iterable[PartText]
) -> Iterator[Difference]:
    gone = {(part.kind, part.key): part for part in before}
    fresh = []
    for part in after:
        old = gone.pop((part.kind, part.key), None)
        if old is None:
            fresh.append(part)
        elif changes := tuple(_field_changes(old.fields, part.fields)):
            yield Difference(kind=part.kind, name=part.name, fields=changes)
    # A part taken out and put in again as it was has another number and is no change.
    for part in fresh:
        alike = (part.kind, part.fields)
        same = next((key for key, old in gone.items() if (old.kind, old.fields) == alike), None)
        if same is not None:
            del gone[same]
        else:
            yield _whole(part, "added")
    for part in gone.values():
        yield _whole(part, "removed")


def _whole(part: PartText, what: Literal["added", "removed"]) -> Difference:
    """Return a part that came or went, with those of its fields that have a text."""
    fields = tuple(
        FieldChange(label=field.label, before="", after=field.text)
        if what == "added"
        else FieldChange(label=field.label, before=field.text, after="")
        for field in part.fields
        if field.text
    )
    return Difference(kind=part.kind, name=part.name, what=what, fields=fields)
