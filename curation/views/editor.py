"""What a panel's form asks while it is written in: a preview, and who is there."""

import re
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.access import POST, View, for_curators, show
from curation.curator import curator_of
from curation.panels.concurrency import presence
from curation.panels.concurrency.previewing import WithUnsaved
from curation.panels.writing.unsaved_panel import too_long, unsaved_document
from curation.views.edition_pages import in_a_frame
from exhibit.models import Panel, Theme
from exhibit.presenters.panels import panel_view
from exhibit.views.panels import panel_page

# Links of the page lead to other pages, which do not stand in a frame: they open beside it.
_LINK = re.compile(rb'<a (?=[^>]*\bhref="/)')
_SETTINGS = re.compile(rb'<form(?=[^>]*\baction="/)')


def of_saved_and_new(
    view: Callable[[HttpRequest, Panel | None], HttpResponse],
) -> tuple[View, View]:
    """Return the view of a saved panel's form, and that of a new panel's, where there is none."""

    @for_curators("exhibit.change_panel", methods=POST)
    @wraps(view)
    def of_saved(request: HttpRequest, pk: int) -> HttpResponse:
        return view(request, get_object_or_404(Panel.objects.select_related("theme"), pk=pk))

    @for_curators("exhibit.add_panel", methods=POST)
    @wraps(view)
    def of_new(request: HttpRequest) -> HttpResponse:
        return view(request, None)

    return of_saved, of_new


def _preview(request: HttpRequest, panel: Panel | None) -> HttpResponse:
    """Show the page that a panel's form would make, saved or not."""
    why = too_long(request.POST)
    if not Theme.objects.exists():
        why = _("A panel hangs in a theme, and there is none: make one first.")
    if why:
        return in_a_frame(
            show(
                request,
                "curation/editing/no_preview.html",
                title=_("No preview yet"),
                status=400,
                why=why,
            )
        )
    exhibition = WithUnsaved(unsaved_document(request.POST, panel), panel.slug if panel else "")
    exhibition.panels()
    document = exhibition.document
    # The page is that of the panel's own address: its links and marks are made for it.
    request.path = request.path_info = reverse("panel-detail", args=[document.slug])
    request.exhibition = exhibition  # type: ignore[attr-defined]
    request.edit_url = ""  # type: ignore[attr-defined]
    page = panel_page(request, exhibition, panel_view(document, exhibition))
    page.content = _LINK.sub(b'<a target="_blank" ', page.content)
    page.content = _SETTINGS.sub(b'<form target="_blank"', page.content)
    return in_a_frame(page)


panel_preview, new_panel_preview = of_saved_and_new(_preview)


@for_curators("exhibit.change_panel", methods=POST)
def panel_presence(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that a curator has a panel's form open, and tell who else has."""
    panel = get_object_or_404(Panel, pk=pk)
    by, now = curator_of(request), timezone.now()
    if "leaving" in request.POST:
        presence.leave(by=by, panel=panel)
        return JsonResponse({})
    presence.say(by=by, panel=panel, now=now)
    others = presence.others(by=by, panel=panel, now=now)
    return JsonResponse({"others": others, "version": panel.version})
