"""The states of a panel's working text, the moves between them, and who may make each."""

from dataclasses import dataclass

from django.contrib.auth.models import User

from exhibit.models import Panel

State = Panel.State


@dataclass(frozen=True)
class Move:
    """One allowed move. `permission` is what a curator needs to make it."""

    name: str
    before: State
    after: State
    permission: str


MOVES = (
    Move("ask for review", State.DRAFT, State.IN_REVIEW, "exhibit.change_panel"),
    Move("send back", State.IN_REVIEW, State.DRAFT, "exhibit.approve_panel"),
    Move("take back", State.IN_REVIEW, State.DRAFT, "exhibit.change_panel"),
    Move("approve", State.IN_REVIEW, State.APPROVED, "exhibit.approve_panel"),
    Move("approve", State.DRAFT, State.APPROVED, "exhibit.approve_panel"),
    # An edit to an approved text starts a draft; the approved revision stays on display.
    Move("edit", State.APPROVED, State.DRAFT, "exhibit.change_panel"),
    Move("edit", State.IN_REVIEW, State.DRAFT, "exhibit.change_panel"),
)


class MoveRefused(Exception):
    """A move that the state or the curator's permissions do not allow."""


def can_move(*, by: User, before: str, after: str) -> bool:
    """Say whether a curator may take a panel from one state to another."""
    return any(
        move.before == before and move.after == after and by.has_perm(move.permission)
        for move in MOVES
    )


def check_move(*, by: User, before: str, after: str) -> None:
    """Raise MoveRefused, with a sentence for the curator, unless the move is allowed."""
    if not any(move.before == before and move.after == after for move in MOVES):
        raise MoveRefused(f"A panel cannot go from {State(before).label} to {State(after).label}.")
    if not can_move(by=by, before=before, after=after):
        raise MoveRefused(
            f"{by.get_username()} may not take a panel from {State(before).label} to "
            f"{State(after).label}: ask an editor."
        )
