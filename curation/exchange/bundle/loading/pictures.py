"""Loading pictures: their files under a name that says what they hold, and their records."""

from collections import Counter
from pathlib import Path, PurePosixPath

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.loading.columns import Keys, columns
from curation.exchange.bundle.loading.rows import Ledger, Values, put
from curation.exchange.bundle.records import PictureRecord
from exhibit.documents.types import content_hash
from exhibit.models import Picture


class ChangedMeanwhile(Exception):
    """A picture's file is no longer the one that was read a moment ago."""


def load_pictures(
    bundle: Bundle, ledger: Ledger, keys: Keys, folder: Path | None, made: list[str]
) -> None:
    """Write the pictures; from then on `keys` knows them by the name of their file.

    `folder` holds the bundle. Names of stored files that are new go into `made`, so that they can
    be removed again when the load fails. Raises ChangedMeanwhile.
    """
    rows = list(Picture.objects.all())
    by_hash = {row.sha256: row for row in rows}
    wanted = {one.sha256 for one in bundle.pictures}
    replaceable = [row for row in rows if row.sha256 not in wanted]
    # A name that two rows have says nothing about which one is meant.
    counted = Counter(map(file_name, replaceable))
    by_name = {file_name(row): row for row in replaceable if counted[file_name(row)] == 1}
    found = {}
    for one in bundle.pictures:
        held = by_hash.get(one.sha256) or by_name.get(one.file)
        values: Values = {k: v for k, v in columns(one, keys).items() if k != "file"}
        if (
            held is None
            or held.sha256 != one.sha256
            or not default_storage.exists(str(held.file.name))
        ):
            values = {**values, "file": _keep(one, folder, made)}
        found[one.file], outcome = put(Picture, held, values)
        ledger.note("picture", outcome)
    kept = {row.pk for row in found.values()}
    if left := sorted(file_name(row) for row in rows if row.pk not in kept):
        ledger.left_alone["picture"] = left
    keys.know(Picture, {name: row.pk for name, row in found.items()})


def file_name(row: Picture) -> str:
    """Return the name of a picture's file, without its folders."""
    return PurePosixPath(str(row.file.name)).name


def _keep(record: PictureRecord, folder: Path | None, made: list[str]) -> str:
    """Store a picture's file; return its name in the storage."""
    if folder is None:
        raise ChangedMeanwhile(
            _("pictures/{file} cannot be read: the bundle has no folder.").format(file=record.file)
        )
    data = (folder / "pictures" / record.file).read_bytes()
    if content_hash(data) != record.sha256:
        raise ChangedMeanwhile(
            _("pictures/{file} changed while the bundle was read: again.").format(file=record.file)
        )
    # The hash in the path: another file of this name is never overwritten, nor this one renamed.
    name = f"originals/{record.sha256[:12]}/{record.file}"
    if default_storage.exists(name):
        with default_storage.open(name) as file:
            if content_hash(file.read()) == record.sha256:
                return name
        default_storage.delete(name)
    stored: str = default_storage.save(name, ContentFile(data))
    made.append(stored)
    return stored
