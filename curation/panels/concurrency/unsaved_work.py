"""What a curator typed and did not save, kept for recovery. It is a draft of the form only."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from curation.models import UnsavedWork
from curation.panels.concurrency.states import Values
from exhibit.models import Panel

TOKEN = "_form"
"""The hidden field that tells one opened form from another."""


class OlderWork(Exception):
    """Unsaved work of another opened form is kept, and nobody has decided about it; carries it."""

    def __init__(self, work: UnsavedWork) -> None:
        super().__init__(
            gettext(
                "Unsaved work from {work} is kept for this panel already: bring it back or "
                "throw it away first."
            ).format(work=when(work))
        )
        self.work = work


def kept(*, by: User, panel: Panel | None) -> UnsavedWork | None:
    """Return a curator's unsaved work on a panel, on a new one where `panel` is None."""
    return UnsavedWork.objects.filter(user=by, panel=panel).first()


@transaction.atomic
def keep(*, by: User, panel: Panel | None, form: Values) -> UnsavedWork:
    """Keep a posted form in place of what the same opened form sent before. Raises OlderWork."""
    # One write of a curator at a time, so that two tabs cannot both make the first row.
    User.objects.select_for_update().get(pk=by.pk)
    before = kept(by=by, panel=panel)
    if before is not None and before.values().get(TOKEN) != form.get(TOKEN):
        raise OlderWork(before)
    version = (form.get("opened_version") or [""])[0]
    work, _ = UnsavedWork.objects.update_or_create(
        user=by,
        panel=panel,
        defaults={
            "form": form,
            "opened_version": int(version) if version.isdecimal() and len(version) < 9 else 0,
            "saved_at": timezone.now(),
        },
    )
    return work


def throw_away(*, by: User, panel: Panel | None) -> bool:
    """Delete a curator's unsaved work; False where there is none."""
    deleted, _ = UnsavedWork.objects.filter(user=by, panel=panel).delete()
    return bool(deleted)


def forget(*, by: User, panel: Panel | None, token: str) -> None:
    """Delete the unsaved work of the opened form that was saved now; other work stays."""
    work = kept(by=by, panel=panel)
    if work is not None and work.values().get(TOKEN) == [token]:
        work.delete()


def when(work: UnsavedWork) -> str:
    """Return when it was kept: '14:05' today, '3 May, 14:05' on another day."""
    at = timezone.localtime(work.saved_at)
    today = at.date() == timezone.localdate()
    return date_format(at, "H:i" if today else "j F, H:i")
