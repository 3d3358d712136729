"""What a curator sees beside a panel's form: state, next moves, findings and the keys cited."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.urls import reverse

from curation.actions.panels import current_document
from curation.record_links import change_address
from curation.review import can_move
from exhibit.documents.types import PanelDocument
from exhibit.models import Acknowledgement, Excerpt, Note, Panel, Revision
from exhibit.text import body as body_text
from exhibit.text.findings import Finding, Level

MOST_WORDS = 150
"""Words of a body, as the check of lengths has it (design.md, rule 5)."""

State = Panel.State
LEVELS = {
    Level.ERROR: "Must be mended",
    Level.WARNING: "Mend, or let stand with a reason",
    Level.HINT: "Worth a look",
}


@dataclass(frozen=True, kw_only=True)
class Button:
    """One move a curator may make now."""

    name: str
    label: str
    primary: bool = False


@dataclass(frozen=True, kw_only=True)
class ShownFinding:
    """A finding, and who let it stand if somebody did."""

    finding: Finding
    let_stand: Acknowledgement | None = None

    @property
    def can_be_let_stand(self) -> bool:
        """True for a warning nobody has acknowledged."""
        return self.finding.level is Level.WARNING and self.let_stand is None


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A key that the body cites, with what it says; `address` is '' where there is no such key."""

    key: str
    says: str
    address: str


@dataclass(frozen=True, kw_only=True)
class Desk:
    """All of it."""

    state: str
    words: int
    most_words: int
    latest: Revision | None
    approved: Revision | None
    buttons: tuple[Button, ...]
    groups: tuple[tuple[str, str, tuple[ShownFinding, ...]], ...]
    """(level, heading, findings), worst first; only levels that have any."""
    cited: tuple[Cited, ...]
    may_acknowledge: bool
    revisions: str
    """Address of the list of the panel's revisions."""

    @property
    def is_clean(self) -> bool:
        """True while no check has anything to say."""
        return not self.groups


def desk_of(panel: Panel, by: User) -> Desk:
    """Return the desk of a panel, from its saved text."""
    # The form may have put unsaved words into `panel`: only what is saved is checked.
    saved = Panel.objects.get(pk=panel.pk)
    document = current_document(saved)
    revisions = list(saved.revisions.select_related("made_by", "approved_by").order_by("-number"))
    return Desk(
        state=saved.get_state_display(),
        words=body_text.words(saved.body),
        most_words=MOST_WORDS,
        latest=revisions[0] if revisions else None,
        approved=next((revision for revision in revisions if revision.is_approved), None),
        buttons=buttons(saved, by),
        groups=_groups(saved, document),
        cited=_cited(document),
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


def _groups(
    panel: Panel, document: PanelDocument
) -> tuple[tuple[str, str, tuple[ShownFinding, ...]], ...]:
    kept = {row.fingerprint: row for row in panel.acknowledgements.all()}
    groups = []
    for level, heading in LEVELS.items():
        shown = tuple(
            ShownFinding(finding=finding, let_stand=kept.get(finding.fingerprint))
            for finding in document.findings
            if finding.level is level
        )
        if shown:
            groups.append((level.value, heading, shown))
    return tuple(groups)


def _cited(document: PanelDocument) -> tuple[Cited, ...]:
    keys = document.body.citations
    excerpts = {row.key: row for row in Excerpt.objects.filter(key__in=keys)}
    notes = {row.key: row for row in Note.objects.filter(key__in=keys)}
    found = []
    for key in keys:
        row = excerpts.get(key) or notes.get(key)
        says = row.gist if isinstance(row, Excerpt) else row.text if row else "No such key."
        found.append(Cited(key=key, says=says, address=change_address(row) if row else ""))
    return tuple(found)
