"""Loading the opening exhibition into an empty install, and what comes after."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from curation.access import FORM, for_curators, show
from curation.curator import curator_of
from curation.exchange import opening
from curation.exchange.bundle.zipped import ADDING, PERMISSIONS
from curation.review.moves import APPROVE

SECONDS_BETWEEN_LOOKS = "2"


@for_curators(*PERMISSIONS, *ADDING, APPROVE, methods=FORM)
def opening_exhibition(request: HttpRequest) -> HttpResponse:
    """Load it, show that it is being loaded, and say what to do next."""
    if request.method == "POST":
        try:
            opening.start(by=curator_of(request))
        except opening.NotEmpty as refused:
            messages.warning(request, str(refused))
            return redirect("admin:index")
        except opening.Busy:
            messages.info(request, _("It is being loaded already."))
        return redirect("curation:opening-exhibition")
    job = opening.current()
    if job is None:
        return redirect("admin:index")
    response = show(
        request,
        "curation/first_panel/opening.html",
        title=_("The opening exhibition"),
        job=job,
        may_publish=request.user.has_perm("exhibit.publish_edition"),
    )
    if job.state == "running":
        response["Refresh"] = SECONDS_BETWEEN_LOOKS
    return response
