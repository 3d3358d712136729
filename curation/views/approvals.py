"""The button that approves a record that is no panel."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from curation.access import POST, for_curators
from curation.curator import curator_of
from curation.records.links import change_address
from curation.review import approvals
from curation.review.moves import APPROVE, MoveRefused
from exhibit.documents.approved import KINDS


@for_curators(APPROVE, methods=POST)
def approve(request: HttpRequest, noun: str, pk: int) -> HttpResponse:
    """Approve a record as its form shows it."""
    model = next((model for model, kind in KINDS.items() if kind.name == noun), None)
    if model is None:
        raise Http404
    record = get_object_or_404(model, pk=pk)
    try:
        approvals.approve(
            records=[record], by=curator_of(request), seen=request.POST.get("seen", "")
        )
        says = _("{record} is approved: the next edition shows it as it stands.")
        messages.success(request, says.format(record=record))
    except MoveRefused as refused:
        messages.error(request, str(refused))
    return redirect(change_address(record))
