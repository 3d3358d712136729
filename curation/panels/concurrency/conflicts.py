"""What a curator is told where the record was saved by somebody after the form was opened."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from reversion.models import Version

from curation.curator import name_of
from curation.panels.concurrency.merge_view import MergeInWords


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """Two states of a record, compared with the one that both started from."""

    heading: str
    who: str
    sentence: str
    differences: MergeInWords


def conflict_of(record: Model, by: User, differences: MergeInWords) -> Conflict:
    """Return what to tell the curator `by`, whose form was not saved."""
    (saved_by, at), noun = _last_save(record), record._meta.verbose_name
    who, since = _("Somebody"), _("while you had it open")
    if saved_by == by:
        who, since = _("You"), _("after this form was opened")
    elif saved_by:
        who = name_of(saved_by)
    says = _("{who} saved this {noun}, {since}.")
    if at:
        says = _("{who} saved this {noun} on {when}, {since}.")
    when = date_format(timezone.localtime(at), "j F Y, H:i") if at else ""
    saved = says.format(who=who, noun=noun, when=when, since=since)
    advice = _(
        "Nothing was overwritten, and what you typed is in the form below, not saved yet. Look at "
        "what differs, then save: that keeps what is in your form."
    )
    return Conflict(
        heading=_("This {noun} was saved {since}").format(noun=noun, since=since),
        who=_("you") if saved_by == by else who,
        sentence=f"{saved} {advice}",
        differences=differences,
    )


def comparison_of(record: Model, differences: MergeInWords) -> Conflict:
    """Return the comparison of unsaved work with the record as it is saved."""
    return Conflict(
        heading=_("Your unsaved work, compared with the saved text"),
        who="others",
        sentence=_(
            "Nobody has saved this {record} since. Your unsaved work is in the "
            "form below; save it to keep it."
        ).format(record=record._meta.verbose_name),
        differences=differences,
    )


def _last_save(record: Model) -> tuple[User | None, datetime | None]:
    """Return who saved a record last, from its history or the admin's own log, and when.

    Neither where that is not known; nobody where a machine saved it.
    """
    kind = ContentType.objects.get_for_model(record)
    of_it = {"content_type": kind, "object_id": str(record.pk)}
    versions = Version.objects.filter(**of_it).select_related("revision__user")
    saves: list[tuple[User | None, datetime]] = []
    if version := versions.order_by("-pk").first():
        saves.append((version.revision.user, version.revision.date_created))
    if entry := LogEntry.objects.filter(**of_it).select_related("user").first():
        saves.append((entry.user, entry.action_time))
    return max(saves, key=lambda save: save[1], default=(None, None))
