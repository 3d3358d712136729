"""A merge as a curator reads it: labels, words in place of numbers, sentences with their fate."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.choices import flatten_choices
from django.utils.translation import gettext as _

from curation.panels.concurrency.form_merge import FormChange, Merge
from curation.panels.concurrency.states import Row, Value, plain
from curation.panels.concurrency.text_merge import Piece, can_merge, merged, three_way
from exhibit.models.fields import LONGEST_PROSE
from exhibit.text.changes import WordRun, runs, sentence_changes

# Longer texts are not compared sentence by sentence: it would take minutes. No form takes them.
MOST_COMPARED = 2 * LONGEST_PROSE
# A quotation of a row's words in a heading.
TITLE_LENGTH = 60


@dataclass(frozen=True, kw_only=True)
class Clash:
    """A field that both changed: mine is in the form, theirs beside it."""

    label: str
    field_id: str
    """Id of the field in the form; '' where no text can be put into it."""
    before: str
    theirs: str
    mine: str
    pieces: tuple[Piece, ...] = ()
    """Of a text whose start is known."""
    together: str = ""
    """One text with the changes of both, where no sentence was changed by both."""


@dataclass(frozen=True, kw_only=True)
class OneSidedChange:
    """A change that only one of them made."""

    label: str
    fate: str = ""
    """What became of a whole row, or ''."""
    runs: tuple[WordRun, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MergeInWords:
    """A merge in words."""

    both: tuple[Clash, ...]
    kept: tuple[OneSidedChange, ...]
    """Rows that one of them removed and the other changed."""
    theirs: tuple[OneSidedChange, ...]
    mine: tuple[OneSidedChange, ...]

    @property
    def nothing(self) -> str:
        """That nothing differs, or ''."""
        differs = self.both or self.kept or self.theirs or self.mine
        return "" if differs else _("Nothing differs.")


@dataclass(frozen=True, kw_only=True)
class Names:
    """What the fields of a form and of its parts are called, and how their values are read."""

    fields: Mapping[str, forms.Field]
    parts: Mapping[str, tuple[str, Mapping[str, forms.Field]]]
    """By prefix: what one row is called ('prompt'), and the row's fields."""

    def field(self, part: str, name: str) -> forms.Field | None:
        """Return a field of the form or of a row."""
        return self.parts[part][1].get(name) if part else self.fields.get(name)

    def words(self, part: str, name: str, value: Value | None) -> str:
        """Return a value as a curator reads it."""
        field = self.field(part, name)
        value = plain(value or ())
        if isinstance(field, forms.BooleanField):
            return _("yes") if value else _("no")
        if isinstance(field, forms.ModelChoiceField):
            # A longer number is that of no record, and more than SQLite takes.
            numbers = [number for number in value if number.isdecimal() and len(number) <= 18]
            records = field.queryset.filter(pk__in=numbers)  # type: ignore[union-attr]
            return ", ".join(map(str, records))
        if isinstance(field, forms.ChoiceField):
            choices: Any = field.choices
            flat: list[Any] = list(flatten_choices(choices))
            labels = {str(key): str(label) for key, label in flat}
            return ", ".join(labels.get(key, key) for key in value)
        return "\n".join(value)

    def label(self, part: str, name: str, row: Row | None) -> str:
        """Return what a field is called, with its row where it has one."""
        field = self.field(part, name)
        own = str(field.label or name) if field else name
        own = own[:1].upper() + own[1:]
        if not part:
            return own
        called = f"{self.parts[part][0]} “{self.title(part, row)}”"
        called = called[:1].upper() + called[1:]
        return f"{called}: {own.lower()}" if name else called

    def title(self, part: str, row: Row | None) -> str:
        """Return the words by which a row is known: the first that it has."""
        values = row.values if row else {}
        for name, value in values.items():
            field = self.field(part, name)
            telling = not isinstance(field, (forms.BooleanField, forms.IntegerField))
            if telling and (words := self.words(part, name, value)):
                return words if len(words) <= TITLE_LENGTH else f"{words[:TITLE_LENGTH]}…"
        return _("without words")


def in_words(merge: Merge, names: Names) -> MergeInWords:
    """Return a merge in words."""
    of_kind = {
        kind: [change for change in merge.changes if change.kind == kind]
        for kind in ("both", "theirs", "mine")
    }
    return MergeInWords(
        both=tuple(_clash(change, merge, names) for change in of_kind["both"] if change.name),
        kept=tuple(_change(change, names) for change in of_kind["both"] if not change.name),
        theirs=tuple(_change(change, names) for change in of_kind["theirs"]),
        mine=tuple(_change(change, names) for change in of_kind["mine"]),
    )


def _clash(change: FormChange, merge: Merge, names: Names) -> Clash:
    before, theirs, mine = (
        names.words(change.part, change.name, value)
        for value in (change.before, change.theirs, change.mine)
    )
    field = names.field(change.part, change.name)
    is_text = isinstance(field, forms.CharField)
    can_compare = is_text and change.before is not None and not _too_long(before, theirs, mine)
    pieces = three_way(before, theirs, mine) if can_compare else ()
    return Clash(
        label=names.label(change.part, change.name, change.row),
        field_id=_field_id(change, merge) if is_text else "",
        before=before if change.before is not None else "",
        theirs=theirs,
        mine=mine,
        pieces=pieces,
        together=merged(pieces) if can_merge(pieces) else "",
    )


def _field_id(change: FormChange, merge: Merge) -> str:
    if not change.part:
        return f"id_{change.name}"
    rows = sorted(merge.state.rows[change.part], key=lambda row: not row.key)
    keys = [row.key for row in rows]
    at = keys.index(change.row.key) if change.row and change.row.key in keys else 0
    return f"id_{change.part}-{at}-{change.name}"


def _change(change: FormChange, names: Names) -> OneSidedChange:
    label = names.label(change.part, change.name, change.row)
    if change.fate:
        return OneSidedChange(label=label, fate=change.fate)
    after = change.theirs if change.kind == "theirs" else change.mine
    words = [names.words(change.part, change.name, value) for value in (change.before, after)]
    if _too_long(*words):
        says = _("changed; too long to be compared, {size:,} characters")
        return OneSidedChange(label=label, fate=says.format(size=len(words[1])))
    changes = sentence_changes(*(text or _("(empty)") for text in words))
    return OneSidedChange(label=label, runs=runs(changes, briefly=True))


def _too_long(*texts: str) -> bool:
    return max(map(len, texts)) > MOST_COMPARED
