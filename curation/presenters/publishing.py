"""The publishing desk: how the last publication ended, and which editions are planned."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop
from django.utils.translation import ngettext

from curation.curator import name_of
from curation.models import PlannedEdition
from curation.publishing.differences_view import Group, Obstacle, grouped
from curation.publishing.edition_differences import EditionComparison
from curation.publishing.job import JobState
from curation.publishing.wall_clock import with_utc

GOES = _noop(
    "In the sentences, <del>struck out</del> is what goes and <ins>underlined</ins> what comes."
)
WENT = _noop(
    "In the sentences, <del>struck out</del> is what went and <ins>underlined</ins> what came."
)


@dataclass(frozen=True, kw_only=True)
class LastJob:
    """How the last publication ended."""

    mark: str
    heading: str
    sentence: str
    problems: tuple[str, ...] = ()


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
            sentence=format_html(
                '{} {} <a href="{}">{}</a>',
                _("Visitors see it now."),
                started_by(job),
                reverse("edition-list"),
                _("All editions"),
            ),
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
        problems=tuple(f"{problem['where']}: {problem['sentence']}" for problem in job.problems),
    )


def plan_waiting(row: PlannedEdition) -> Plan:
    """Return a plan that waits or is being published."""
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


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What differs between two editions, or in the next one, as a part of a page."""

    heading: str
    sentence: str
    groups: Sequence[Group] = ()
    unreadable: str = ""
    """Why nothing can be compared, in words."""
    way_on: str = ""
    """A link to more of it."""


def what_would_change(comparison: EditionComparison, panel_count: int) -> Changes:
    """Return what the next edition would change."""
    way_on = format_html(
        '<a href="{}">{}</a>',
        reverse("curation:publish-preview-home"),
        _("Walk through the next edition"),
    )
    groups = grouped(comparison, "next")
    return Changes(
        heading=_("What would change"),
        sentence=_with_signs(_next_edition(comparison, panel_count), GOES if groups else ""),
        groups=groups,
        unreadable=comparison.unreadable,
        way_on=way_on,
    )


def why_not(comparison: EditionComparison, held_up: Sequence[Obstacle]) -> str:
    """Return why nothing can be published now, and what to do; '' where it can."""
    if held_up:
        return _("Nothing can be published while a problem stands in the way.")
    if comparison.unreadable or comparison.since is None or comparison.differences:
        return ""
    return _(
        "There is nothing new to publish. Approve what you changed and put it on display; then "
        "come back. After an update of the program, “manage.py publish_edition” makes every page "
        "anew."
    )


def _next_edition(comparison: EditionComparison, panel_count: int) -> str:
    if comparison.unreadable:
        return ""
    if comparison.since is None:
        says = ngettext(
            "It would be the first edition, with {count} panel.",
            "It would be the first edition, with {count} panels.",
            panel_count,
        )
        return says.format(count=panel_count)
    if not comparison.differences:
        says = _("Nothing: visitors see all of it already, in edition {number}.")
        return says.format(number=comparison.since)
    since = _("Compared with edition {number}, which visitors see.")
    same = ngettext(
        "{count} panel stays as published.", "{count} panels stay as published.", comparison.same
    )
    return f"{since.format(number=comparison.since)} {same.format(count=comparison.same)}"


def what_changed(comparison: EditionComparison, before: str, after: str, number: int) -> Changes:
    """Return what changed between two editions, by their names; `number` is that of the later."""
    heading = _("From {before} to {after}").format(before=before, after=after)
    if not comparison.differences:
        return Changes(heading=heading, sentence=_("Nothing that visitors read differs."))
    same = ngettext(
        "{count} panel stayed as it was.", "{count} panels stayed as they were.", comparison.same
    )
    return Changes(
        heading=heading,
        sentence=_with_signs(same.format(count=comparison.same), WENT),
        groups=grouped(comparison, str(number)),
    )


def what_would_be_lost(comparison: EditionComparison, number: int) -> Changes:
    """Return what visitors would lose and gain if an earlier edition were shown to them."""
    heading = _("What visitors would lose and gain")
    if not comparison.differences:
        nothing = _("Nothing that visitors read differs between the two.")
        return Changes(heading=heading, sentence=nothing)
    same = ngettext(
        "{count} panel would stay as it is.",
        "{count} panels would stay as they are.",
        comparison.same,
    )
    return Changes(
        heading=heading,
        sentence=_with_signs(same.format(count=comparison.same), GOES),
        groups=grouped(comparison, str(number)),
    )


def _with_signs(sentence: str, signs: str) -> SafeString:
    """Return a sentence, and after it what the signs in a list of changes mean."""
    return format_html("{} {}", sentence, mark_safe(_(signs))) if signs else escape(sentence)
