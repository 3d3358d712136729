"""What a curator sees beside a panel's form: its state, its revisions and what the checks say."""

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from curation.panels.writing.sentences import checked
from curation.records.dependents import changed_evidence
from curation.records.links import change_address
from curation.review.moves import approved_of, revisions_of
from curation.review.opened_panel import as_saved
from curation.review.panels import document_of
from curation.review.reading_progress import progress_of
from exhibit.checks.lengths import MOST_BODY_WORDS
from exhibit.documents.library import Library
from exhibit.models import Panel, Revision
from exhibit.text import body as body_text
from exhibit.text.findings import Finding


class Desk:
    """All of it, for one curator, from the panel's saved text."""

    most_words = MOST_BODY_WORDS

    def __init__(self, panel: Panel, by: User) -> None:
        saved = as_saved(panel)
        # The check for copied words reads every source, cited or not.
        library = Library()
        revisions = revisions_of(saved)
        acknowledged = {row.fingerprint: row for row in saved.acknowledgements.all()}
        self.state = saved.get_state_display()
        self.words = body_text.words(saved.body)
        self.last_saved = _last_saved(revisions[0] if revisions else None)
        approved = approved_of(saved)
        self.approved_in_words = _approved(approved, on_display=saved.display)
        (progress,) = progress_of([saved], library)
        self.read_in_words = progress.in_words(by)
        """How far it is read against its evidence, by this curator and by others."""
        self.checked = checked(document_of(saved, library), let_stand=acknowledged, library=library)
        """The saved text, sentence by sentence, with what the checks say."""
        self.may_acknowledge = by.has_perm("exhibit.add_acknowledgement")
        revisions_of_all = reverse("admin:exhibit_revision_changelist")
        self.revisions = f"{revisions_of_all}?panel__id__exact={saved.pk}"
        """Address of the list of the panel's revisions."""
        self.evidence_changed = changed_evidence(approved, library)
        """Keys of what it rests on and is no longer as it was when it was approved."""

    @property
    def to_let_stand(self) -> tuple[Finding, ...]:
        """The warnings that this curator may let stand."""
        return self.checked.to_let_stand if self.may_acknowledge else ()


def _last_saved(latest: Revision | None) -> SafeString:
    if latest is None:
        return escape(_("No revision yet."))
    return format_html(
        _('Last saved as <a href="{address}">revision {number}</a> by {by}, {at}.'),
        address=change_address(latest),
        number=latest.number,
        by=latest.made_by or _("a bundle"),
        at=date_format(timezone.localtime(latest.made_at), "j F Y, H:i"),
    )


def _approved(approved: Revision | None, *, on_display: bool) -> SafeString:
    if approved is None:
        return escape(_("No revision is approved yet."))
    says = _(
        'Approved is <a href="{address}">revision {number}</a>, and it is '
        "<strong>not on display</strong>."
    )
    if on_display:
        says = _(
            'Approved is <a href="{address}">revision {number}</a>, and it is '
            "<strong>on display</strong>."
        )
    return format_html(says, address=change_address(approved), number=approved.number)
