"""Tasks on panels as POSTs: given, and done."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.access import POST, for_curators, show
from curation.curator import curator_of, name_of
from curation.models import Assignment
from curation.records.links import change_address
from curation.review import assignments
from curation.review.forms import AssignmentForm
from exhibit.models import Panel


@for_curators("curation.add_assignment", "exhibit.view_panel", methods=POST)
def assign(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a curator to do something on a panel."""
    panel = get_object_or_404(Panel, pk=pk)
    form = AssignmentForm(request.POST)
    try:
        if form.is_valid():
            assignment = assignments.assign(
                panel=panel, by=curator_of(request), **form.cleaned_data
            )
            messages.success(
                request, _("{to} finds the task on their desk.").format(to=name_of(assignment.to))
            )
            return redirect(f"{change_address(panel)}#tasks")
    except assignments.AssignmentRefused as refused:
        form.add_error(None, str(refused))
    # Shown again as it was typed: no words are lost.
    return show(
        request,
        "curation/panel/form_again.html",
        title=_("Ask somebody"),
        status=400,
        heading=_("Nobody is asked yet"),
        button=_("Ask"),
        form=form,
        panel=panel,
        back=change_address(panel),
    )


@for_curators("curation.change_assignment", methods=POST)
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a task as done, and go back to where the button was."""
    row = get_object_or_404(Assignment.objects.select_related("panel", "to", "by"), pk=pk)
    try:
        assignments.finish(assignment=row, by=curator_of(request))
        messages.success(request, f"Done: {row.task}.")
    except assignments.AssignmentRefused as refused:
        messages.error(request, str(refused))
    if request.POST.get("from") == "waiting":
        return redirect(reverse("curation:waiting"))
    return redirect(f"{change_address(row.panel)}#tasks")
