"""What the next edition would change on the walls, panel by panel."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from curation.actions.publishing import Plan
from curation.record_links import address_of
from exhibit.documents.codec import BadDocument
from exhibit.editions import copy, layout, manifest, pointer


@dataclass(frozen=True, kw_only=True)
class Changes:
    """Panels added, changed and removed since the edition visitors see, as (title, address)."""

    since: int | None
    """Number of that edition; None before the first."""
    added: tuple[tuple[str, str], ...] = ()
    changed: tuple[tuple[str, str], ...] = ()
    removed: tuple[tuple[str, str], ...] = ()
    same: int = 0
    """How many panels stay as they are."""


def changes(planned: Plan) -> Changes:
    """Compare what would be published with the current edition, by the revision of each panel."""
    number, held, titles = _current()
    next_ones = {panel.slug: panel for panel in planned.panels}
    added = [slug for slug in next_ones if slug not in held]
    changed = [
        slug
        for slug, panel in next_ones.items()
        if held.get(slug, panel.revision) != panel.revision
    ]
    removed = [slug for slug in held if slug not in next_ones]
    titles = titles | {slug: panel.title for slug, panel in next_ones.items()}

    def named(slugs: list[str]) -> tuple[tuple[str, str], ...]:
        return tuple((titles.get(slug, slug), address_of(f"Panel {slug}")) for slug in slugs)

    return Changes(
        since=number,
        added=named(added),
        changed=named(changed),
        removed=named(removed),
        same=len(next_ones) - len(added) - len(changed),
    )


def _current() -> tuple[int | None, dict[str, int], dict[str, str]]:
    """Return number, revisions by slug and titles by slug of the edition visitors see."""
    root = Path(settings.EDITIONS_ROOT)
    try:
        number = pointer.current(root)
        if number is None:
            return None, {}, {}
        held = manifest.read(layout.edition_folder(root, number)).panels
        links = copy.edition_copy(root, number).panels()
    except (OSError, layout.EditionError, BadDocument):
        # An edition nobody can read is no measure; everything counts as new.
        return None, {}, {}
    return number, dict(held), {link.slug: link.title for link in links}
