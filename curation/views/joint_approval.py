"""The page on which many records are approved at once, with what keeps the others from it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from curation.access import FORM, for_curators, show
from curation.curator import curator_of
from curation.review import joint_approval
from curation.review.moves import APPROVE, DISPLAY


@for_curators(APPROVE, methods=FORM)
def approve_together(request: HttpRequest) -> HttpResponse:
    """Show what waits to be approved; a POST approves what was ticked."""
    by = curator_of(request)
    if request.method == "POST":
        result = joint_approval.approve(
            chosen=request.POST.getlist("chosen"),
            by=by,
            display="display" in request.POST,
        )
        tell(request, result)
        return redirect("curation:approve-together")
    waiting = joint_approval.candidates(by)
    return show(
        request,
        "curation/review/together.html",
        title=_("Approve together"),
        open=[one for one in waiting if one.is_open],
        hindered=[one for one in waiting if not one.is_open],
        may_display=by.has_perm(DISPLAY),
    )


def tell(request: HttpRequest, result: joint_approval.Approved) -> None:
    """Tell a curator what was approved and what was not."""
    if result.done:
        says = _("{count} approved: {names}")
        messages.success(request, says.format(count=len(result.done), names="; ".join(result.done)))
    for title, why in result.refused:
        says = _("{record} was not approved: {why}")
        messages.error(request, says.format(record=title, why=why))
    if not (result.done or result.refused):
        messages.warning(request, _("Nothing was ticked, so nothing was approved."))
