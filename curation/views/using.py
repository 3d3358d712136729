"""A passage used in a panel: the panel's form opens with it cited, and nothing is saved yet."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.access import for_curators, show
from curation.curator import curator_of
from curation.panels.writing.last_written import last_place
from curation.panels.writing.picker import is_citable
from curation.records.links import change_address
from exhibit.models import Panel

CHOOSE = "choose"
"""In the query: ask which panel, wherever was written last."""
MOST_LISTED = 60


@for_curators("exhibit.change_panel")
def passage_use(request: HttpRequest, key: str) -> HttpResponse:
    """Open the panel last written with a key cited at the place of the caret, or ask which."""
    if not is_citable(key):
        raise Http404(_("No passage and no note has the key {key}.").format(key=key))
    cite = f"?{urlencode({'cite': key})}"
    new = reverse("admin:exhibit_panel_add") + cite
    last = None if CHOOSE in request.GET else last_place(curator_of(request), request.session)
    if last is not None:
        return redirect(new if last.panel is None else change_address(last.panel) + cite)
    panels = Panel.objects.select_related("theme").order_by("-changed_at", "pk")
    return show(
        request,
        "curation/panel/use.html",
        title=_("Use {key} in a panel").format(key=key),
        panels=[(change_address(panel) + cite, panel) for panel in panels[:MOST_LISTED]],
        more=max(0, panels.count() - MOST_LISTED),
        new_address=new if request.user.has_perm("exhibit.add_panel") else "",
    )
