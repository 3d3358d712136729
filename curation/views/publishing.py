"""The publishing desk: what would change, what stands in the way, now or at a set time."""

import hashlib

from django.contrib import messages
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.access import FORM, POST, for_curators, show
from curation.curator import curator_of
from curation.models import PlannedEdition
from curation.presenters.outlook import outlook
from curation.presenters.publishing import (
    last_job,
    plan_waiting,
    started_by,
    time_of,
)
from curation.publishing import edition_differences, schedule
from curation.publishing import job as publishing_job
from curation.publishing.schedule_form import PlannedForm, PublishForm
from curation.publishing.wall_clock import BadTime, with_utc
from exhibit.editions.layout import EditionError
from exhibit.models import Approval, Revision

SECONDS_BETWEEN_LOOKS = "2"
ENDED_SHOWN = 5
"""Outcomes of planned editions that the desk still tells."""


@for_curators("exhibit.publish_edition", methods=FORM)
def publish(request: HttpRequest) -> HttpResponse:
    """Show what would be published, publish it, and show how far that is."""
    form = PublishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if "confirmed" not in request.POST:
            return _confirming(request, form)
        if request.POST["confirmed"] != next_state():
            messages.warning(
                request,
                _(
                    "Nothing was published: something was approved, or taken off, since you "
                    "looked. This is what would change now."
                ),
            )
            return _confirming(request, form)
        try:
            publishing_job.start(by=curator_of(request), note=form.cleaned_data["note"])
        except EditionError as busy:
            messages.warning(request, str(busy))
        return redirect("curation:publish")
    job = publishing_job.current()
    if job is not None and job.state == "running":
        return _progress(request, job)
    return _desk(request, form, job)


def next_state() -> str:
    """Return what stands for all that the next edition would hold; another state, another word."""
    approved = Approval.objects.aggregate(count=Count("pk"), last=Max("approved_at"))
    hanging = list(Revision.objects.on_display().values_list("panel", "number", "approved_at"))
    known = (edition_differences.next_number(), hanging, sorted(approved.items()))
    return hashlib.sha256(repr(known).encode()).hexdigest()


def _confirming(request: HttpRequest, form: PublishForm) -> HttpResponse:
    """Show once more what visitors would see from now on, with the note as they read it."""
    seen = next_state()
    found = outlook()
    if found.obstacles:
        return _desk(request, form, None)
    return show(
        request,
        "curation/publish_confirm.html",
        title=_("Publish edition {number}?").format(number=found.number),
        note=form.cleaned_data["note"],
        number=found.number,
        seen=seen,
        changes=found.changes,
        unapproved=found.unapproved,
    )


def _progress(request: HttpRequest, job: publishing_job.JobState) -> HttpResponse:
    response = show(
        request,
        "curation/publish_running.html",
        title=_("Publishing"),
        job=job,
        started_by=started_by(job),
    )
    response["Refresh"] = SECONDS_BETWEEN_LOOKS
    return response


def _desk(
    request: HttpRequest, form: PublishForm, job: publishing_job.JobState | None
) -> HttpResponse:
    found = outlook()
    open_plans, ended = _planned()
    return show(
        request,
        "curation/publish.html",
        title=_("Publish the next edition"),
        form=form,
        last_job=last_job(job) if job else None,
        changes=found.changes,
        obstacles=found.obstacles,
        obstacles_heading=found.obstacles_heading,
        more_obstacles=found.more_obstacles,
        why_not=found.why_not,
        unapproved=found.unapproved,
        waiting=[plan_waiting(row) for row in open_plans],
        ended=[(time_of(row), row) for row in ended],
        is_forgotten=bool(open_plans) and not schedule.is_watched(),
    )


def _planned() -> tuple[list[PlannedEdition], list[PlannedEdition]]:
    """Return the plans that wait, soonest first, and the last that ended."""
    rows = PlannedEdition.objects.select_related("by")
    open_states = (PlannedEdition.State.WAITING, PlannedEdition.State.RUNNING)
    waiting = rows.filter(state__in=open_states).order_by("at")
    ended = rows.exclude(state__in=open_states)[:ENDED_SHOWN]
    return list(waiting), list(ended)


@for_curators("exhibit.publish_edition", methods=FORM)
def set_time(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Plan an edition for a set time, or change the plan with this number."""
    plan = get_object_or_404(PlannedEdition, pk=pk) if pk else None
    if plan and plan.state != PlannedEdition.State.WAITING:
        messages.error(request, str(schedule.NotWaiting()))
        return redirect("curation:publish")
    form = PlannedForm(request.POST or None, initial=_as_set(plan))
    if request.method == "POST" and form.is_valid():
        at, note, by = form.cleaned_data["at"], form.cleaned_data["note"], curator_of(request)
        try:
            if plan:
                schedule.change(pk=plan.pk, at=at, note=note, by=by)
            else:
                schedule.set_time(at=at, note=note, by=by)
        except BadTime as taken:
            form.add_error("clock", str(taken))
        except schedule.NotWaiting as late:
            messages.error(request, str(late))
            return redirect("curation:publish")
        else:
            messages.success(
                request,
                _("The next edition is planned for {time}.").format(time=with_utc(at)),
            )
            return redirect("curation:publish")
    return show(
        request,
        "curation/publish_set_time.html",
        title=_("Change a planned edition") if plan else _("Publish at a set time"),
        form=form,
        is_forgotten=not schedule.is_watched(),
    )


def _as_set(plan: PlannedEdition | None) -> dict[str, object]:
    if plan is None:
        return {}
    at = timezone.localtime(plan.at)
    which = "second" if at.fold else "first"
    return {"day": at.date(), "clock": at.time(), "which": which, "note": plan.note}


@for_curators("exhibit.publish_edition", methods=POST)
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Call a planned edition off."""
    plan = get_object_or_404(PlannedEdition, pk=pk)
    try:
        schedule.cancel(pk=pk, by=curator_of(request))
    except schedule.NotWaiting as late:
        messages.error(request, str(late))
    else:
        says = _("The edition planned for {time} is cancelled.")
        messages.success(request, says.format(time=time_of(plan)))
    return redirect("curation:publish")
