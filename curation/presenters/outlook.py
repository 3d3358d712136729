"""What the publishing desk says of the next edition, kept until anything of it is another."""

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.translation import ngettext

from curation.presenters.publishing import Changes, what_would_change, why_not
from curation.publishing import edition_differences, publication
from curation.publishing.differences_view import MOST_SHOWN, Obstacle, obstacles, obstacles_heading
from curation.records.as_written import AsWritten, library_of
from curation.review.records_waiting import Waits, waiting_by_kind
from exhibit.editions import copy, layout
from exhibit.rendering import not_collected


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """What would change, what stands in its way, and what visitors do not read as it is written."""

    number: int
    """Of the edition that it would be."""
    changes: Changes
    obstacles: tuple[Obstacle, ...]
    """The first of the records that stand in the way."""
    obstacles_heading: str
    """How many there are in all."""
    more_obstacles: str
    """How many are not listed, or ''."""
    why_not: str
    """Why nothing can be published, and what to do; '' where it can."""
    unapproved: tuple[Waits, ...]


def outlook() -> Outlook:
    """Return what the next edition would be. The publication itself plans it anew."""
    # Before anything is read: what is written meanwhile is seen at the next look.
    as_written = AsWritten()
    number = edition_differences.next_number()
    return as_written.of(
        "outlook",
        lambda: _worked_out(number, as_written),
        *(number, _seen(), tuple(not_collected())),
        *(settings.READINGS, settings.REVIEW_FOUR_EYES, settings.EDITION_PACKS, settings.SITE_URL),
        # Why an edition cannot be read may be mended at any moment.
        keeps=lambda found: not found.changes.unreadable,
    )


def _worked_out(number: int, as_written: AsWritten) -> Outlook:
    plan = publication.plan(number=number, library=library_of(as_written))
    comparison = edition_differences.compared_with_current(plan.held, plan.exhibition)
    held_up = obstacles(plan.problems, plan.held)
    more = len(held_up) - MOST_SHOWN
    says = ngettext(
        "And {count} more record: it is told here once some of these are mended.",
        "And {count} more records: they are told here once some of these are mended.",
        more,
    )
    return Outlook(
        number=number,
        changes=what_would_change(comparison, len(plan.panels)),
        obstacles=tuple(held_up[:MOST_SHOWN]),
        obstacles_heading=obstacles_heading(held_up),
        more_obstacles=says.format(count=more) if more > 0 else "",
        why_not=why_not(comparison, held_up),
        unapproved=waiting_by_kind(as_written),
    )


def _seen() -> Hashable:
    """Return what stands for the files of the edition visitors see that are compared with."""
    number = edition_differences.current_number()
    if number is None:
        return None
    folder = layout.edition_folder(Path(settings.EDITIONS_ROOT), number)
    files = (folder / layout.MANIFEST, folder / layout.DOCUMENTS / copy.EXHIBITION)
    return folder, tuple(_as_saved(file) for file in files)


def _as_saved(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
