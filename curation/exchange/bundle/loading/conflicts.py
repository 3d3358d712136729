"""What a bundle claims and another record of the database, not in the bundle, has already."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks.placed_faults import tell
from curation.exchange.bundle.column_readers import keys_of, natural_key
from curation.exchange.bundle.record import Record
from curation.exchange.bundle.records import EmendationRecord
from curation.exchange.faults import Report
from exhibit.models import (
    Emendation,
    Excerpt,
    FormerAddress,
    Note,
    Panel,
    SourceText,
)


def check(bundle: Bundle) -> None:
    """Raise BundleFaults where a key or name belongs to a record that the bundle lacks."""
    report = Report()
    for records in (bundle.sources, bundle.subjects, bundle.questions, bundle.panels):
        _check_unique(report, records)
    _check_addresses(report, bundle)
    # Panels cite excerpts and notes alike: one key must not name both.
    excerpts = {excerpt.key: excerpt for excerpt in bundle.excerpts}
    notes = {note.key: note for note in bundle.notes}
    _check_kinds(report, Note, excerpts, notes, _("a note"))
    _check_kinds(report, Excerpt, notes, excerpts, _("an excerpt"))
    report.check()


def _check_unique(report: Report, records: Sequence[Record]) -> None:
    for unique in keys_of(records[0].model) if records else ():
        model, natural = records[0].model, natural_key(records[0].model).name
        claimed = {getattr(record, unique): record for record in records}
        mine = {getattr(record, natural) for record in records}
        for name, value in model._default_manager.values_list(natural, unique):
            if name not in mine and value in claimed:
                word = model._meta.verbose_name
                sentence = _(
                    "{value} is the {unique} of the {word} {name}, which is in the database and "
                    "not in this bundle. Choose another, or change that {word} first."
                ).format(value=value, unique=unique, word=word, name=name)
                tell(report, claimed[value], (unique,), sentence)


def _check_addresses(report: Report, bundle: Bundle) -> None:
    mine = {panel.slug for panel in bundle.panels}
    owners = dict(FormerAddress.objects.values_list("slug", "panel__slug"))
    owners |= {slug: slug for slug in Panel.objects.values_list("slug", flat=True)}
    for panel in bundle.panels:
        for at, slug in enumerate(panel.former_slugs):
            if slug in owners and owners[slug] not in mine:
                sentence = _(
                    "{slug} is an address of the panel {taken}, which is in the database and "
                    "not in this bundle: it can lead to one only."
                ).format(slug=slug, taken=owners[slug])
                tell(report, panel, ("former_slugs", at), sentence)


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
