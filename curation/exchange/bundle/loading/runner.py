"""The one runner: a bundle into the database, all of it or nothing."""

from contextlib import nullcontext

from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import LISTS, Bundle
from curation.exchange.bundle.loading import conflicts
from curation.exchange.bundle.loading.panels import load_panels
from curation.exchange.bundle.loading.pictures import load_pictures
from curation.exchange.bundle.loading.readings import load_readings
from curation.exchange.bundle.loading.review import approve_records, review
from curation.exchange.bundle.loading.rows import Loading, LoadResult, Outcome, put, put_parts
from curation.exchange.bundle.loading.sources import load_sources
from curation.exchange.faults import NotLoaded, why_refused
from curation.records.history.recording import Did, note_changed, saving
from exhibit.models import Exhibition, Standard


def load(
    bundle: Bundle,
    *,
    by: User | None,
    approve: bool = False,
    dry_run: bool = False,
    recorded: bool = True,
) -> LoadResult:
    """Write a bundle into the database; a bundle that is there already changes nothing.

    `approve` approves the panels on display and every other record, for a bundle approved
    elsewhere. `dry_run` does everything and takes it back. What is not `recorded` leaves no
    history: for a database that is thrown away. Raises BundleFaults where records of the database
    that are not in the bundle stand in its way, and NotLoaded; then nothing was written.
    """
    loading = Loading(bundle=bundle, by=by)
    is_kept = False
    try:
        why = (
            _("loaded from {name}").format(name=bundle.folder.name)
            if bundle.folder
            else _("loaded from a bundle")
        )
        with transaction.atomic():
            with (
                saving(by=by, why=why, did=Did.LOADED, told_only=True)
                if recorded
                else nullcontext()
            ):
                _load(loading, approve=approve)
                # What is taken back is not recorded either.
                transaction.set_rollback(dry_run)
            if approve and not dry_run:
                # After the save is kept: who loads has written nothing since the approval.
                approve_records(bundle)
        is_kept = not dry_run
    except IntegrityError as error:
        raise NotLoaded(why_refused(error)) from error
    finally:
        if not is_kept:
            for name in loading.stored:
                default_storage.delete(name)
    return loading.result


def _load(loading: Loading, *, approve: bool) -> None:
    """Write the records of a bundle, each after those that it names."""
    for notice in loading.bundle.notices:
        loading.result.tell(notice)
    conflicts.check(loading.bundle)
    _load_exhibition(loading)
    _load_standards(loading)
    load_sources(loading)
    for name in ("references", "notes", "themes", "subjects", "questions", "charts", "drawings"):
        _load_list(loading, name)
    load_pictures(loading)
    load_panels(loading)
    for name in ("timeline", "tours"):
        _load_list(loading, name)
    load_readings(loading)
    review(loading, approve=approve)


def _load_list(loading: Loading, name: str) -> None:
    loading.put_all(LISTS[name].kind, getattr(loading.bundle, name))


def _load_exhibition(loading: Loading) -> None:
    row = Exhibition.objects.filter(pk=1).first()
    values = {"pk": 1, **loading.rows.columns(loading.bundle.exhibition)}
    loading.result.note("exhibition", put(Exhibition, row, values)[1])


def _load_standards(loading: Loading) -> None:
    """Write the standards: one list, replaced as a whole where it differs.

    A bundle without any leaves those of the database alone.
    """
    if not loading.bundle.standards:
        return
    standards = [loading.rows.columns(standard) for standard in loading.bundle.standards]
    changed = put_parts(Standard, {}, standards)
    for row in Standard.objects.all():
        if changed:
            note_changed(row)
        loading.result.note("standard", Outcome.CHANGED if changed else Outcome.UNCHANGED)
