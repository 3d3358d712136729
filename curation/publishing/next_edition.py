"""What the next edition would hold: the approved revisions on display, and all around them."""

from dataclasses import dataclass, replace

from django.utils import timezone

from curation.checks import publishable
from curation.checks.publishable import Problem
from exhibit.documents import around_panels
from exhibit.documents.assembly import assemble
from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition
from exhibit.documents.library import Library
from exhibit.documents.panel import PanelDocument, public_panel
from exhibit.documents.types import EditionStamp
from exhibit.models import Panel, Revision


@dataclass(frozen=True, kw_only=True)
class NextEdition:
    """The next edition, read once from the database and not yet checked."""

    library: Library
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


def read(*, number: int, note: str = "") -> NextEdition:
    """Read what would be published as edition `number`, in a fixed number of queries."""
    library = Library()
    problems, revisions, approved = [], [], []
    for revision in _approved_revisions():
        document = publishable.approved_document(revision)
        if isinstance(document, Problem):
            problems.append(document)
        else:
            revisions.append(revision)
            approved.append(publishable.with_readings(document, library))
    problems += _not_approved()
    if not approved:
        problems.append(
            Problem(
                where="Exhibition",
                sentence="No panel is approved and on display. Approve one first.",
                code="empty",
            )
        )
    panels = [
        replace(document, revision=revision.number, approved_at=revision.approved_at)
        for document, revision in zip(approved, revisions, strict=True)
    ]
    stamp = EditionStamp(number=number, published_at=timezone.localtime(), note=note)
    return NextEdition(
        library=library,
        revisions=tuple(revisions),
        approved=tuple(approved),
        panels=tuple(panels),
        file=assemble(*around_panels.read(stamp, library), panels),
        problems=tuple(problems),
    )


def _approved_revisions() -> list[Revision]:
    rows = Revision.objects.on_display()
    return list(
        rows.select_related("panel__theme").order_by(
            "panel__theme__position", "panel__theme__slug", "panel__position", "panel__slug"
        )
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
