"""Restoring a record to an earlier saved state: checked like a form, never half, nothing lost."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.core import serializers
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.files.storage import default_storage
from django.core.serializers.base import DeserializedObject
from django.db import IntegrityError, transaction
from django.db.models import FileField, Model
from django.utils.translation import gettext
from reversion.models import Version

from curation.records.former_addresses import keep, keeps_addresses
from curation.records.history import saved_states, wording
from curation.records.history.record_difference import compare
from curation.records.history.recording import Curator, Did, note_changed, saving
from curation.records.history.registration import PARTS, unseen
from curation.records.history.saved_states import Row
from curation.review import panels
from exhibit.comparing import Difference
from exhibit.models import Panel, SourceText
from exhibit.models.distinct import address_of

KEPT: dict[type[Model], set[str]] = {
    # What is decided elsewhere and is not turned back with the text: review, display, and which
    # version of a source is current. Stored words never change anyway.
    Panel: {"state", "display"},
    SourceText: {
        *("source", "version", "text", "sha256", "is_current", "added_by"),
        *("place_kind", "place_starts"),
    },
}


class CannotRestore(Exception):
    """A saved state that no longer fits; carries a sentence for each fault."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults


def present(version: Version) -> Model | None:
    """Return the record a saved state is of, as it is now; None where it is deleted."""
    model = version.content_type.model_class()
    return model._base_manager.filter(pk=version.object_id).first() if model else None


def difference(version: Version, record: Model) -> Difference:
    """Return what restoring a saved state would change in the record as it is now."""
    return compare(*wording.in_words(_now_and_restored(version, record)))


def _now_and_restored(version: Version, record: Model) -> tuple[list[Row], list[Row]]:
    """Return the rows of a record as they are now, and as a saved state would have them.

    Columns that the state does not know, or that are decided elsewhere, are as they are now.
    """
    model = type(record)
    now = saved_states.rows_of(
        saved_states.version_of(saved_states.read(model, [record.pk])[str(record.pk)])
    )
    saved, *parts = saved_states.rows_of(version)
    leave = {*unseen(model), *KEPT.get(model, ())}
    taken_over = {name: value for name, value in saved["fields"].items() if name not in leave}
    return now, [{**saved, "fields": {**now[0]["fields"], **taken_over}}, *parts]


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Take back what was written where not all can be; what the database refuses is said."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise CannotRestore(
            [gettext("The database refuses it: {error}.").format(error=error)]
        ) from error


def restore(*, version: Version, by: Curator, why: str = "") -> Model:
    """Make a record what it was in a saved state; return it. A new save, the others stay.

    A panel becomes a draft by the rules of every other edit. Raises CannotRestore, and then
    changes nothing, where the record is deleted or the state does not pass its checks.
    """
    with all_or_nothing(), saving(by=by, why=why, did=Did.RESTORED):
        now = present(version)
        if now is None:
            raise CannotRestore([gettext("It is deleted: bring it back first.")])
        if isinstance(now, Panel):
            # Locked, so that nobody saves it while it is being restored.
            now = Panel.objects.select_for_update().get(pk=now.pk)
        address = address_of(now) if keeps_addresses(type(now)) else ""
        rows = deserialized(_now_and_restored(version, now)[1])
        record: Model = rows[0].object
        record._state.adding = False
        faults = [*missing_files(record), *missing_targets(rows)] or faults_of(record)
        if faults:
            raise CannotRestore(faults)
        _write(record, rows)
        if address:
            keep(record=record, before=address)
        if isinstance(record, Panel):
            panels.record(panel=record, by=by, why=why)  # type: ignore[arg-type]
        note_changed(record)
    return record


def deserialized(rows: list[Row]) -> list[DeserializedObject]:
    """Return a state's record and parts as Django's serializer reads them, not yet saved."""
    record, *others = serializers.deserialize("python", rows, ignorenonexistent=True)
    return [record, *(row for row in others if type(row.object) in PARTS[type(record.object)])]


def missing_targets(rows: list[DeserializedObject]) -> list[str]:
    """Return a sentence for each record that a state's rows point to and that is gone."""
    says = gettext("It needs the {kind} “{name}”, which is deleted: bring that back first.")
    return [says.format(kind=kind, name=name) for kind, name, _ in gone(rows)]


def gone(rows: list[DeserializedObject]) -> Iterator[tuple[str, str, Version | None]]:
    """Yield what a record and its parts point to and is deleted.

    Its kind, its name, and its last saved state where one is kept.
    """
    numbers_by_model: dict[type[Model], set[object]] = defaultdict(set)
    own = {(type(row.object), str(row.object.pk)) for row in rows}
    for row in rows:
        for field in row.object._meta.concrete_fields:
            target, value = field.related_model, getattr(row.object, field.attname)
            if target is not None and value is not None and (target, str(value)) not in own:
                numbers_by_model[target].add(value)
        for name, values in (row.m2m_data or {}).items():
            target = row.object._meta.get_field(name).related_model
            numbers_by_model[target].update(getattr(value, "pk", value) for value in values)  # type: ignore[index]
    for model, numbers in numbers_by_model.items():
        here = set(model._base_manager.filter(pk__in=numbers).values_list("pk", flat=True))
        lost_keys = sorted(str(number) for number in numbers - here)
        states = saved_states.latest(model, lost_keys) if lost_keys else {}
        for number in lost_keys:
            last = states.get(number)
            name = last.object_repr if last else f"no. {number}"
            yield str(model._meta.verbose_name), name, last


def missing_files(record: Model) -> Iterator[str]:
    """Yield a sentence for each file of the record that is no longer kept."""
    for field in record._meta.concrete_fields:
        if isinstance(field, FileField):
            name = str(getattr(record, field.attname) or "")
            if name and not default_storage.exists(name):
                yield gettext("Its file {name} is no longer in the folder of media.").format(
                    name=name
                )


def faults_of(record: Model, *, leave_out: Iterable[str] = ()) -> list[str]:
    """Return what the model's own checks say of a record, in sentences that name the field."""
    try:
        record.full_clean(exclude=set(leave_out))
    except ValidationError as error:
        faults = []
        for name, messages in error.message_dict.items():
            label = "" if name == NON_FIELD_ERRORS else wording.label_of(type(record), name)
            lead = f"{label[:1].upper()}{label[1:]}: " if label else ""
            faults += [f"{lead}{message}" for message in messages]
        return faults
    return []


def _write(record: Model, rows: list[DeserializedObject]) -> None:
    if isinstance(record, Panel):
        # So that a colleague who has it open is told before they write over it.
        record.version += 1
    if isinstance(record, SourceText):
        record.save(update_fields=["note"])
    else:
        record.save()
    for name, values in (rows[0].m2m_data or {}).items():
        getattr(record, name).set(values)
    for model, column in PARTS[type(record)].items():
        # Out first: a part may stand where another of the same name stood.
        model._base_manager.filter(**{column: record.pk}).delete()
    parts = [row.object for row in rows[1:]]
    if faults := [fault for part in parts for fault in _part_faults(part)]:
        raise CannotRestore(faults)
    for part in parts:
        part.save()


def _part_faults(part: Model) -> list[str]:
    kind = str(part._meta.verbose_name)
    return [f"{kind[:1].upper()}{kind[1:]} “{part}”: {fault}" for fault in faults_of(part)]
