"""The whole exhibition as one ZIP of its content bundle: out, looked at, and in."""

import hashlib
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.contrib.auth.models import User
from django.db import Error, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from curation.exchange.bundle import archive
from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.bundle_differences import differences
from curation.exchange.bundle.dumping import from_database, write_bundle
from curation.exchange.bundle.loading import LoadResult, load
from curation.exchange.bundle.loading.pictures import PictureChanged
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.dry_runs import MOST_LISTED, ChangedMeanwhile, DryRun, NotDone, beyond
from curation.exchange.faults import BundleFaults, Fault, NotLoaded, why_refused
from curation.records.history.recording import Did, saving
from exhibit.comparing import Difference

RECORDS = (
    *("exhibition", "theme", "source", "sourcetext", "excerpt", "emendation", "reference", "note"),
    *("subject", "question", "answer", "picture", "chart", "drawing", "panel", "timelineevent"),
    "tour",
)
PERMISSIONS = tuple(f"exhibit.change_{noun}" for noun in RECORDS)
"""What a curator needs to take the whole exhibition away, or to load one: every change."""
ADDING = tuple(name.replace("change_", "add_") for name in PERMISSIONS if "exhibition" not in name)
"""What is needed besides to load one."""
FOLDER = "exhibition"


@dataclass(frozen=True, kw_only=True)
class BundleRun(DryRun):
    """What loading a bundle would do."""

    refused = _lazy("It cannot be loaded")
    mend = _lazy(
        "Faults: {count}. Mend them in the bundle’s files, pack it and upload it again: it is "
        "loaded whole, or not at all."
    )
    same = _lazy("The exhibition says all this already.")
    result: LoadResult | None = None
    """None where there are faults."""
    differences: tuple[Difference, ...] = ()
    digest: str = ""
    """What stands for the database as it was: SHA-256 of its own bundle."""

    @property
    def changes(self) -> bool:
        """True where confirming would do anything."""
        return bool(self.differences)

    @property
    def listed_differences(self) -> list[tuple[Difference, Sequence[str]]]:
        """The first differences, each with what it is in."""
        return [
            (difference, [_("new")] if difference.what == "added" else difference.labels)
            for difference in self.differences[:MOST_LISTED]
        ]

    @property
    def more_differences(self) -> str:
        """How many are not listed, in a sentence, or ''."""
        return beyond(_("And {more} more, which are loaded as well."), self.differences)

    @property
    def counts_by_kind(self) -> list[dict[str, str | int]]:
        """How many records of each kind would be new, and how many changed."""
        counts = Counter((difference.kind, difference.what) for difference in self.differences)
        return [
            {"kind": kind, "new": counts[kind, "added"], "changed": counts[kind, "changed"]}
            for kind in dict.fromkeys(difference.kind for difference in self.differences)
        ]

    @property
    def left_alone(self) -> list[tuple[str, list[str]]]:
        """What the database has and the bundle has not, by kind of record."""
        return sorted(self.result.left_alone.items()) if self.result else []


def zipped() -> IO[bytes]:
    """Return everything the database holds as a ZIP, in a file that goes when it is closed.

    The same content gives the same bytes.
    """
    target = tempfile.TemporaryFile()  # noqa: SIM115  the caller closes it
    dumped = from_database()
    with tempfile.TemporaryDirectory() as directory:
        folder = Path(directory) / FOLDER
        write_bundle(dumped, folder)
        if dumped.notices:
            heading = _("What this bundle cannot say:\n\n")
            (folder / "README.txt").write_text(heading + "\n".join(dumped.notices) + "\n")
        archive.pack(folder, target, name=FOLDER)
    target.seek(0)
    return target


def look(folder: Path, *, by: User) -> BundleRun:
    """Return what loading the bundle in a folder would do; changes nothing."""
    try:
        bundle = read_bundle(folder)
        with transaction.atomic():
            # In a transaction, so that what is compared is what would be loaded upon.
            ours = from_database().bundle
            result = load(bundle, by=by, dry_run=True)
            transaction.set_rollback(True)
    except BundleFaults as error:
        return BundleRun(faults=error.faults)
    except NotLoaded as error:
        place = "pictures" if isinstance(error, PictureChanged) else "exhibition.yaml"
        return BundleRun(faults=(Fault(place, 1, str(error)),))
    return BundleRun(
        result=result,
        differences=tuple(differences(ours, bundle)),
        digest=digest_of(ours),
    )


def apply(folder: Path, *, name: str, by: User, shown: str) -> LoadResult:
    """Load a bundle, all of it or nothing, if the database is as the digest `shown` says.

    Kept in the records' history under the name of the archive. Raises ChangedMeanwhile, NotDone.
    """
    try:
        bundle = read_bundle(folder)
        with saving(by=by, why=f"bundle {name}", did=Did.LOADED), transaction.atomic():
            if digest_of(from_database().bundle) != shown:
                raise ChangedMeanwhile
            return load(bundle, by=by)
    except Error as error:
        raise NotDone(_("Nothing was loaded: {why}.").format(why=why_refused(error))) from error
    except (BundleFaults, NotLoaded) as error:
        raise NotDone(_("Nothing was loaded: {error}").format(error=error)) from error


def digest_of(bundle: Bundle) -> str:
    """Return what stands for all that a bundle says."""
    return hashlib.sha256(repr(bundle).encode()).hexdigest()
