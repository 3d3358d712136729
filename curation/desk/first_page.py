"""The admin's first page: what the exhibition holds and wants, for one curator."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.translation import gettext as _

from curation.desk import budgets, coverage, editions, excerpts, panels, wanting
from curation.desk.budgets import Used
from curation.desk.coverage import Covered
from curation.desk.first_ways import FirstWay, first_ways
from curation.desk.holdings import holdings_of
from curation.desk.lines import Block
from curation.desk.next_step import NextStep, next_step
from curation.exchange.bundle.zipped import PERMISSIONS as WHOLE_EXHIBITION
from curation.exchange.spreadsheet.kinds import KINDS
from curation.first_panel.steps import Walk
from curation.records.as_written import AsWritten
from curation.review.inbox import Group, waiting_for_me

Answer = TypeVar("Answer")


@dataclass(frozen=True, kw_only=True)
class Dashboard:
    """Everything the page shows."""

    first_ways: tuple[FirstWay, ...]
    """How to begin, in an install that holds nothing yet."""
    next: NextStep | None
    """What this curator does next, and why; None where nothing waits."""
    groups: tuple[Group, ...]
    """Everything that waits for them."""
    ways: tuple[tuple[str, str], ...]
    """Links to the curators' own screens: (words, address)."""
    blocks: tuple[Block, ...]
    budgets: tuple[Used, ...]
    covered: tuple[Covered, ...]


def dashboard_for(user: User) -> Dashboard:
    """Return the dashboard with what this curator may see, in a fixed number of queries."""
    as_written, walk = AsWritten(), Walk()
    holdings = holdings_of(as_written)
    groups = waiting_for_me(user, as_written)

    def kept(question: str, work_out: Callable[[], Answer], *beside: Hashable) -> Answer:
        # Of panels that are not all read yet nothing is final.
        return as_written.of(question, work_out, *beside, keeps=lambda _: holdings.is_whole)

    seen = editions.seen()
    waits = kept("waits for the edition", lambda: editions.waiting(holdings), seen)
    sees_panels = user.has_perm("exhibit.view_panel")
    sees_excerpts = user.has_perm("exhibit.view_excerpt")
    sees_sources = sees_panels and user.has_perms(("exhibit.view_source", "exhibit.view_excerpt"))
    blocks = [
        kept("panels", lambda: panels.block(holdings)) if sees_panels else None,
        kept(
            "evidence",
            lambda: panels.evidence_block(holdings, as_written),
            settings.READINGS,
        )
        if sees_panels
        else None,
        excerpts.block(holdings, user, as_written) if sees_excerpts else None,
        wanting.block(user, as_written),
        wanting.talk_block(user),
        editions.block(holdings, user, waits) if user.has_perm("exhibit.view_edition") else None,
    ]
    return Dashboard(
        first_ways=first_ways(user) if walk.is_empty else (),
        next=next_step(user, holdings=holdings, walk=walk, groups=groups, waits=waits),
        groups=groups,
        ways=_ways(user),
        blocks=tuple(block for block in blocks if block is not None),
        budgets=kept("budgets", lambda: budgets.table(holdings)) if sees_sources else (),
        covered=kept("coverage", lambda: coverage.table(holdings)) if sees_sources else (),
    )


def _ways(user: User) -> tuple[tuple[str, str], ...]:
    ways = (
        ("publish", _("Publish the next edition"), user.has_perm("exhibit.publish_edition")),
        ("reviewer-links", _("Reviewer links"), user.has_perm("curation.view_reviewerlink")),
        ("deleted", _("Deleted records"), True),
        ("bulk", _("Spreadsheets in and out"), any(k.may_read(user) for k in KINDS.values())),
        ("bundle", _("Content bundle in and out"), user.has_perms(WHOLE_EXHIBITION)),
    )
    return tuple((words, reverse(f"curation:{name}")) for name, words, allowed in ways if allowed)
