"""What a curator typed and did not save, kept for recovery. It is a draft of the form only."""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.models import UnsavedWork
from curation.panels.concurrency import opened
from curation.panels.concurrency.states import Values, plain
from curation.panels.concurrency.typed_words import first_words

TOKEN = "_form"
"""The hidden field that tells one opened form from another."""
NEW = 0
"""In place of its number for a record that is not saved yet."""
LONGEST = 2_000_000
"""Characters of one form that are kept."""
MOST_KEPT = 20
"""Forms of one record, or of new records of one kind, that are kept of a curator."""


class NotKept(Exception):
    """A form that cannot be kept; its text says why, and what to do."""


def called(record: Model) -> str:
    """Return what a record is called in a list of unsaved work."""
    return str(getattr(record, "title", "") or record)


def kept(*, by: User, noun: str, pk: int = NEW) -> QuerySet[UnsavedWork]:
    """Return a curator's unsaved work on a record, or on new ones of a kind, the latest first."""
    return UnsavedWork.objects.filter(user=by, noun=noun, record_pk=pk)


def keep(*, by: User, noun: str, pk: int = NEW, title: str = "", form: Values) -> UnsavedWork:
    """Keep a posted form in place of what the same opened form sent before. Raises NotKept.

    What other opened forms sent stays beside it.
    """
    size = sum(len(text) for value in form.values() for text in value)
    if size > LONGEST:
        raise NotKept(
            _(
                "The form has {size:,} characters, and at most {limit:,} are kept before they are "
                "saved: copy your words into a file of your own."
            ).format(size=size, limit=LONGEST)
        )
    token = (form.get(TOKEN) or [""])[0][:40]
    with transaction.atomic():
        # One write of a curator at a time, so that two tabs cannot both make the first row.
        User.objects.select_for_update().get(pk=by.pk)
        others = kept(by=by, noun=noun, pk=pk).exclude(token=token)
        if others.count() >= MOST_KEPT:
            raise NotKept(
                ngettext(
                    "{count} unsaved form of this kind is kept already: bring it back or throw it "
                    "away first.",
                    "{count} unsaved forms of this kind are kept already: bring one back or throw "
                    "one away first.",
                    MOST_KEPT,
                ).format(count=MOST_KEPT)
            )
        work, _is_new = UnsavedWork.objects.update_or_create(
            user=by,
            noun=noun,
            record_pk=pk,
            token=token,
            defaults={
                "form": form,
                "title": title[:200],
                "words": first_words(_changed(form)),
                "saved_at": timezone.now(),
            },
        )
    return work


def _changed(form: Values) -> Values:
    """Return what a form says beyond the state it was opened on; all of it for a new record."""
    before = opened.unseal((form.get(opened.FIELD) or [""])[0])
    if before is None:
        return form
    rows = [row.values for part in before.rows.values() for row in part]
    values = [value for fields in (before.fields, *rows) for value in fields.values()]
    known = {text for value in values for text in plain(value)}
    return {
        name: [text for text in value if not known.issuperset(plain((text,)))]
        for name, value in form.items()
    }


def forget(*, by: User, noun: str, token: str) -> None:
    """Delete the unsaved work of the opened form that was saved now; other work stays."""
    UnsavedWork.objects.filter(user=by, noun=noun, token=token).delete()


def when(work: UnsavedWork) -> str:
    """Return when it was kept: '14:05' today, '3 May, 14:05' on another day."""
    at = timezone.localtime(work.saved_at)
    today = at.date() == timezone.localdate()
    return date_format(at, "H:i" if today else "j F, H:i")
