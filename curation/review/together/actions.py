"""What can be done to several records at once, by the kind of record."""

from typing import cast

from django.db.models import Model

from curation.review.together.action import Action
from curation.review.together.approving import Approve, ApproveRecords
from curation.review.together.asking import Ask
from curation.review.together.displaying import PutOnDisplay, TakeOffDisplay
from curation.review.together.rehanging import SetTheme, Tag
from exhibit.documents.approved import KINDS
from exhibit.models import Panel

PANELS = "panel"
_FOR_PANELS: tuple[Action[Panel], ...] = (
    *(Approve(), PutOnDisplay(), TakeOffDisplay(), Ask(), Tag(), SetTheme()),
)
_FOR_RECORDS: tuple[Action[Model], ...] = (ApproveRecords(),)


def actions_for(noun: str) -> dict[str, Action[Model]]:
    """Return what can be done to several records of a kind, by name, as their list offers it."""
    if noun == PANELS:
        return {action.name: cast(Action[Model], action) for action in _FOR_PANELS}
    return {action.name: action for action in _FOR_RECORDS} if model_of(noun) else {}


def model_of(noun: str) -> type[Model] | None:
    """Return the kind of record that addresses name so, or None where nothing is done to it."""
    if noun == PANELS:
        return Panel
    return next((model for model, kind in KINDS.items() if kind.name == noun), None)
