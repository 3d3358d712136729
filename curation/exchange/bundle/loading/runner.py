"""The one runner: a bundle into the database, all of it or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading import conflicts
from curation.exchange.bundle.loading.charts import load_charts
from curation.exchange.bundle.loading.columns import Keys, columns
from curation.exchange.bundle.loading.panels import load_panels
from curation.exchange.bundle.loading.pictures import load_pictures
from curation.exchange.bundle.loading.review import review
from curation.exchange.bundle.loading.rows import Ledger, Outcome, put, put_all, put_parts
from curation.exchange.bundle.loading.sources import load_sources
from curation.exchange.bundle.records import (
    DrawingRecord,
    NoteRecord,
    QuestionRecord,
    ReferenceRecord,
    SubjectRecord,
    ThemeRecord,
    TimelineEventRecord,
    TourRecord,
)
from curation.records.history.recording import Did, note_changed, saving
from exhibit.models import Exhibition, Standard
from exhibit.text.findings import Finding


@dataclass(frozen=True, kw_only=True)
class LoadResult:
    """What a load did. Counts are by kind of record: `created["panel"]`."""

    created: Mapping[str, int]
    changed: Mapping[str, int]
    unchanged: Mapping[str, int]
    left_alone: Mapping[str, list[str]]
    """Records of the database that the bundle does not have, by kind: never deleted."""
    not_approved: Mapping[str, tuple[Finding, ...]]
    """Panels, by slug, that findings kept from being approved."""
    notices: tuple[str, ...] = ()
    """What else a curator should know, in sentences."""


def load(
    bundle: Bundle, *, by: User | None, approve: bool = False, dry_run: bool = False
) -> LoadResult:
    """Write a bundle into the database; a bundle that is there already changes nothing.

    `approve` approves the panels on display, for a bundle approved elsewhere. `dry_run` does
    everything and takes it back. Raises BundleFaults where records of the database that are not in
    the bundle stand in its way, and ChangedMeanwhile; then nothing was written.
    """
    made: list[str] = []
    try:
        kept = saving(by=by, why=_why(bundle), did=Did.LOADED, told_only=True)
        with transaction.atomic(), kept:
            result = _load(bundle, by, approve, made)
            # What is taken back is not recorded either.
            transaction.set_rollback(dry_run)
    except BaseException:
        _remove(made)
        raise
    if dry_run:
        _remove(made)
    return result


def _load(bundle: Bundle, by: User | None, approve: bool, made: list[str]) -> LoadResult:
    ledger, keys = Ledger(), Keys()
    conflicts.check(bundle)
    _load_exhibition(bundle, ledger, keys)
    _load_standards(bundle, ledger, keys)
    load_sources(bundle, ledger, keys, by)
    # Each after the records that it names.
    for kind, records in (
        (ReferenceRecord, bundle.references),
        (NoteRecord, bundle.notes),
        (ThemeRecord, bundle.themes),
        (SubjectRecord, bundle.subjects),
        (QuestionRecord, bundle.questions),
    ):
        put_all(ledger, kind, records, keys)
    load_charts(bundle, ledger, keys)
    put_all(ledger, DrawingRecord, bundle.drawings, keys)
    load_pictures(bundle, ledger, keys, bundle.folder, made)
    load_panels(bundle, ledger, keys)
    put_all(ledger, TimelineEventRecord, bundle.timeline, keys)
    put_all(ledger, TourRecord, bundle.tours, keys)
    refused = review(bundle, ledger, by=by, approve=approve)
    return LoadResult(
        created=ledger.counts[Outcome.CREATED],
        changed=ledger.counts[Outcome.CHANGED],
        unchanged=ledger.counts[Outcome.UNCHANGED],
        left_alone=ledger.left_alone,
        not_approved=refused,
        notices=tuple(ledger.notices),
    )


def _load_exhibition(bundle: Bundle, ledger: Ledger, keys: Keys) -> None:
    held = Exhibition.objects.filter(pk=1).first()
    outcome = put(Exhibition, held, {"pk": 1, **columns(bundle.exhibition, keys)})[1]
    ledger.note("exhibition", outcome)


def _load_standards(bundle: Bundle, ledger: Ledger, keys: Keys) -> None:
    """Write the standards: one list, replaced as a whole where it differs.

    A bundle without any leaves those of the database alone.
    """
    if not bundle.standards:
        return
    changed = put_parts(Standard, {}, [columns(one, keys) for one in bundle.standards])
    for row in Standard.objects.all():
        if changed:
            note_changed(row)
        ledger.note("standard", Outcome.CHANGED if changed else Outcome.UNCHANGED)


def _why(bundle: Bundle) -> str:
    return (
        _("loaded from {name}").format(name=bundle.folder.name)
        if bundle.folder
        else _("loaded from a bundle")
    )


def _remove(made: list[str]) -> None:
    """Take back the files of a load that came to nothing."""
    for name in made:
        default_storage.delete(name)
