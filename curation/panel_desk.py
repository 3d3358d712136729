"""What a curator sees beside a panel's form: state, next moves, findings and the keys cited."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.urls import reverse

from curation.actions.panels import current_document
from curation.review import can_move
from curation.writing.sentences import Checked, checked
from exhibit.models import Panel, Revision
from exhibit.text import body as body_text
from exhibit.text.checks.lengths import MOST_BODY_WORDS

State = Panel.State


@dataclass(frozen=True, kw_only=True)
class Button:
    """One move a curator may make now."""

    name: str
    label: str
    primary: bool = False


@dataclass(frozen=True, kw_only=True)
class Desk:
    """All of it."""

    state: str
    words: int
    most_words: int
    latest: Revision | None
    approved: Revision | None
    buttons: tuple[Button, ...]
    checked: Checked
    """The saved text, sentence by sentence, with what the checks say."""
    may_acknowledge: bool
    revisions: str
    """Address of the list of the panel's revisions."""


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
        buttons=buttons(saved, by),
        checked=checked(
            document, let_stand={row.fingerprint: row for row in saved.acknowledgements.all()}
        ),
        may_acknowledge=by.has_perm("exhibit.add_acknowledgement"),
        revisions=f"{reverse('admin:exhibit_revision_changelist')}?panel__id__exact={saved.pk}",
    )


def buttons(panel: Panel, by: User) -> tuple[Button, ...]:
    """Return the moves this curator may make from the panel's present state."""
    found = []
    if can_move(by=by, before=panel.state, after=State.IN_REVIEW):
        found.append(Button(name="ask-for-review", label="Ask for review"))
    if panel.state == State.IN_REVIEW and can_move(by=by, before=panel.state, after=State.DRAFT):
        editor = by.has_perm("exhibit.approve_panel")
        found.append(Button(name="send-back", label="Send back" if editor else "Take back"))
    if can_move(by=by, before=panel.state, after=State.APPROVED):
        found.append(Button(name="approve", label="Approve", primary=True))
    if by.has_perm("exhibit.display_panel"):
        if panel.display:
            found.append(Button(name="take-off-display", label="Take off display"))
        elif panel.revisions.filter(is_approved=True).exists():
            found.append(Button(name="put-on-display", label="Put on display", primary=True))
    return tuple(found)
