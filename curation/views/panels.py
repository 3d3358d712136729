"""The moves of a panel: buttons of its form and of its theme's, each a POST of its own."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from curation.actions import hanging, panels
from curation.curator import curator_of
from curation.record_links import change_address
from curation.review import MoveRefused
from curation.views.access import for_curators
from exhibit.models import Panel

Step = Callable[[HttpRequest, Panel], str]


def _move(permission: str) -> Callable[[Step], Callable[..., HttpResponse]]:
    """Turn a step into a view: load the panel, refuse a stale form, make the step, say so."""

    def make(step: Step) -> Callable[..., HttpResponse]:
        @require_POST
        @for_curators(permission)
        @wraps(step)
        def view(request: HttpRequest, pk: int) -> HttpResponse:
            panel = get_object_or_404(Panel, pk=pk)
            seen = request.POST.get("version", str(panel.version))
            if seen != str(panel.version):
                messages.error(
                    request,
                    "Somebody saved this panel while you had it open. Nothing was done: read it "
                    "again first.",
                )
                return redirect(change_address(panel))
            try:
                messages.success(request, step(request, panel))
            except (MoveRefused, ValueError) as refused:
                messages.error(request, str(refused))
            except panels.NotApproved as refused:
                count = len(refused.findings)
                messages.error(
                    request,
                    f"Not approved: {count} finding{'s stand' if count > 1 else ' stands'} in the "
                    "way. They are listed below the text.",
                )
            return redirect(change_address(panel))

        return view

    return make


@_move("exhibit.change_panel")
def ask_for_review(request: HttpRequest, panel: Panel) -> str:
    """Hand the panel to the editors."""
    panels.ask_for_review(panel=panel, by=curator_of(request))
    return f"{panel.title} is in review."


@_move("exhibit.change_panel")
def send_back(request: HttpRequest, panel: Panel) -> str:
    """Make a panel in review a draft again."""
    panels.send_back(panel=panel, by=curator_of(request))
    return f"{panel.title} is a draft again."


@_move("exhibit.approve_panel")
def approve(request: HttpRequest, panel: Panel) -> str:
    """Approve the saved text for the next edition."""
    revision = panels.approve(
        panel=panel, by=curator_of(request), why=request.POST.get("why", "")[:300]
    )
    return f"Revision {revision.number} of {panel.title} is approved."


@_move("exhibit.display_panel")
def put_on_display(request: HttpRequest, panel: Panel) -> str:
    """Show the approved text in the next edition."""
    hanging.set_display(panel=panel, on=True, by=curator_of(request))
    return f"{panel.title} will be in the next edition."


@_move("exhibit.display_panel")
def take_off_display(request: HttpRequest, panel: Panel) -> str:
    """Leave the panel out of the next edition."""
    hanging.set_display(panel=panel, on=False, by=curator_of(request))
    return f"{panel.title} will not be in the next edition."


@_move("exhibit.add_acknowledgement")
def acknowledge(request: HttpRequest, panel: Panel) -> str:
    """Let a warning stand, with a reason."""
    fingerprint = request.POST.get("fingerprint", "")
    document = panels.current_document(panel)
    finding = next((f for f in document.findings if f.fingerprint == fingerprint), None)
    if finding is None:
        raise ValueError(
            "The saved text no longer has this warning: there is nothing to let stand."
        )
    panels.acknowledge(
        panel=panel,
        finding=finding,
        by=curator_of(request).get_username(),
        reason=request.POST.get("reason", ""),
    )
    return "The warning may stand; your name and reason are kept."


@require_POST
@for_curators("exhibit.change_theme", "exhibit.change_panel")
def hang(request: HttpRequest, pk: int, step: int) -> HttpResponse:
    """Move a panel one place up or down in its theme and return to the theme's form."""
    panel = get_object_or_404(Panel.objects.select_related("theme"), pk=pk)
    if not hanging.move(panel=panel, step=step):
        messages.info(request, f"{panel.title} hangs at the end of its theme already.")
    direction = "up" if step < 0 else "down"
    # Back to the same button, so that pressing it again needs no search for it.
    return redirect(f"{change_address(panel.theme)}#{direction}-{panel.pk}")
