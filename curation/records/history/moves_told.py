"""The moves of a panel as its history names them, told from two saved states.

From the states, so that every move is named by whichever way it was made: by hand, for many
panels at once, at a set time, or before moves were named.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as _noop

from curation.records.history.recording import Did
from curation.records.history.saved_states import Row
from exhibit.models import Panel

State = Panel.State
COLUMNS = ("state", "display")
"""What a move changes: told as the move, never as a column."""
_TO_STATE = {
    State.IN_REVIEW: _noop("Asked for review."),
    State.APPROVED: _noop("Approved."),
    State.DRAFT: _noop("Became a draft again."),
}
_BACK = {Did.SENT_BACK: _noop("Sent back."), Did.TAKEN_BACK: _noop("Taken back.")}
"""Two moves lead from review to a draft: what the save did tells them apart."""
_TO_DISPLAY = {True: _noop("Put on display."), False: _noop("Taken off display.")}


def moves_told(old: Row, new: Row, did: Did) -> Iterator[str]:
    """Yield the moves between two saved states of a record; of records without moves, none."""
    if new["model"] != Panel._meta.label_lower:
        return
    before, after = old["fields"], new["fields"]
    state, display = after.get("state"), after.get("display")
    if before.get("state") != state and isinstance(state, str) and state in _TO_STATE:
        back = _BACK.get(did) if state == State.DRAFT else None
        yield _(back or _TO_STATE[State(state)])
    if before.get("display") != display and isinstance(display, bool):
        yield _(_TO_DISPLAY[display])
