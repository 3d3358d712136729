"""Loading pictures: their files under a name that says what they hold, and their records."""

from collections import Counter
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from curation.exchange.bundle.loading.rows import Loading, Values, put
from curation.exchange.bundle.records import PictureRecord
from curation.exchange.faults import NotLoaded
from exhibit.documents.records import content_hash
from exhibit.models import Picture


class PictureChanged(NotLoaded):
    """A picture's file is no longer the one that was read a moment ago."""


def load_pictures(loading: Loading) -> None:
    """Write the pictures; from then on they are known by the name of their file.

    Raises PictureChanged.
    """
    records = loading.bundle.pictures
    rows = list(Picture.objects.all())
    by_hash = {row.sha256: row for row in rows}
    hashes = {record.sha256 for record in records}
    replaceable = [row for row in rows if row.sha256 not in hashes]
    # A name that two rows have says nothing about which one is meant.
    counted = Counter(map(file_name, replaceable))
    by_name = {file_name(row): row for row in replaceable if counted[file_name(row)] == 1}
    keys = {}
    for record in records:
        row = by_hash.get(record.sha256) or by_name.get(record.file)
        values: Values = {k: v for k, v in loading.rows.columns(record).items() if k != "file"}
        if (
            row is None
            or row.sha256 != record.sha256
            or not default_storage.exists(str(row.file.name))
        ):
            values = {**values, "file": _keep(record, loading)}
        row, outcome = put(Picture, row, values)
        keys[record.file] = row.pk
        loading.result.note("picture", outcome)
    names_left = (file_name(row) for row in rows if row.pk not in keys.values())
    loading.result.leave("picture", names_left)
    loading.rows.know(Picture, keys)


def file_name(row: Picture) -> str:
    """Return the name of a picture's file, without its folders."""
    return PurePosixPath(str(row.file.name)).name


def _keep(record: PictureRecord, loading: Loading) -> str:
    """Store a picture's file; return its name in the storage."""
    if loading.bundle.folder is None:
        raise PictureChanged(
            _("pictures/{file} cannot be read: the bundle has no folder.").format(file=record.file)
        )
    data = (loading.bundle.folder / "pictures" / record.file).read_bytes()
    if content_hash(data) != record.sha256:
        raise PictureChanged(
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
    loading.stored.append(stored)
    return stored
