"""What visitors would see otherwise: between two editions, or in the next one."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from curation.publishing.next_edition import NextEdition
from exhibit.comparing import Difference, Side, differences
from exhibit.documents import codec
from exhibit.documents.exhibition import PublishedExhibition
from exhibit.editions import copy, layout, manifest, pointer


class Unreadable(Exception):
    """An edition that cannot be compared; the message says why, in words."""


@dataclass(frozen=True, kw_only=True)
class EditionComparison:
    """The records that differ from an earlier edition."""

    since: int | None
    """Number of that edition; None before the first."""
    differences: tuple[Difference, ...] = ()
    same: int = 0
    """How many panels stay as they are."""
    unreadable: str = ""
    """Why nothing can be compared, in words; '' where it was."""


def current_number() -> int | None:
    """Return the number of the edition visitors see; None where there is none to read."""
    try:
        return pointer.current(Path(settings.EDITIONS_ROOT))
    except layout.EditionError:
        return None


def edition_numbers() -> list[int]:
    """Return the numbers of the editions on disk, newest first."""
    return sorted(layout.edition_numbers(Path(settings.EDITIONS_ROOT)), reverse=True)


def next_number() -> int:
    """Return the number that pages of the next edition are previewed with."""
    return max([0, *edition_numbers()]) + 1


def compared_with_current(
    edition: NextEdition, exhibition: PublishedExhibition
) -> EditionComparison:
    """Compare what would be published with the edition visitors see."""
    number = current_number()
    if number is None:
        return EditionComparison(since=None)
    try:
        return _compared(number, edition_side(number), next_side(edition, exhibition))
    except Unreadable as unreadable:
        return EditionComparison(since=number, unreadable=str(unreadable))


def compared(before: int, after: int) -> EditionComparison:
    """Compare two editions on disk. Raises Unreadable."""
    return _compared(before, edition_side(before), edition_side(after))


def edition_side(number: int) -> Side:
    """Return an edition on disk as one side of a comparison. Raises Unreadable."""
    root = Path(settings.EDITIONS_ROOT)
    try:
        files = manifest.read(layout.edition_folder(root, number)).files
        exhibition = copy.edition_copy(root, number)
    except (OSError, ValueError, layout.EditionError) as error:
        raise _unreadable(number, error) from error
    digests = {
        link.slug: files[name].sha256
        for link in exhibition.panels()
        if (name := f"{layout.DOCUMENTS}/{copy.panel_name(link.slug)}") in files
    }
    return Side(exhibition=exhibition, digests=digests)


def next_side(edition: NextEdition, exhibition: PublishedExhibition) -> Side:
    """Return what would be published as one side of a comparison."""
    documents = {panel.slug: exhibition.panel(panel.slug) for panel in edition.panels}
    digests = {
        slug: hashlib.sha256(codec.encode(document)).hexdigest()
        for slug, document in documents.items()
    }
    return Side(exhibition=exhibition, digests=digests)


def _compared(since: int, before: Side, after: Side) -> EditionComparison:
    try:
        records = differences(before, after)
    except (OSError, codec.BadDocument) as error:
        raise _unreadable(since, error) from error
    others = {d.name for d in records if d.kind == "Panel" and d.what != "removed"}
    same = len(after.exhibition.panels()) - len(others)
    return EditionComparison(since=since, differences=records, same=same)


def _unreadable(number: int, error: Exception) -> Unreadable:
    return Unreadable(
        _(
            "Edition {number} cannot be read, so nothing can be compared with it: "
            "{error} `manage.py verify_edition {number}` says which files are at fault."
        ).format(number=number, error=error)
    )
