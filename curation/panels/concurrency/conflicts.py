"""What a curator is told where the record was saved by somebody after the form was opened."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils.translation import gettext as _

from curation.panels.concurrency.last_saved import last_save
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
    saved, noun = last_save(record), record._meta.verbose_name
    who = saved.who(by)
    when = f" on {saved.when}" if saved.when else ""
    since = _("after this form was opened") if who == "You" else _("while you had it open")
    return Conflict(
        heading=_("This {noun} was saved {since}").format(noun=noun, since=since),
        who="you" if who == "You" else who,
        sentence=_(
            "{who} saved this {noun}{when}, {since}. Nothing was overwritten, and what "
            "you typed is in the form below, not saved yet. Look at what differs, then "
            "save: that keeps what is in your form."
        ).format(who=who, noun=noun, when=when, since=since),
        differences=differences,
    )


def comparison_of(record: Model, differences: MergeInWords) -> Conflict:
    """Return the comparison of unsaved work with the record as it is saved."""
    return Conflict(
        heading=_("Your unsaved work, compared with the saved text"),
        who="others",
        sentence=_(
            "Nobody has saved this {verbose_name} since. Your unsaved work is in the "
            "form below; save it to keep it."
        ).format(verbose_name=record._meta.verbose_name),
        differences=differences,
    )
