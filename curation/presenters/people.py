"""People as the workshop's page lists them: role in words, last seen, invitations that wait."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from reversion.models import Revision

from curation import roles
from curation.curator import name_of
from curation.models import Invitation


@dataclass(frozen=True, kw_only=True)
class Person:
    """One account."""

    user: User
    name: str
    role: str
    seen: str
    """When they last signed in, opened a form or saved something."""
    email: str = ""
    address: str = ""
    """Where administrators change the account; '' for everybody else."""

    @property
    def off(self) -> str:
        """That nobody is let in with the account, or ''."""
        return "" if self.user.is_active else _("switched off")

    @property
    def role_mark(self) -> str:
        """The classes of the role, which tell accounts without one apart."""
        return "state state-approved" if roles.role_of(self.user) else "state state-draft"


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """One invitation that nobody has accepted yet."""

    invitation: Invitation
    role: str
    by: str
    until: str


def listed() -> QuerySet[User]:
    """Return all accounts in the order of the list, with what it says of them."""
    saved = Revision.objects.filter(user=OuterRef("pk")).order_by("-date_created")
    return (
        User.objects.prefetch_related("groups")
        .annotate(
            opened_at=Max("presences__seen_at"),
            saved_at=Subquery(saved.values("date_created")[:1]),
        )
        .order_by("-is_active", "last_name", "first_name", "username")
    )


def people(users: Iterable[User], *, for_administrator: bool) -> tuple[Person, ...]:
    """Return accounts of `listed` as they are shown; addresses only to administrators."""
    return tuple(
        Person(
            user=user,
            name=name_of(user),
            role=roles.in_words(user),
            seen=_seen(user),
            email=user.email if for_administrator else "",
            address=reverse("curation:person", args=[user.pk]) if for_administrator else "",
        )
        for user in users
    )


def buttons(user: User, *, own: bool) -> list[tuple[str, str, str]]:
    """Return what an administrator may do to an account: address, button, and what comes of it."""
    if not user.is_active:
        return [("curation:person-switch-on", _("Let in again"), _("In the role they had."))]
    listed_buttons = [
        (
            "curation:person-password",
            _("New password"),
            _("They get a link to choose one. Until then the old one works."),
        )
    ]
    if not own:
        listed_buttons += [
            (
                "curation:person-sign-out",
                _("Sign out everywhere"),
                _("In every browser, as where a device was lost."),
            ),
            (
                "curation:person-switch-off",
                _("Switch off"),
                _("Nobody signs in with the account. What they wrote keeps their name."),
            ),
        ]
    return listed_buttons


def waiting() -> tuple[Waiting, ...]:
    """Return the invitations that wait, the latest first."""
    rows = Invitation.objects.waiting().select_related("made_by")
    return tuple(
        Waiting(
            invitation=row,
            role=str(row.get_role_display()),
            by=name_of(row.made_by),
            until=_until(row),
        )
        for row in rows
    )


def _until(row: Invitation) -> str:
    # The last minute that it works.
    day = date_format(timezone.localtime(row.expires_at - timedelta(minutes=1)), "j F Y")
    if row.is_late:
        return _("too late since {day}").format(day=day)
    if row.mailed_at is None:
        return _("link to hand over, works until {day}").format(day=day)
    return _("sent by e-mail, works until {day}").format(day=day)


def _seen(user: User) -> str:
    traces: list[datetime | None] = [
        user.last_login,
        getattr(user, "opened_at", None),
        getattr(user, "saved_at", None),
    ]
    moments = [at for at in traces if at is not None]
    if not moments:
        return _("not yet")
    return date_format(timezone.localtime(max(moments)), "j F Y, H:i")
