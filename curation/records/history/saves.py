"""The history of one record as curators read it: its saves, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from reversion.models import Version

from curation.curator import name_of
from curation.records.history import saved_states, wording
from curation.records.history.recording import Did, did_of, why_of
from exhibit.models import Panel, Revision

ON_A_PAGE = 25


@dataclass(frozen=True, kw_only=True)
class Save:
    """One save of one record: who, when, why, and what changed."""

    pk: int
    number: int
    """1 for the first save of the record."""
    at: datetime
    by: str
    why: str
    did: Did
    changed: tuple[str, ...]
    before: int | None
    """The save before, where there is one."""
    revision: int | None = None
    """For a panel: the number of the revision that stood then."""
    approved: bool = False

    @property
    def quoted_why(self) -> str:
        """Why it was saved, in quotation marks, or ''."""
        return f"“{self.why}”" if self.why else ""

    @property
    def look(self) -> str:
        """What the link to it says."""
        says = _("What changed in save {number}") if self.before else _("Look at save {number}")
        return says.format(number=self.number)

    @property
    def sentence(self) -> str:
        """Say in one line what the save did."""
        if self.did in (Did.DELETED, Did.BROUGHT_BACK):
            return f"{self.did.label.capitalize()}."
        if self.before is None:
            return _("First save kept.")
        told = (
            f"Changed: {', '.join(self.changed)}." if self.changed else _("Nothing that is shown.")
        )
        return f"{self.did.label.capitalize()}. {told}" if self.did is not Did.SAVED else told


def versions_of(model: type[Model], pk: str) -> QuerySet[Version]:
    """Return the saved states of a record, newest first, also of one that is gone."""
    kind = ContentType.objects.get_for_model(model)
    found: QuerySet[Version] = Version.objects.filter(content_type=kind, object_id=pk)
    return found.select_related("revision__user", "content_type").order_by("-pk")


def saves_of(model: type[Model], pk: str, page: str | int = 1) -> tuple[Page[Version], list[Save]]:
    """Return one page of a record's saves, newest first, in a fixed number of queries."""
    pages = Paginator(versions_of(model, pk), ON_A_PAGE)
    shown = pages.get_page(page)
    # One more than shown: the first save of the page is told against the one before it.
    first = shown.start_index() - 1 if shown else 0
    versions = list(versions_of(model, pk)[max(0, first) : max(0, first) + ON_A_PAGE + 1])
    numbered = pages.count - max(0, first)
    revisions = _revisions(pk) if model is Panel else []
    saves = []
    for at, version in enumerate(versions[:ON_A_PAGE]):
        older = versions[at + 1] if at + 1 < len(versions) else None
        saves.append(_save(version, older, numbered - at, revisions))
    return shown, saves


def save_of(version: Version) -> Save:
    """Return one saved state as a save, told against the one before it."""
    older = before(version)
    earlier = Version.objects.filter(
        content_type=version.content_type_id, object_id=version.object_id, pk__lt=version.pk
    ).count()
    model = version.content_type.model_class()
    revisions = _revisions(version.object_id) if model is Panel else []
    return _save(version, older, earlier + 1, revisions)


def before(version: Version) -> Version | None:
    """Return the saved state of the same record before this one."""
    return (
        Version.objects.filter(
            content_type=version.content_type_id, object_id=version.object_id, pk__lt=version.pk
        )
        .select_related("revision__user", "content_type")
        .order_by("-pk")
        .first()
    )


def _save(
    version: Version, older: Version | None, number: int, revisions: Sequence[Revision]
) -> Save:
    made = version.revision
    # The revision is made just before the save it belongs to is kept.
    stood = next((one for one in revisions if one.made_at <= made.date_created), None)
    return Save(
        pk=version.pk,
        number=number,
        at=made.date_created,
        by=name_of(made.user) if made.user else "",
        why=why_of(made.comment),
        did=did_of(made.comment),
        changed=wording.labels_changed(
            saved_states.rows_of(older) if older else None, saved_states.rows_of(version)
        ),
        before=older.pk if older else None,
        revision=stood.number if stood else None,
        approved=bool(stood and stood.is_approved),
    )


def _revisions(pk: str) -> list[Revision]:
    rows = Revision.objects.filter(panel_id=int(pk)).only(
        "number", "made_at", "is_approved", "panel"
    )
    return list(rows.order_by("-number"))
