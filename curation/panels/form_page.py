"""What a curator sees beside a panel's form: its state, its revisions and what the checks say."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.urls import reverse

from curation.panels.writing.sentences import Checked, checked
from curation.records.dependents import changed_since_approval
from curation.review.panels import current_document
from exhibit.checks.lengths import MOST_BODY_WORDS
from exhibit.models import Panel, Revision
from exhibit.text import body as body_text
from exhibit.text.findings import Finding


@dataclass(frozen=True, kw_only=True)
class Desk:
    """All of it."""

    state: str
    words: int
    most_words: int
    latest: Revision | None
    approved: Revision | None
    checked: Checked
    """The saved text, sentence by sentence, with what the checks say."""
    may_acknowledge: bool
    revisions: str
    """Address of the list of the panel's revisions."""
    evidence_changed: tuple[str, ...]
    """Keys of what it rests on and is no longer as it was when it was approved."""

    @property
    def to_let_stand(self) -> tuple[Finding, ...]:
        """The warnings that this curator may let stand."""
        return self.checked.to_let_stand if self.may_acknowledge else ()


def desk_of(panel: Panel, by: User) -> Desk:
    """Return the desk of a panel, from its saved text."""
    # The form may have put unsaved words into `panel`: only what is saved is checked.
    saved = Panel.objects.get(pk=panel.pk)
    document = current_document(saved)
    revisions = list(saved.revisions.select_related("made_by", "approved_by").order_by("-number"))
    return Desk(
        state=saved.get_state_display(),
        words=body_text.words(saved.body),
        most_words=MOST_BODY_WORDS,
        latest=revisions[0] if revisions else None,
        approved=next((revision for revision in revisions if revision.is_approved), None),
        checked=checked(
            document, let_stand={row.fingerprint: row for row in saved.acknowledgements.all()}
        ),
        may_acknowledge=by.has_perm("exhibit.add_acknowledgement"),
        revisions=f"{reverse('admin:exhibit_revision_changelist')}?panel__id__exact={saved.pk}",
        evidence_changed=changed_since_approval(saved),
    )
