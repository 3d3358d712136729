"""The history of one record as curators read it: its saves, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _
from reversion.models import Version

from curation.curator import name_of
from curation.records.history import moves_told, saved_states, wording
from curation.records.history.recording import Did, did_of, why_of
from exhibit.models import Panel, Revision

ON_A_PAGE = 25


@dataclass(frozen=True, kw_only=True)
class KeptState:
    """A saved state of a record: when it was kept, by whom, and why."""

    version: Version

    @property
    def at(self) -> datetime:
        """When it was kept."""
        at: datetime = self.version.revision.date_created
        return at

    @property
    def by(self) -> str:
        """The curator’s name, or '' where nobody is known."""
        user = self.version.revision.user
        return name_of(user) if user else ""

    @property
    def why(self) -> str:
        """Why it was saved, or ''."""
        return why_of(self.version.revision.comment)

    @property
    def quoted_why(self) -> str:
        """Why it was saved, in quotation marks, or ''."""
        return f"“{self.why}”" if self.why else ""

    @property
    def did(self) -> Did:
        """What the save did."""
        return did_of(self.version.revision.comment)


@dataclass(frozen=True, kw_only=True)
class Save(KeptState):
    """One save of one record, and what changed."""

    number: int
    """1 for the first save of the record."""
    before: Version | None
    """The saved state before, where there is one."""
    stood: Revision | None
    """For a panel: the revision that stood then."""

    @property
    def look(self) -> str:
        """What the link to it says."""
        says = _("What changed in save {number}") if self.before else _("Look at save {number}")
        return says.format(number=self.number)

    @property
    def sentence(self) -> str:
        """Say in one line what the save did."""
        if self.did in (Did.DELETED, Did.BROUGHT_BACK, Did.APPROVAL_UNDONE):
            return f"{self.did.label.capitalize()}."
        if self.before is None and self.did is not Did.APPROVED:
            return _("First save kept.")
        return " ".join(self._told()) or _("Nothing that is shown.")

    def _told(self) -> Iterator[str]:
        """Yield what was done, in sentences: the moves by their names, then what was written."""
        if self.did in (Did.LOADED, Did.RESTORED, Did.APPROVED):
            yield f"{self.did.label.capitalize()}."
        if self.before is None:
            return
        old, new = (saved_states.rows_of(version)[0] for version in (self.before, self.version))
        yield from moves_told.moves_told(old, new, self.did)
        if changed := wording.labels_changed(self.before, self.version):
            yield _("Changed: {labels}.").format(labels=", ".join(changed))


def versions_of(model: type[Model], pk: str) -> QuerySet[Version]:
    """Return the saved states of a record, newest first, also of one that is gone."""
    versions: QuerySet[Version] = Version.objects.filter(
        content_type=ContentType.objects.get_for_model(model), object_id=pk
    )
    return versions.select_related("revision__user", "content_type").order_by("-pk")


def versions_beside(version: Version) -> QuerySet[Version]:
    """Return the saved states of the record that a version is of, newest first."""
    return versions_of(version.content_type.model_class(), version.object_id)


def saves_of(model: type[Model], pk: str, page: str | int = 1) -> tuple[Page[Version], list[Save]]:
    """Return one page of a record's saves, newest first, in a fixed number of queries."""
    pages = Paginator(versions_of(model, pk), ON_A_PAGE)
    one_page = pages.get_page(page)
    versions = list(one_page)
    befores = [*versions[1:], *[before(version) for version in versions[-1:]]]
    newest = pages.count - one_page.start_index() + 1
    revisions = _revisions(model, pk)
    saves = [
        _save(version, befores[at], newest - at, revisions) for at, version in enumerate(versions)
    ]
    return one_page, saves


def save_of(version: Version) -> Save:
    """Return one saved state as a save, told against the one before it."""
    revisions = _revisions(version.content_type.model_class(), version.object_id)
    return _save(
        version,
        before(version),
        versions_beside(version).filter(pk__lte=version.pk).count(),
        revisions,
    )


def before(version: Version) -> Version | None:
    """Return the saved state of the same record before this one."""
    return versions_beside(version).filter(pk__lt=version.pk).first()


def _save(
    version: Version, older: Version | None, number: int, revisions: Sequence[Revision]
) -> Save:
    # The revision is made just before the save it belongs to is kept.
    kept_at = version.revision.date_created
    stood = next((revision for revision in revisions if revision.made_at <= kept_at), None)
    return Save(version=version, number=number, before=older, stood=stood)


def _revisions(model: type[Model] | None, pk: str) -> list[Revision]:
    """Return the revisions of a panel, newest first; of other records there are none."""
    if model is not Panel:
        return []
    rows = Revision.objects.filter(panel_id=int(pk)).only(
        "number", "made_at", "is_approved", "panel"
    )
    return list(rows.order_by("-number"))
