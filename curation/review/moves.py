"""The states of a panel, the moves between them, and who may make each: one table for all of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    When,
)
from django.db.models.functions import Coalesce
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import gettext_noop as _noop

from curation.curator import name_of
from curation.models import ReviewerLink
from exhibit.models import Panel, Revision

State = Panel.State


class Display(models.TextChoices):
    """Whether the next edition shows a panel's approved text."""

    OFF = "off-display", _lazy("off display")
    ON = "on-display", _lazy("on display")


CHANGE = "exhibit.change_panel"
APPROVE = "exhibit.approve_panel"
DISPLAY = "exhibit.display_panel"
LINKS, WORDS = "links_counted", "approved_words"
MADE = "made_revisions"
"""Under this name a panel holds its revisions, where it came with them."""
GROUPS = "django.contrib.auth.backends.ModelBackend"
"""Where permissions are kept; the other backend only counts wrong passwords."""
WHO = {CHANGE: _noop("an author"), APPROVE: _noop("an editor"), DISPLAY: _noop("a publisher")}
"""The group that first has a permission, as a sentence names it."""


@dataclass(frozen=True)
class Move:
    """One allowed move. `permission` is what a curator needs to make it.

    `other_eyes`: where the setting REVIEW_FOUR_EYES is on, nobody makes it who wrote the text.
    """

    name: str
    before: State | Display
    after: State | Display
    permission: str
    other_eyes: bool = False


MOVES = (
    Move("ask for review", State.DRAFT, State.IN_REVIEW, CHANGE),
    Move("send back", State.IN_REVIEW, State.DRAFT, APPROVE),
    Move("take back", State.IN_REVIEW, State.DRAFT, CHANGE),
    Move("approve", State.IN_REVIEW, State.APPROVED, APPROVE, other_eyes=True),
    Move("approve", State.DRAFT, State.APPROVED, APPROVE, other_eyes=True),
    # An edit to an approved text starts a draft; the approved revision stays on display.
    Move("edit", State.APPROVED, State.DRAFT, CHANGE),
    Move("edit", State.IN_REVIEW, State.DRAFT, CHANGE),
    Move("put on display", Display.OFF, Display.ON, DISPLAY),
    Move("take off display", Display.ON, Display.OFF, DISPLAY),
)


class MoveRefused(Exception):
    """A move that the state or the curator's permissions do not allow."""


def display_of(panel: Panel) -> Display:
    """Return whether the next edition shows the panel, as a state of the table."""
    return Display.ON if panel.display else Display.OFF


def can_move(*, by: User, before: str, after: str, panel: Panel | None = None) -> bool:
    """Say whether a curator may take a panel from one state to another.

    With `panel`, the rule of other eyes is asked too.
    """
    moves = [move for move in _moves(before, after) if by.has_perm(move.permission)]
    return any(not (move.other_eyes and panel and wrote(panel, by)) for move in moves)


def check_move(*, by: User, before: str, after: str, panel: Panel | None = None) -> None:
    """Raise MoveRefused, with a sentence for the curator, unless the move is allowed."""
    moves = _moves(before, after)
    if before == after:
        raise MoveRefused(
            gettext("Nothing to do: the panel is {before} already.").format(before=_label(before))
        )
    if not moves:
        raise MoveRefused(
            gettext("A panel cannot go from {before} to {after}.").format(
                before=_label(before), after=_label(after)
            )
        )
    if not any(by.has_perm(move.permission) for move in moves):
        raise MoveRefused(
            gettext("{by} may not take a panel from {before} to {after}: ask {who}.").format(
                by=name_of(by),
                before=_label(before),
                after=_label(after),
                who=gettext(WHO[moves[0].permission]),
            )
        )
    if panel is not None and not can_move(by=by, before=before, after=after, panel=panel):
        raise MoveRefused(needs_other_eyes(panel.title, approvers_of(panel)))


def wrote(panel: Panel, by: User) -> bool:
    """Say whether the rule of other eyes keeps a curator from approving: they wrote this text.

    Always False where the rule is off. Whoever made a revision since the last approved one wrote.
    """
    return settings.REVIEW_FOUR_EYES and by.pk in authors_of(panel)


def authors_of(panel: Panel) -> frozenset[int]:
    """Return the keys of those who made a revision since the last approved one."""
    rows = revisions_of(panel)
    approved = max((row.number for row in rows if row.is_approved), default=0)
    return frozenset(
        row.made_by_id for row in rows if row.made_by_id is not None and row.number > approved
    )


def authors_by_panel(panels: Collection[int]) -> dict[int, frozenset[int]]:
    """Return the same of many panels, by primary key, in one query; without those nobody signed."""
    approved: dict[int, int] = defaultdict(int)
    made: dict[int, list[tuple[int, int]]] = defaultdict(list)
    rows = Revision.objects.filter(panel__in=panels)
    for panel, number, is_approved, by in rows.values_list(
        "panel_id", "number", "is_approved", "made_by_id"
    ):
        if is_approved:
            approved[panel] = max(approved[panel], number)
        if by is not None:
            made[panel].append((number, by))
    return {
        panel: frozenset(by for number, by in those if number > approved[panel])
        for panel, those in made.items()
    }


def with_revisions() -> Prefetch[str]:
    """Return how to fetch panels with who made each of their revisions."""
    return Prefetch("revisions", _revisions(), to_attr=MADE)


def revisions_of(panel: Panel) -> list[Revision]:
    """Return a panel's revisions, those last made first; asked for where it came without them."""
    rows: list[Revision] | None = getattr(panel, MADE, None)
    return list(_revisions().filter(panel=panel)) if rows is None else rows


def working_links(revision: Revision) -> int:
    """Return how many reviewers' links open a revision, one of `revisions_of`, now."""
    return int(getattr(revision, LINKS, 0))


def approved_of(panel: Panel) -> Revision | None:
    """Return the approved one of `revisions_of`, if any is."""
    approved = next((row for row in revisions_of(panel) if row.is_approved), None)
    if approved is not None:
        approved.document = getattr(approved, WORDS)
    return approved


def _revisions() -> QuerySet[Revision]:
    """Return revisions, those last made first; only the approved one comes with its document."""
    links = ReviewerLink.objects.working().filter(revision=OuterRef("pk")).order_by()
    counted = links.values("revision").annotate(count=Count("pk")).values("count")
    words = Case(When(is_approved=True, then=F("document")))
    return (
        Revision.objects.defer("document")
        .select_related("made_by", "approved_by")
        .order_by("-number")
        .annotate(**{LINKS: Coalesce(Subquery(counted), 0), WORDS: words})
    )


def approvers_of(panel: Panel) -> list[User]:
    """Return the curators who may approve a panel's text as it stands, by name."""
    return approvers(besides=authors_of(panel) if settings.REVIEW_FOUR_EYES else ())


def approvers(*, besides: Collection[int] = ()) -> list[User]:
    """Return the curators who may approve, by name, without those of these keys."""
    users = (
        User.objects.with_perm(APPROVE, backend=GROUPS).filter(is_staff=True).order_by("username")
    )
    return [user for user in users if user.pk not in besides]


def waiting_for_review(by: User) -> QuerySet[Panel]:
    """Return the panels in review that a curator may approve, longest unchanged first."""
    panels = Panel.objects.filter(state=State.IN_REVIEW).order_by("changed_at")
    if not by.has_perm(APPROVE):
        return panels.none()
    if not settings.REVIEW_FOUR_EYES:
        return panels
    approved = Revision.objects.approved().filter(panel=OuterRef("panel"))
    own = Revision.objects.filter(panel=OuterRef("pk"), made_by=by).annotate(
        approved=Coalesce(Subquery(approved.values("number")[:1]), 0)
    )
    return panels.filter(~Exists(own.filter(Q(number__gt=F("approved")))))


def _moves(before: str, after: str) -> list[Move]:
    return [move for move in MOVES if move.before == before and move.after == after]


def _label(state: str) -> str:
    known = {choice.value: choice.label for choice in (*State, *Display)}
    return gettext("a draft") if state == State.DRAFT else str(known.get(state, state))


def needs_other_eyes(record: str, others: Iterable[User]) -> str:
    """Say why somebody who wrote some of a record may not approve it, and whom to ask."""
    names = ", ".join(map(name_of, others))
    who = f"ask {names}" if names else gettext("no other editor has an account yet")
    return gettext(
        "You wrote some of {record} since it was last approved, and here nobody "
        "approves words of their own: {who}."
    ).format(record=record, who=who)
