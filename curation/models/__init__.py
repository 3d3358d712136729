"""What curators keep beside the exhibition: talk, tasks, links for reviewers, invitations, plans.

Nothing of it is ever shown to visitors; the exhibition's own records are exhibit/models.
"""

from curation.models.assignment import Assignment
from curation.models.bulk_action import BulkAction
from curation.models.comment import Comment
from curation.models.invitation import Invitation
from curation.models.notice_choice import NoticeChoice
from curation.models.planned_edition import PlannedEdition
from curation.models.presence import Presence
from curation.models.relocation import Relocation
from curation.models.reviewer_link import ReviewerLink
from curation.models.saved_filter import SavedFilter
from curation.models.unsaved_work import UnsavedWork
from curation.models.waiting_text import WaitingText
from curation.models.written import Written

__all__ = [
    "Assignment",
    "BulkAction",
    "Comment",
    "Invitation",
    "NoticeChoice",
    "PlannedEdition",
    "Presence",
    "Relocation",
    "ReviewerLink",
    "SavedFilter",
    "UnsavedWork",
    "WaitingText",
    "Written",
]
