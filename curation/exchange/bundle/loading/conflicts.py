"""What a bundle claims and another record of the database, not in the bundle, has already."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle, Led, led
from curation.exchange.bundle.checks.placed_faults import tell
from curation.exchange.bundle.column_readers import columns_of, keys_of, natural_key
from curation.exchange.bundle.record import Record, name_of
from curation.exchange.bundle.records import EmendationRecord
from curation.exchange.faults import Report
from exhibit.models import (
    Emendation,
    Excerpt,
    FormerAddress,
    Note,
    SourceText,
)
from exhibit.models.distinct import alike, leads_on


def check(bundle: Bundle) -> None:
    """Raise BundleFaults where a key or name belongs to a record that the bundle lacks."""
    report = Report()
    for records in (*led(bundle), bundle.charts, bundle.drawings):
        _check_unique(report, records)
    for led_to in led(bundle):
        if led_to:
            _check_addresses(report, led_to)
    # Panels cite excerpts and notes alike: one key must not name both.
    excerpts = {excerpt.key: excerpt for excerpt in bundle.excerpts}
    notes = {note.key: note for note in bundle.notes}
    _check_kinds(report, Note, excerpts, notes, _("a note"))
    _check_kinds(report, Excerpt, notes, excerpts, _("an excerpt"))
    report.check()


def _check_unique(report: Report, records: Sequence[Record]) -> None:
    for unique in keys_of(records[0].model) if records else ():
        model, natural = records[0].model, natural_key(records[0].model).name
        column = columns_of(model)[unique]
        claimed = {alike(column, getattr(record, unique)): record for record in records}
        mine = {getattr(record, natural) for record in records}
        for name, value in model._default_manager.values_list(natural, unique):
            if name not in mine and alike(column, value) in claimed:
                word = model._meta.verbose_name
                sentence = _(
                    "{value} is the {unique} of the {word} {name}, which is in the database and "
                    "not in this bundle. Choose another, or change that {word} first."
                ).format(value=value, unique=unique, word=word, name=name)
                tell(report, claimed[alike(column, value)], (unique,), sentence)


def _check_addresses(report: Report, records: Sequence[Led]) -> None:
    """Tell of addresses that lead, or led, to a record that the bundle lacks."""
    model = records[0].model
    natural, kind = natural_key(model).name, str(model._meta.model_name)
    mine = {name_of(record) for record in records}
    present = set(model._default_manager.values_list(natural, flat=True))
    rows = FormerAddress.objects.of_kind(kind)
    former = dict(rows.values_list("slug", f"{kind}__{natural}"))
    owners = former | {name: name for name in present}
    for record in records:
        for at, slug in enumerate(record.former_slugs):
            if slug in owners and owners[slug] not in mine:
                sentence = _(
                    "{slug} is an address of the {kind} {taken}, which is in the database and "
                    "not in this bundle: it can lead to one only."
                ).format(slug=slug, kind=model._meta.verbose_name, taken=owners[slug])
                tell(report, record, ("former_slugs", at), sentence)
        name = name_of(record)
        if name in former and name not in present:
            tell(report, record, (), leads_on(name, former[name]))


def _check_kinds(
    report: Report,
    other: type[Excerpt] | type[Note],
    records: Mapping[str, Record],
    expected: Mapping[str, Record],
    word: str,
) -> None:
    for key in other._default_manager.values_list("key", flat=True):
        if key in records and key not in expected:
            sentence = _("{key} is the key of {word} in the database: choose another key.").format(
                key=key, word=word
            )
            tell(report, records[key], ("key",), sentence)


def check_emendations(text: SourceText, records: Iterable[EmendationRecord]) -> None:
    """Raise BundleFaults where an emendation overlaps one that only the database has."""
    report = Report()
    mine = list(records)
    others = Emendation.objects.filter(source_text=text).exclude(
        key__in=[record.key for record in mine]
    )
    for other in others:
        for record in mine:
            if (record.start or 0) < other.end and other.start < (record.end or 0):
                sentence = _(
                    "{one} overlaps emendation {other}, which is in the database and not in "
                    "this bundle. Remove that one first, or part the two."
                ).format(one=record.key, other=other.key)
                tell(report, record, ("start",), sentence)
    report.check()
