"""Who saved a record last, and when."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone
from django.utils.formats import date_format
from reversion.models import Version

from curation.curator import name_of


@dataclass(frozen=True, kw_only=True)
class LastSave:
    """The latest save of a record; `user` is None where a machine or nobody known made it."""

    user: User | None
    at: datetime | None

    def who(self, by: User) -> str:
        """Return who it was, as told to the curator `by`."""
        if self.user is None:
            return "Somebody"
        return "You" if self.user.pk == by.pk else name_of(self.user)

    @property
    def when(self) -> str:
        """The day and time of the save: '3 May 2027, 14:05'; '' where it is not known."""
        return date_format(timezone.localtime(self.at), "j F Y, H:i") if self.at else ""


def last_save(record: Model) -> LastSave:
    """Return the latest save of a record, from its history or the admin's own log."""
    kind = ContentType.objects.get_for_model(record)
    of_it = {"content_type": kind, "object_id": str(record.pk)}
    version = (
        Version.objects.filter(**of_it).select_related("revision__user").order_by("-pk").first()
    )
    entry = LogEntry.objects.filter(**of_it).select_related("user").first()
    found = []
    if version is not None:
        found.append(LastSave(user=version.revision.user, at=version.revision.date_created))
    if entry is not None:
        found.append(LastSave(user=entry.user, at=entry.action_time))
    return max(found, key=lambda one: one.at or datetime.min, default=LastSave(user=None, at=None))
