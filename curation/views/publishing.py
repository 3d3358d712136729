"""The page that publishes, and the button that makes an earlier edition current again."""

from pathlib import Path

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from curation import publishing_job
from curation.actions import publishing
from curation.curator import curator_of
from curation.edition_changes import changes
from curation.record_links import address_of
from curation.views.access import for_curators, show
from exhibit.editions import layout, pointer
from exhibit.editions.layout import EditionError
from exhibit.models import Edition

SECONDS_BETWEEN_LOOKS = "2"


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
    return _preview(request, form, job)


@require_POST
@for_curators("exhibit.publish_edition")
def make_current(request: HttpRequest, number: int) -> HttpResponse:
    """Make an earlier edition the one visitors see."""
    edition = get_object_or_404(Edition, number=number)
    try:
        publishing.make_current(number=number)
    except (EditionError, OSError) as error:
        messages.error(request, f"Edition {number} cannot be shown: {error}")
    else:
        messages.success(request, f"Visitors see edition {number} again.")
    return redirect(reverse("admin:exhibit_edition_change", args=[edition.pk]))


def _progress(request: HttpRequest, job: publishing_job.JobState) -> HttpResponse:
    response = show(request, "curation/publish_running.html", title="Publishing", job=job)
    response["Refresh"] = SECONDS_BETWEEN_LOOKS
    return response


def _preview(
    request: HttpRequest, form: PublishForm, job: publishing_job.JobState | None
) -> HttpResponse:
    numbers = layout.edition_numbers(Path(settings.EDITIONS_ROOT))
    planned = publishing.plan(number=max([0, *numbers]) + 1)
    problems = [
        {"problem": problem, "address": address_of(problem.where)} for problem in planned.problems
    ]
    return show(
        request,
        "curation/publish.html",
        title="Publish the next edition",
        form=form,
        job=job,
        changes=changes(planned),
        problems=problems,
        panel_count=len(planned.panels),
        current=_current_number(),
    )


def _current_number() -> int | None:
    try:
        return pointer.current(Path(settings.EDITIONS_ROOT))
    except EditionError:
        return None
