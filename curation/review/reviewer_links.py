"""Links that show one revision, or the whole working copy, to somebody without an account."""

from datetime import date, datetime, time, timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from curation.models import ReviewerLink
from curation.review import panels
from exhibit.models import Panel, Revision

DAYS = 14
MOST_DAYS = 90
LONGEST_NAME = 150
TWICE = timedelta(minutes=1)
"""The same link asked for again within this time is a form that was sent twice."""


class LinkRefused(Exception):
    """A link that cannot be made; the words say why."""


def last_days() -> tuple[date, date]:
    """Return the usual and the latest day until which a link made today may work."""
    today = timezone.localdate()
    return today + timedelta(days=DAYS), today + timedelta(days=MOST_DAYS)


def check_day(until: date) -> None:
    """Raise LinkRefused for a last day that is over or too far away."""
    latest = last_days()[1]
    if not timezone.localdate() <= until <= latest:
        raise LinkRefused(
            _(
                "A link works until today at the earliest and {last} at the latest: "
                "choose a day between."
            ).format(last=date_format(latest, "j F Y"))
        )


@transaction.atomic
def make(*, name: str, by: User, until: date, revision: Revision | None = None) -> ReviewerLink:
    """Make a link that works to the end of a day; without a revision, to the whole working copy.

    A form sent twice makes one link. Raises LinkRefused for a link that names nobody, or a day
    that is over or too far away.
    """
    plain_name = " ".join(name.split())
    if not plain_name or len(plain_name) > LONGEST_NAME:
        raise LinkRefused(
            _("Say for whom the link is, in at most {longest_name} characters.").format(
                longest_name=LONGEST_NAME
            )
        )
    check_day(until)
    expires = end_of(until)
    same = ReviewerLink.objects.working().filter(
        name=plain_name, made_by=by, revision=revision, expires_at=expires
    )
    if again := same.filter(made_at__gt=timezone.now() - TWICE).first():
        return again
    return ReviewerLink.objects.create(
        name=plain_name, made_by=by, revision=revision, expires_at=expires
    )


@transaction.atomic
def revision_to_show(*, panel: Panel, by: User, number: int | None = None) -> Revision:
    """Return a revision of a panel by number, or the latest; the first is made where none is.

    Raises Revision.DoesNotExist.
    """
    if number is not None:
        return panel.revisions.get(number=number)
    latest = panel.revisions.order_by("-number").first()
    return latest or panels.record(panel=panel, by=by)


@transaction.atomic
def revoke(*, link: ReviewerLink, by: User) -> None:
    """Stop a link at once; twice is once."""
    ReviewerLink.objects.filter(pk=link.pk, revoked_at__isnull=True).update(
        revoked_at=timezone.now(), revoked_by=by
    )


def note_use(*, link: ReviewerLink) -> None:
    """Keep when a link was last used, to the minute: a page asks for many files."""
    now = timezone.now()
    if link.last_used_at is None or now - link.last_used_at > timedelta(minutes=1):
        ReviewerLink.objects.filter(pk=link.pk).update(last_used_at=now)


def end_of(day: date) -> datetime:
    """Return the moment a day is over where the museum is."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time()))
