"""What was deleted, by whom and why, and bringing it back with all that went with it."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from django.apps import apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.core.serializers.base import DeserializedObject
from django.db.models import SET_NULL, Model
from django.utils.translation import gettext as _
from reversion.models import Version

from curation.records.history import saved_states
from curation.records.history.recording import Curator, Did, keep
from curation.records.history.registration import PARTS
from curation.records.history.saves import KeptState
from curation.restoring import restoring
from curation.restoring.restoring import CannotRestore
from exhibit.models import Panel, RelatedPanel, SourceText


class Deleted(KeptState):
    """A record that is gone, and its last saved state.

    One that no deletion kept is of a record deleted behind our back: nobody is known.
    """

    @property
    def kind(self) -> str:
        """What kind of record it is."""
        return str(self.version.content_type.name)

    @property
    def by(self) -> str:
        """Who deleted it, or ''."""
        return super().by if self.did is Did.DELETED else ""

    @property
    def why(self) -> str:
        """Why it was deleted, or ''."""
        return super().why if self.did is Did.DELETED else ""


NEEDLESS = (RelatedPanel,)
"""Parts that a record can come back without: two panels may name each other."""


class BroughtBack(NamedTuple):
    """What came back, and what a curator should know of it."""

    record: Model
    notices: list[str]


def deleted_records(models: tuple[type[Model], ...] = ()) -> Iterator[Deleted]:
    """Yield the deleted records of these kinds, the last deleted first; one query for each kind."""
    for model in models or PARTS:
        rows = Version.objects.get_deleted(model).select_related("revision__user", "content_type")
        for version in rows.defer("serialized_data").order_by("-revision__date_created", "-pk"):
            yield Deleted(version=version)


def faults_in_the_way(version: Version) -> list[str]:
    """Return in sentences what keeps a deleted record from coming back now."""
    if restoring.present(version) is not None:
        return [_("It is here already: somebody brought it back.")]
    rows = _needed_rows(version)
    if faults := restoring.missing_targets(rows):
        return faults
    record = rows[0].object
    _put_aside(record)
    faults = [*restoring.missing_files(record), *_taken(record)]
    return faults or restoring.faults_of(record, leave_out=_unique_fields(record))


def bring_back(*, version: Version, by: Curator, why: str = "") -> BroughtBack:
    """Make a deleted record again, with its number, its parts, and all that hung on it.

    A panel comes back with its revisions, comments and acknowledgements, off display. Raises
    CannotRestore, and then brings nothing back.
    """
    if faults := faults_in_the_way(version):
        raise CannotRestore(faults)
    rows = list(serializers.deserialize("json", version.serialized_data, ignorenonexistent=True))
    model, pk = type(rows[0].object), rows[0].object.pk
    notices = _put_aside(rows[0].object)
    with restoring.all_or_nothing():
        for row in rows:
            _let_go(row.object)
            own = row is rows[0] or type(row.object) in PARTS[model]
            if (own and not isinstance(row.object, NEEDLESS)) or _fits(row.object):
                row.save()
            else:
                notices.append(_left_out(row.object))
        now = saved_states.read(model, [pk])[str(pk)]
        keep([saved_states.version_of(now)], by=by, why=why, did=Did.BROUGHT_BACK)
    return BroughtBack(now[0], notices)


def _let_go(row: Model) -> None:
    """Take out of a row whom it would have let go when they went: it is kept without them."""
    for column in row._meta.concrete_fields:
        target = column.related_model
        lets_go = getattr(column.remote_field, "on_delete", None) is SET_NULL
        if lets_go and isinstance(target, type) and issubclass(target, Model):
            pk = getattr(row, column.attname)
            if pk is not None and not target._base_manager.filter(pk=pk).exists():
                setattr(row, column.attname, None)


def _left_out(row: Model) -> str:
    """Say that a row did not come back with its record."""
    if isinstance(row, RelatedPanel):
        return _("It no longer names a related panel that is deleted.")
    return _(
        "The {kind} “{object}” did not come back: its place is taken, or its person is gone."
    ).format(kind=row._meta.verbose_name, object=row)


def _put_aside(record: Model) -> list[str]:
    """Let nothing come back before visitors unseen, and no second text become the current one.

    Return what a curator should know of it.
    """
    if isinstance(record, Panel) and record.display:
        record.display = False
        return [_("It is off display: put it on display when it may be seen again.")]
    if isinstance(record, SourceText) and record.is_current:
        current = SourceText.objects.filter(source=record.source_id, is_current=True).first()
        if current is not None:
            record.is_current = False
            says = _("Version {version} stays the current text of its source.")
            return [says.format(version=current.version)]
    return []


def _fits(row: Model) -> bool:
    """Say whether a row that hung on the record can still be made."""
    plain = {column.name for column in row._meta.concrete_fields if not column.is_relation}
    try:
        row.clean_fields(exclude=plain)
        row.clean()
        row.validate_unique()
        row.validate_constraints()
    except ValidationError:
        return False
    return True


def _unique_fields(record: Model) -> list[str]:
    """Return the columns in which no two records may be alike: `_taken` speaks of these."""
    return [
        field.name
        for field in record._meta.concrete_fields
        if field.unique and not field.primary_key
    ]


def _taken(record: Model) -> Iterator[str]:
    """Yield a sentence for each unique column whose value another record has by now."""
    for name in _unique_fields(record):
        value = getattr(record, name)
        other = type(record)._base_manager.filter(**{name: value}).first()
        if other is not None:
            label = str(record._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
            yield (
                _(
                    "The {label} {value} is now that of “{other}”: give that one another "
                    "{label} first, then bring this back."
                ).format(label=label, value=value, other=other)
            )


def needed_first(version: Version) -> list[tuple[str, int]]:
    """Return the names of deleted records that this one needs, each with its last saved state."""
    needed = restoring.gone(_needed_rows(version))
    return [(f"{kind} “{name}”", last.pk) for kind, name, last in needed if last is not None]


def _needed_rows(version: Version) -> list[DeserializedObject]:
    """Return the record and the parts that it cannot come back without."""
    rows = restoring.deserialized(saved_states.rows_of(version))
    return [row for row in rows if not isinstance(row.object, NEEDLESS)]


def goes_along(version: Version) -> list[tuple[int, str]]:
    """Return how many rows of each kind come back with a record."""
    counted = Counter(row["model"] for row in saved_states.rows_of(version)[1:])
    metas = [(count, apps.get_model(label)._meta) for label, count in counted.items()]
    return [
        (count, str(meta.verbose_name if count == 1 else meta.verbose_name_plural))
        for count, meta in metas
    ]
