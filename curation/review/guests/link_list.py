"""Reviewer links as lists show them: what each opens, whether it works, and its address."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.models import ReviewerLink
from curation.review.guests.tokens import address_of


@dataclass(frozen=True, kw_only=True)
class ShownLink:
    """One link; `address` is '' once it no longer works."""

    link: ReviewerLink
    shows: str
    state: str
    until: str
    used: str
    address: str


def shown(links: Iterable[ReviewerLink], request: HttpRequest) -> tuple[ShownLink, ...]:
    """Return links for a list; `links` come with their revision's panel and their makers."""
    return tuple(
        ShownLink(
            link=link,
            shows=shows(link),
            state=_state(link),
            until=last_day(link),
            used=_moment(link.last_used_at) if link.last_used_at else _("not yet"),
            address=request.build_absolute_uri(address_of(link)) if link.works else "",
        )
        for link in links
    )


def shows(link: ReviewerLink) -> str:
    """Return in words what a link opens."""
    if link.revision is None:
        return _("the whole working copy")
    return _("revision {number} of {title}").format(
        number=link.revision.number, title=link.revision.panel.title
    )


def last_day(link: ReviewerLink) -> str:
    """Return the last day on which a link works: '6 December 2026'."""
    # It ends with a day, at the first moment of the next.
    return date_format(timezone.localtime(link.expires_at - timedelta(seconds=1)), "j F Y")


def _state(link: ReviewerLink) -> str:
    if link.revoked_at is not None:
        who = name_of(link.revoked_by) if link.revoked_by else "somebody"
        return _("revoked by {who}, {revoked_at}").format(
            who=who, revoked_at=_moment(link.revoked_at)
        )
    return "works" if link.works else "expired"


def _moment(value: datetime) -> str:
    return date_format(timezone.localtime(value), "j F Y, H:i")
