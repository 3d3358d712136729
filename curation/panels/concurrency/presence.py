"""Who has a panel's form open now."""

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.models import Presence, UnsavedWork
from exhibit.models import Panel

# Browsers say every 30 seconds that a form is open; one missed call is no leaving.
SEEN_WITHIN = timedelta(seconds=75)


def say(*, by: User, panel: Panel, now: datetime) -> None:
    """Note that a curator has a panel's form open."""
    Presence.objects.update_or_create(user=by, panel=panel, defaults={"seen_at": now})


def leave(*, by: User, panel: Panel) -> None:
    """Note that a curator has closed a panel's form."""
    Presence.objects.filter(user=by, panel=panel).delete()


def others(*, by: User, panel: Panel, now: datetime) -> tuple[str, ...]:
    """Return a sentence for every other curator who has the form open, the latest first."""
    rows = (
        Presence.objects.filter(panel=panel, seen_at__gte=now - SEEN_WITHIN)
        .exclude(user=by)
        .select_related("user")
    )
    times_by_user = dict(
        UnsavedWork.objects.filter(noun="panel", record_pk=panel.pk)
        .exclude(user=by)
        .filter(saved_at__gte=now - timedelta(hours=12))
        # The latest of somebody's forms goes last, and so counts.
        .order_by("saved_at")
        .values_list("user_id", "saved_at")
    )
    return tuple(
        _("{user} has this panel open").format(user=name_of(row.user))
        + _writing(times_by_user.get(row.user_id))
        + "."
        for row in rows
    )


def _writing(typed_at: datetime | None) -> str:
    if typed_at is None:
        return ""
    at = time_format(timezone.localtime(typed_at), "H:i")
    return _(" and has changes not saved yet, the last typed at {at}").format(at=at)
