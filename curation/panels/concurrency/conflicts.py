"""What a curator is told where the record was saved by somebody after the form was opened."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from curation.panels.concurrency.last_saved import last_save
from curation.panels.concurrency.merge_view import Shown


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """Two states of a record, compared with the one that both started from."""

    heading: str
    who: str
    sentence: str
    shown: Shown


def conflict_of(record: Model, by: Any, shown: Shown) -> Conflict:
    """Return what to tell the curator `by`, whose form was not saved."""
    saved, noun = last_save(record), record._meta.verbose_name
    who = saved.who(by)
    when = f" on {saved.when}" if saved.when else ""
    since = "after this form was opened" if who == "You" else "while you had it open"
    return Conflict(
        heading=f"This {noun} was saved {since}",
        who="you" if who == "You" else who,
        sentence=f"{who} saved this {noun}{when}, {since}. Nothing was overwritten, and what you "
        "typed is in the form below, not saved yet. Look at what differs, then save: that "
        "keeps what is in your form.",
        shown=shown,
    )


def comparison_of(record: Model, shown: Shown) -> Conflict:
    """Return the comparison of unsaved work with the record as it is saved."""
    return Conflict(
        heading="Your unsaved work, compared with the saved text",
        who="others",
        sentence=f"Nobody has saved this {record._meta.verbose_name} since. Your unsaved work is "
        "in the form below; save it to keep it.",
        shown=shown,
    )
