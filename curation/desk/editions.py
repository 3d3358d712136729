"""The edition visitors see, what waits for the next, and which are planned."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.desk.holdings import Holdings
from curation.desk.lines import Block, Line, records
from curation.models import PlannedEdition
from exhibit.editions import layout, manifest, pointer
from exhibit.models import Edition, Revision


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """Primary keys of panels whose next edition differs from the one visitors see."""

    added: frozenset[int]
    changed: frozenset[int]
    removed: frozenset[int]

    @property
    def all(self) -> frozenset[int]:
        """All of them."""
        return self.added | self.changed | self.removed


def block(holdings: Holdings, user: User, waits: Waiting | None = None) -> Block:
    """Return the last edition, in words, and what waits for the next, if that is known already."""
    waits = waits or waiting(holdings)
    current = Edition.objects.select_related("published_by").filter(is_current=True).first()
    lines = []
    if user.has_perm("exhibit.view_panel"):
        counts = [
            says.format(count=len(keys))
            for says, keys in (
                (_("new: {count}"), waits.added),
                (_("changed: {count}"), waits.changed),
                (_("to be taken off: {count}"), waits.removed),
            )
            if keys
        ]
        lines.append(
            Line(
                label=_("Panels that wait for the next edition"),
                count=len(waits.all),
                address=records("panel", {"edition": "waiting"}),
                note=", ".join(counts).capitalize(),
            )
        )
    if user.has_perm("curation.view_plannededition"):
        lines.append(_planned(user))
    return Block(
        name="editions",
        heading=_("Editions"),
        says=_visitors_see(current),
        lines=tuple(lines),
        more=((_("All editions"), records("edition")),),
    )


def waiting(holdings: Holdings) -> Waiting:
    """Compare the approved revisions on display with the manifest of the current edition.

    By numbers of revisions alone: nothing is built.
    """
    edition = _held()
    approved = dict(Revision.objects.on_display().values_list("panel_id", "number"))
    by_slug = {panel.slug: panel.pk for panel in holdings.panels}
    slugs = {pk: slug for slug, pk in by_slug.items()}
    return Waiting(
        added=frozenset(pk for pk in approved if slugs[pk] not in edition),
        changed=frozenset(
            pk for pk, number in approved.items() if edition.get(slugs[pk], number) != number
        ),
        removed=frozenset(
            by_slug[slug] for slug in edition if slug in by_slug and by_slug[slug] not in approved
        ),
    )


def seen() -> tuple[Path, int] | None:
    """Return the folder of the edition visitors see and when it was written; None without one."""
    root = Path(settings.EDITIONS_ROOT)
    try:
        number = pointer.current(root)
        if number is None:
            return None
        folder = layout.edition_folder(root, number)
        return folder, (folder / layout.MANIFEST).stat().st_mtime_ns
    except (OSError, layout.EditionError):
        return None


def _held() -> Mapping[str, int]:
    """Return the revision of each panel in the edition visitors see, by slug."""
    try:
        now = seen()
        return _revisions(*now) if now else {}
    except (OSError, layout.EditionError):
        # An edition nobody can read is no measure: everything waits.
        return {}


@lru_cache(maxsize=4)
def _revisions(folder: Path, saved: int) -> Mapping[str, int]:
    """Read a manifest once for each time it was written: a large one has megabytes."""
    return manifest.read(folder).panels


def _visitors_see(edition: Edition | None) -> str:
    if edition is None:
        return _("No edition has been published yet.")
    day = date_format(timezone.localtime(edition.published_at), "j F Y, H:i")
    by = name_of(edition.published_by) if edition.published_by else ""
    says = _("Visitors see edition {number}, published {day}. Pages: {pages}.")
    if by:
        says = _("Visitors see edition {number}, published {day} by {by}. Pages: {pages}.")
    return says.format(number=edition.number, day=day, by=by, pages=f"{edition.pages:,}")


def _planned(user: User) -> Line:
    planned = list(PlannedEdition.objects.filter(state="waiting").order_by("at")[:100])
    when = date_format(timezone.localtime(planned[0].at), "j F Y, H:i") if planned else ""
    may_publish = user.has_perm("exhibit.publish_edition")
    return Line(
        label=_("Planned editions"),
        count=len(planned),
        address=reverse("curation:publish") if may_publish else "",
        note=_("The next: {when}").format(when=when) if when else "",
    )
