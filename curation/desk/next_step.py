"""What one curator does next, and why: the most pressing of all that waits for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from curation.desk.editions import Waiting
from curation.desk.holdings import Holdings
from curation.first_panel.steps import Walk
from curation.records.links import change_address
from curation.review.inbox import Entry, Group
from curation.review.moves import State
from exhibit.models import Panel, Revision


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """One thing to do, the reason, and one link."""

    title: str
    why: str
    address: str
    words: str
    """What the link says."""


GROUPS: dict[str, tuple[Promise, Promise]] = {
    "asked": (
        _lazy("A colleague asked this of you and waits for it."),
        _lazy("Go to it"),
    ),
    "sent-back": (
        _lazy("It came back to you with a reason: nothing of it goes on before you mend it."),
        _lazy("Read the reason and mend it"),
    ),
    "review": (
        _lazy("Its author is done and waits; you may approve it or send it back."),
        _lazy("Read it and decide"),
    ),
    "moved": (
        _lazy("Their text was replaced, and it is not certain where these words stand now."),
        _lazy("Decide where they stand"),
    ),
    "records": (
        _lazy("Visitors do not read them as they are written before somebody approves them."),
        _lazy("Look at them"),
    ),
    "read": (
        _lazy("It cannot be approved before its sentences are read against their evidence."),
        _lazy("Read it against its evidence"),
    ),
    "said": (
        _lazy("Somebody spoke of it and has no answer yet."),
        _lazy("Read it and answer"),
    ),
    "uploaded": (
        _lazy("They are in no source before somebody keeps them."),
        _lazy("Look at the report, then keep them or throw them away"),
    ),
    "unsaved": (
        _lazy("What you typed there is kept, and is not saved."),
        _lazy("Go on with it and save"),
    ),
}
"""Why each kind of what waits is pressing, and what its link says; the most pressing first."""


def next_step(
    user: User, *, holdings: Holdings, walk: Walk, groups: tuple[Group, ...], waits: Waiting
) -> NextStep | None:
    """Return what a curator does next; None where nothing waits for them.

    What others wait for comes before the curator’s own drafts, and these before publishing.
    """
    return next(_steps(user, holdings, walk, groups, waits), None)


def _steps(
    user: User, holdings: Holdings, walk: Walk, groups: tuple[Group, ...], waits: Waiting
) -> Iterator[NextStep]:
    if walk.is_under_way and user.has_perms(walk.stage.permissions):
        yield NextStep(
            title=str(walk.stage.title),
            why=str(walk.stage.says),
            address=reverse("curation:begin"),
            words=walk.go_on,
        )
    by_name = {group.name: group for group in groups}
    for name, (why, words) in GROUPS.items():
        if group := by_name.get(name):
            yield _of_group(group, str(why), str(words))
    if user.has_perm("exhibit.change_panel"):
        yield from _own_draft(user, holdings)
    if user.has_perm("exhibit.publish_edition"):
        yield from _edition(waits)
    if walk.exhibition is not None and user.has_perm("exhibit.add_panel"):
        yield NextStep(
            title=_("Write another panel"),
            why=_("Nothing else waits for you."),
            address=reverse("admin:exhibit_panel_add"),
            words=_("Begin a panel"),
        )


def _of_group(group: Group, why: str, words: str) -> NextStep:
    """Return the first of a group; one that is late goes before the others."""
    late = (entry for entry in group.entries if entry.task and entry.task.late)
    entry: Entry = next(late, group.entries[0])
    more = group.count - 1
    if more:
        says = ngettext("{count} more waits behind it.", "{count} more wait behind it.", more)
        why = f"{why} {says.format(count=more)}"
    says_of_it = f" ({entry.says})" if entry.says and group.name != "records" else ""
    return NextStep(
        title=f"{group.heading}: {entry.title}",
        why=f"{why}{says_of_it}",
        address=entry.address,
        words=words,
    )


def _own_draft(user: User, holdings: Holdings) -> Iterator[NextStep]:
    """Yield the draft that a curator saved last."""
    own = (
        Revision.objects.filter(made_by=user, panel__state=State.DRAFT)
        .order_by("-made_at")
        .values_list("panel_id", flat=True)
        .first()
    )
    row = holdings.by_pk.get(own) if own else None
    if row is None:
        return
    facts = holdings.read.facts.get(row.pk)
    why = _("It is a draft of yours: ask for review when it stands.")
    if facts and not facts.citations:
        why = _("It is a draft of yours, and it cites nothing yet.")
    elif facts and facts.unbacked:
        says = ngettext(
            "It is a draft of yours, and nothing backs {count} of its sentences yet.",
            "It is a draft of yours, and nothing backs {count} of its sentences yet.",
            facts.unbacked,
        )
        why = says.format(count=facts.unbacked)
    yield NextStep(
        title=_("Your draft: {title}").format(title=row.title),
        why=why,
        address=change_address(Panel(pk=row.pk)),
        words=_("Go on writing"),
    )


def _edition(waits: Waiting) -> Iterator[NextStep]:
    """Yield that approved panels wait for an edition."""
    count = len(waits.all)
    if count:
        says = ngettext(
            "{count} panel waits: visitors do not see it yet as it is approved.",
            "{count} panels wait: visitors do not see them yet as they are approved.",
            count,
        )
        yield NextStep(
            title=_("Publish the next edition"),
            why=says.format(count=count),
            address=reverse("curation:publish"),
            words=_("See what would change"),
        )
