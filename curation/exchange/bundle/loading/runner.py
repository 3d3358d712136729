"""The one runner: a bundle into the database, all of it or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.db import transaction

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading import conflicts
from curation.exchange.bundle.loading.exhibition import (
    load_charts,
    load_drawings,
    load_exhibition,
    load_standards,
    load_subjects,
    load_themes,
)
from curation.exchange.bundle.loading.panels import Hooks, load_panels
from curation.exchange.bundle.loading.pictures import load_pictures
from curation.exchange.bundle.loading.review import review
from curation.exchange.bundle.loading.rows import Ledger, Outcome
from curation.exchange.bundle.loading.scholarship import load_notes, load_questions
from curation.exchange.bundle.loading.sources import load_sources
from curation.exchange.bundle.loading.walks import load_timeline, load_tours
from curation.records.history.recording import Did, saving
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
    ledger = Ledger()
    conflicts.check(bundle)
    load_exhibition(bundle, ledger)
    load_standards(bundle, ledger)
    sources = load_sources(bundle, ledger, by)
    load_notes(bundle, ledger)
    hooks = Hooks(
        themes=load_themes(bundle, ledger),
        subjects=load_subjects(bundle, ledger),
        questions=load_questions(bundle, ledger, sources),
        charts=load_charts(bundle, ledger),
        drawings=load_drawings(bundle, ledger),
        pictures=load_pictures(bundle, ledger, bundle.folder, made),
    )
    panels = load_panels(bundle, ledger, hooks)
    load_timeline(bundle, ledger, panels)
    load_tours(bundle, ledger, panels)
    refused = review(bundle, ledger, by=by, approve=approve)
    return LoadResult(
        created=ledger.counts[Outcome.CREATED],
        changed=ledger.counts[Outcome.CHANGED],
        unchanged=ledger.counts[Outcome.UNCHANGED],
        left_alone=ledger.left_alone,
        not_approved=refused,
        notices=tuple(ledger.notices),
    )


def _why(bundle: Bundle) -> str:
    return f"loaded from {bundle.folder.name}" if bundle.folder else "loaded from a bundle"


def _remove(made: list[str]) -> None:
    """Take back the files of a load that came to nothing."""
    for name in made:
        default_storage.delete(name)
