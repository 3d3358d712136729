"""What a curator sees beside a panel's form: its state, its revisions and what the checks say."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from curation.panels.writing.sentences import Checked, checked
from curation.records.dependents import changed_since_approval
from curation.records.links import change_address
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
    last_saved: SafeString
    approved_in_words: SafeString
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
        last_saved=_last_saved(revisions[0] if revisions else None),
        approved_in_words=_approved(
            next((one for one in revisions if one.is_approved), None), on_display=saved.display
        ),
        checked=checked(
            document, let_stand={row.fingerprint: row for row in saved.acknowledgements.all()}
        ),
        may_acknowledge=by.has_perm("exhibit.add_acknowledgement"),
        revisions=f"{reverse('admin:exhibit_revision_changelist')}?panel__id__exact={saved.pk}",
        evidence_changed=changed_since_approval(saved),
    )


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
