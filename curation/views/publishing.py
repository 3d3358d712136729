"""The publishing desk: what would change, what stands in the way, now or at a set time."""

from collections.abc import Iterable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from curation.access import for_curators, show
from curation.curator import curator_of
from curation.models import PlannedEdition
from curation.publishing import edition_changes, publication, schedule
from curation.publishing import job as publishing_job
from curation.publishing.changes_view import grouped, obstacles
from curation.publishing.schedule_form import PlannedForm
from curation.publishing.wall_clock import BadTime, with_utc
from exhibit.editions.layout import EditionError

SECONDS_BETWEEN_LOOKS = "2"
ENDED_SHOWN = 5
"""Outcomes of planned editions that the desk still tells."""


class PublishForm(forms.Form):
    """What is new in the edition, in one sentence."""

    note = forms.CharField(
        label="What is new",
        max_length=300,
        required=False,
        help_text="One sentence for visitors; it stands in the list of editions.",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators("exhibit.publish_edition")
def publish(request: HttpRequest) -> HttpResponse:
    """Show what would be published, publish it, and show how far that is."""
    form = PublishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            publishing_job.start(by=curator_of(request), note=form.cleaned_data["note"])
        except EditionError as busy:
            messages.warning(request, str(busy))
        return redirect("curation:publish")
    job = publishing_job.current()
    if job is not None and job.state == "running":
        return _progress(request, job)
    return _desk(request, form, job)


def _progress(request: HttpRequest, job: publishing_job.JobState) -> HttpResponse:
    response = show(request, "curation/publish_running.html", title="Publishing", job=job)
    response["Refresh"] = SECONDS_BETWEEN_LOOKS
    return response


def _desk(
    request: HttpRequest, form: PublishForm, job: publishing_job.JobState | None
) -> HttpResponse:
    plan = publication.plan(number=edition_changes.next_number())
    changes = edition_changes.next_changes(plan.held, plan.exhibition)
    waiting, ended = _planned()
    return show(
        request,
        "curation/publish.html",
        title="Publish the next edition",
        form=form,
        job=job,
        changes=changes,
        groups=grouped(changes.differences, changes.since, "next"),
        obstacles=obstacles(plan.problems, plan.held),
        problem_count=len(plan.problems),
        panel_count=len(plan.panels),
        waiting=waiting,
        ended=ended,
        is_watched=schedule.is_watched(),
    )


def _planned() -> tuple[list[tuple[PlannedEdition, str]], list[tuple[PlannedEdition, str]]]:
    """Return the plans that wait, soonest first, and the last that ended, each with its time."""
    rows = PlannedEdition.objects.select_related("by")
    open_states = (PlannedEdition.State.WAITING, PlannedEdition.State.RUNNING)
    waiting = rows.filter(state__in=open_states).order_by("at")
    ended = rows.exclude(state__in=open_states)[:ENDED_SHOWN]
    return _timed(waiting), _timed(ended)


def _timed(plans: Iterable[PlannedEdition]) -> list[tuple[PlannedEdition, str]]:
    return [(plan, with_utc(timezone.localtime(plan.at))) for plan in plans]


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators("exhibit.publish_edition")
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
            messages.success(request, f"The next edition is planned for {with_utc(at)}.")
            return redirect("curation:publish")
    return show(
        request,
        "curation/publish_set_time.html",
        title="Change a planned edition" if plan else "Publish at a set time",
        form=form,
        plan=plan,
        is_watched=schedule.is_watched(),
    )


def _as_set(plan: PlannedEdition | None) -> dict[str, object]:
    if plan is None:
        return {}
    at = timezone.localtime(plan.at)
    which = "second" if at.fold else "first"
    return {"day": at.date(), "clock": at.time(), "which": which, "note": plan.note}


@require_POST
@for_curators("exhibit.publish_edition")
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Call a planned edition off."""
    plan = get_object_or_404(PlannedEdition, pk=pk)
    try:
        schedule.cancel(pk=pk, by=curator_of(request))
    except schedule.NotWaiting as late:
        messages.error(request, str(late))
    else:
        told = with_utc(timezone.localtime(plan.at))
        messages.success(request, f"The edition planned for {told} is cancelled.")
    return redirect("curation:publish")
