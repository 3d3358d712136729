"""Where panels hang: on display or not, and in which order within their theme."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from curation.records.history.recording import note_changed
from curation.review.moves import Display, MoveRefused, check_move
from exhibit.models import Panel


def set_display(*, panel: Panel, on: bool, by: User) -> None:
    """Put a panel's approved text on display in the next edition, or take it off. MoveRefused."""
    is_approved = panel.revisions.approved().exists()
    check_display(panel=panel, on=on, by=by, is_approved=is_approved)
    panel.display = on
    Panel.objects.filter(pk=panel.pk).update(display=on)
    note_changed(panel)


def check_display(*, panel: Panel, on: bool, by: User, is_approved: bool) -> None:
    """Raise MoveRefused, with a sentence, unless a panel can be put on display, or taken off.

    `is_approved`: whether it has an approved text that the next edition could show.
    """
    before, after = (Display.OFF, Display.ON) if on else (Display.ON, Display.OFF)
    check_move(by=by, before=before, after=after)
    if on and not is_approved:
        raise MoveRefused(
            _("{panel} has no approved text yet: approve it first.").format(panel=panel.title)
        )


@transaction.atomic
def move(*, panel: Panel, step: int) -> bool:
    """Move a panel up (-1) or down (+1) in its theme; False where it is first or last already.

    The places of the theme's panels become 1, 2, 3 … without gaps or equals.
    """
    hung = list(
        Panel.objects.select_for_update()
        .filter(theme=panel.theme_id)
        .order_by("position", "slug")
        .only("pk", "position", "slug")
    )
    at = next(place for place, other in enumerate(hung) if other.pk == panel.pk)
    to = at + step
    possible = 0 <= to < len(hung)
    if possible:
        hung[at], hung[to] = hung[to], hung[at]
    for place, other in enumerate(hung, start=1):
        if other.position != place:
            Panel.objects.filter(pk=other.pk).update(position=place)
            note_changed(other)
    return possible
