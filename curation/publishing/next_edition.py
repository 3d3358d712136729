"""What the next edition would hold: the approved revisions on display, and all around them."""

from dataclasses import dataclass, replace

from django.utils import timezone

from curation.checks import publishable
from curation.checks.publishable import Problem
from curation.publishing import approved_around
from exhibit.documents.assembly import assemble
from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument, public_panel
from exhibit.documents.supports import with_supports
from exhibit.documents.types import EditionStamp
from exhibit.models import Panel, Revision


@dataclass(frozen=True, kw_only=True)
class NextEdition:
    """The next edition, read once from the database and not yet checked."""

    library: Library
    """What can be cited, as it stands."""
    frozen: Library
    """The same as it is approved: what is approved is checked by it."""
    revisions: tuple[Revision, ...]
    """The approved revisions that can be read, in walking order."""
    approved: tuple[PanelDocument, ...]
    """Their documents as they were approved, with what readers have said of them until now."""
    panels: tuple[PanelDocument, ...]
    """The same with the number of their revision; non-public words are still in them."""
    file: ExhibitionFile
    problems: tuple[Problem, ...]
    """What cannot be read, and what is to be on display and is not approved."""

    def exhibition(self) -> PublishedExhibition:
        """Return it as visitors would have it: public words only."""
        return PublishedExhibition(self.file, {p.slug: public_panel(p) for p in self.panels})


def read(*, number: int, note: str = "", library: Library | None = None) -> NextEdition:
    """Read what would be published as edition `number`, in a fixed number of queries.

    `library` is one of everything, where it is at hand.
    """
    library = library or Library()
    problems, pairs = [], []
    for revision in Revision.objects.on_display().select_related("panel"):
        document = publishable.approved_document(revision)
        if isinstance(document, Problem):
            problems.append(document)
        else:
            # Readings are of exact words: one made, or changed, after approval counts as well.
            pairs.append((revision, with_supports(document, library)))
    problems += _not_approved()
    if not pairs:
        problems.append(
            Problem(
                where="Exhibition",
                sentence="No panel is approved and on display. Approve one first.",
                code="empty",
            )
        )
    stamp = EditionStamp(number=number, published_at=timezone.localtime(), note=note)
    around = approved_around.read(stamp, library, pairs)
    rooms = {theme.slug: theme.number for theme in around.bare.themes}
    # A panel may hang elsewhere by now: its place is in the room it was approved for.
    pairs.sort(key=lambda pair: (rooms.get(pair[1].theme, 0), pair[0].panel.position, pair[1].slug))
    revisions = [revision for revision, _ in pairs]
    approved = [document for _, document in pairs]
    panels = [
        replace(document, revision=revision.number, approved_at=revision.approved_at)
        for revision, document in pairs
    ]
    return NextEdition(
        library=library,
        frozen=around.frozen,
        revisions=tuple(revisions),
        approved=tuple(approved),
        panels=tuple(panels),
        file=assemble(around.bare, around.speaking, panels),
        problems=(*problems, *around.problems),
    )


def _not_approved() -> list[Problem]:
    rows = Panel.objects.to_be_approved()
    return [
        Problem(
            where=f"Panel {panel.slug}",
            sentence="It is to be on display, but nobody has approved it. Approve it, or take "
            "it off display.",
            code="not-approved",
        )
        for panel in rows
    ]
