"""The whole exhibition as one ZIP of its content bundle: out, looked at, and in."""

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.db import Error, transaction
from django.utils.translation import gettext as _

from curation.exchange.bundle import archive
from curation.exchange.bundle.bundle import Bundle, ordered
from curation.exchange.bundle.bundle_differences import differences
from curation.exchange.bundle.dumping import from_database, write_bundle
from curation.exchange.bundle.faults import BundleFaults, Fault
from curation.exchange.bundle.loading import LoadResult, load
from curation.exchange.bundle.loading.pictures import ChangedMeanwhile as PictureChanged
from curation.exchange.bundle.reading import read_bundle
from curation.records.history.recording import Did, saving
from exhibit.comparing import Difference

RECORDS = (
    *("exhibition", "theme", "source", "sourcetext", "excerpt", "emendation", "reference", "note"),
    *("subject", "question", "answer", "picture", "chart", "drawing", "panel", "timelineevent"),
    "tour",
)
PERMISSIONS = tuple(f"exhibit.change_{noun}" for noun in RECORDS)
"""What a curator needs to take the whole exhibition away, or to load one: every change."""
FOLDER = "exhibition"


class ChangedMeanwhile(Exception):
    """The database is no longer as it was when the dry run was shown."""


class NotLoaded(Exception):
    """A bundle that was not loaded after all; nothing was changed. Says why."""


@dataclass(frozen=True, kw_only=True)
class BundleRun:
    """What loading a bundle would do."""

    faults: tuple[Fault, ...] = ()
    result: LoadResult | None = None
    """None where there are faults."""
    differences: tuple[Difference, ...] = ()
    digest: str = ""
    """What stands for the database as it was: SHA-256 of its own bundle."""


def zipped() -> IO[bytes]:
    """Return everything the database holds as a ZIP, in a file that goes when it is closed.

    The same content gives the same bytes.
    """
    target = tempfile.TemporaryFile()  # noqa: SIM115  the caller closes it
    dumped = from_database()

    def picture(name: str) -> bytes:
        with default_storage.open(dumped.picture_names[name]) as file:
            data: bytes = file.read()
        return data

    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / FOLDER
        write_bundle(dumped.bundle, folder, picture=picture)
        if dumped.notices:
            told = _("What this bundle cannot say:\n\n") + "\n".join(dumped.notices) + "\n"
            (folder / "README.txt").write_text(told)
        archive.pack(folder, target, name=FOLDER)
    target.seek(0)
    return target


def look(folder: Path, *, by: User) -> BundleRun:
    """Return what loading the bundle in a folder would do; changes nothing."""
    try:
        bundle = read_bundle(folder)
        with transaction.atomic():
            # In a transaction, so that what is compared is what would be loaded upon.
            held = from_database().bundle
            result = load(bundle, by=by, dry_run=True)
            transaction.set_rollback(True)
    except BundleFaults as error:
        return BundleRun(faults=tuple(error.faults))
    except PictureChanged as error:
        return BundleRun(faults=(Fault("pictures", 1, str(error)),))
    return BundleRun(
        result=result,
        differences=tuple(differences(ordered(held), ordered(bundle))),
        digest=digest_of(held),
    )


def apply(folder: Path, *, name: str, by: User, shown: str) -> LoadResult:
    """Load a bundle, all of it or nothing, if the database is as the digest `shown` says.

    Kept in the records' history under the name of the archive. Raises ChangedMeanwhile, NotLoaded.
    """
    try:
        bundle = read_bundle(folder)
        with saving(by=by, why=f"bundle {name}", did=Did.LOADED), transaction.atomic():
            if digest_of(from_database().bundle) != shown:
                raise ChangedMeanwhile
            return load(bundle, by=by)
    except (BundleFaults, PictureChanged, Error) as error:
        raise NotLoaded(_("Nothing was loaded: {error}").format(error=error)) from error


def digest_of(bundle: Bundle) -> str:
    """Return what stands for all that a bundle says."""
    return hashlib.sha256(repr(ordered(bundle)).encode()).hexdigest()
