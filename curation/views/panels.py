"""The moves of a panel: buttons of its form and of its theme's, each a POST of its own."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from curation.access import POST, for_curators
from curation.curator import curator_of
from curation.records.links import change_address
from curation.review import comments, panels, walking_order
from curation.review.assignments import AssignmentRefused
from curation.review.forms import LONGEST
from curation.review.moves import MoveRefused, approvers_of
from exhibit.models import Panel

Step = Callable[[HttpRequest, Panel], str]


def _move(permission: str) -> Callable[[Step], Callable[..., HttpResponse]]:
    """Turn a step into a view: load the panel, refuse a stale form, make the step, say so."""

    def make(step: Step) -> Callable[..., HttpResponse]:
        @for_curators(permission, methods=POST)
        @wraps(step)
        def view(request: HttpRequest, pk: int) -> HttpResponse:
            panel = get_object_or_404(Panel, pk=pk)
            try:
                _check_seen(request, panel)
                messages.success(request, step(request, panel))
            except (MoveRefused, AssignmentRefused, ValueError) as refused:
                messages.error(request, f"{refused}{_keep_words(request, panel)}")
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


def _check_seen(request: HttpRequest, panel: Panel) -> None:
    """Raise MoveRefused where the form shows a text that is no longer the saved one."""
    if request.POST.get("version", str(panel.version)) != str(panel.version):
        raise MoveRefused(
            _(
                "Somebody saved this panel while you had it open. Nothing was done: read "
                "it again first."
            )
        )


def _keep_words(request: HttpRequest, panel: Panel) -> str:
    """Keep what was written with a move that was refused, and say so: no words are lost."""
    words = request.POST.get("word", "")
    if not words.strip() or not request.user.has_perm("curation.add_comment"):
        return ""
    comments.comment(panel=panel, by=curator_of(request), text=_words(request))
    return _(" Your words are kept as a comment on the whole panel.")


def _words(request: HttpRequest) -> str:
    """Return what was written with a move, without what no database takes."""
    return request.POST.get("word", "").replace("\0", "")[:LONGEST]


@_move("exhibit.change_panel")
def ask_for_review(request: HttpRequest, panel: Panel) -> str:
    """Hand the panel to the editors, with a word to them or to one of them."""
    reviewer_pk = request.POST.get("reviewer", "")
    reviewer = next((user for user in approvers_of(panel) if str(user.pk) == reviewer_pk), None)
    if reviewer_pk and reviewer is None:
        raise MoveRefused(_("This reviewer may not approve the panel: choose another, or nobody."))
    panels.ask_for_review(
        panel=panel, by=curator_of(request), word=_words(request), reviewer=reviewer
    )
    return _("{panel} is in review.").format(panel=panel.title)


@_move("exhibit.approve_panel")
def send_back(request: HttpRequest, panel: Panel) -> str:
    """Make a panel in review a draft again, with the reason."""
    panels.send_back(panel=panel, by=curator_of(request), reason=_words(request))
    return _("{panel} is a draft again; its authors read your reason as a comment.").format(
        panel=panel.title
    )


@_move("exhibit.change_panel")
def take_back(request: HttpRequest, panel: Panel) -> str:
    """Make one's own panel in review a draft again."""
    panels.take_back(panel=panel, by=curator_of(request))
    return _("{panel} is a draft again.").format(panel=panel.title)


@_move("exhibit.approve_panel")
def approve(request: HttpRequest, panel: Panel) -> str:
    """Approve the saved text for the next edition."""
    revision = panels.approve(
        panel=panel, by=curator_of(request), why=request.POST.get("why", "")[:300]
    )
    return _("Revision {revision} of {panel} is approved.").format(
        revision=revision.number, panel=panel.title
    )


@_move("exhibit.display_panel")
def put_on_display(request: HttpRequest, panel: Panel) -> str:
    """Show the approved text in the next edition."""
    walking_order.set_display(panel=panel, on=True, by=curator_of(request))
    return _("{panel} will be in the next edition.").format(panel=panel.title)


@_move("exhibit.display_panel")
def take_off_display(request: HttpRequest, panel: Panel) -> str:
    """Leave the panel out of the next edition."""
    walking_order.set_display(panel=panel, on=False, by=curator_of(request))
    return _("{panel} will not be in the next edition.").format(panel=panel.title)


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
    return _("The warning may stand; your name and reason are kept.")


@_move("exhibit.change_panel")
def withdraw(request: HttpRequest, panel: Panel) -> str:
    """Let a warning stand in the way again."""
    number = request.POST.get("acknowledgement", "")
    row = next(
        (
            acknowledgement
            for acknowledgement in panel.acknowledgements.all()
            if str(acknowledgement.pk) == number
        ),
        None,
    )
    if row is None:
        raise ValueError("Nobody lets this warning stand any more: there is nothing to withdraw.")
    panels.withdraw(acknowledgement=row, by=curator_of(request))
    return _("The warning stands in the way again.")


@for_curators("exhibit.change_theme", "exhibit.change_panel", methods=POST)
def hang(request: HttpRequest, pk: int, step: int) -> HttpResponse:
    """Move a panel one place up or down in its theme and return to the theme's form."""
    panel = get_object_or_404(Panel.objects.select_related("theme"), pk=pk)
    if not walking_order.move(panel=panel, step=step):
        messages.info(request, f"{panel.title} hangs at the end of its theme already.")
    direction = "up" if step < 0 else "down"
    # Back to the same button, so that pressing it again needs no search for it.
    return redirect(f"{change_address(panel.theme)}#{direction}-{panel.pk}")
