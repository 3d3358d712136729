"""The publishing desk: how the last publication ended, and which editions are planned."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.curator import name_of
from curation.models import PlannedEdition
from curation.publishing.edition_differences import EditionComparison
from curation.publishing.job import JobState
from curation.publishing.wall_clock import with_utc


@dataclass(frozen=True, kw_only=True)
class LastJob:
    """How the last publication ended."""

    mark: str
    heading: str
    sentence: str
    problems: tuple[str, ...] = ()
    edition_list: str = ""
    """Address of the list of editions, where there is a new one."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A planned edition that waits; one that is being published has no addresses."""

    time: str
    note: str
    """What is new in it, after a colon."""
    sentence: str
    change: str = ""
    cancel: str = ""


def started_by(job: JobState) -> str:
    """Return who began a publication."""
    says = _("Started by {by}.")
    if job.planned_for:
        says = _("Planned for {time} by {by}.")
    return says.format(by=job.by, time=job.planned_for)


def last_job(job: JobState) -> LastJob:
    """Return what the desk says of a publication that is over."""
    if job.state == "done":
        return LastJob(
            mark="desk",
            heading=_("Edition {number} is published").format(number=job.edition),
            sentence=f"{_('Visitors see it now.')} {started_by(job)}",
            edition_list=reverse("edition-list"),
        )
    sentences: tuple[str, ...] = (job.message, started_by(job))
    if job.state == "refused":
        sentences = (
            _("These problems stood in the way."),
            started_by(job),
            _("Visitors see the edition they saw before."),
        )
    return LastJob(
        mark="desk refused",
        heading=_("Nothing was published last time"),
        sentence=" ".join(sentences),
        problems=tuple(f"{one['where']}: {one['sentence']}" for one in job.problems),
    )


def plans_waiting(rows: Iterable[PlannedEdition]) -> list[Plan]:
    """Return the plans that wait or are being published."""
    return [_plan(row) for row in rows]


def _plan(row: PlannedEdition) -> Plan:
    says = _("Planned by {by}. {message}")
    waits = row.state == PlannedEdition.State.WAITING
    return Plan(
        time=time_of(row),
        note=f": {row.note}" if row.note else "",
        sentence=says.format(by=name_of(row.by), message=row.message),
        change=reverse("curation:planned-change", args=[row.pk]) if waits else "",
        cancel=reverse("curation:planned-cancel", args=[row.pk]) if waits else "",
    )


def time_of(row: PlannedEdition) -> str:
    """Return the time an edition is planned for."""
    return with_utc(timezone.localtime(row.at))


def what_would_change(changes: EditionComparison, panel_count: int) -> str:
    """Return what the next edition would change, in a sentence above the list of changes."""
    if changes.unreadable:
        return ""
    if changes.since is None:
        says = ngettext(
            "It would be the first edition, with {count} panel.",
            "It would be the first edition, with {count} panels.",
            panel_count,
        )
        return says.format(count=panel_count)
    if not changes.differences:
        says = _("Nothing: visitors see all of it already, in edition {number}.")
        return says.format(number=changes.since)
    since = _("Compared with edition {number}, which visitors see.")
    same = ngettext(
        "{count} panel stays as published.", "{count} panels stay as published.", changes.same
    )
    return f"{since.format(number=changes.since)} {same.format(count=changes.same)}"
