"""Which records wait to be approved, counted by kind, with the way to the list of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from curation.records.as_written import AsWritten, library_of
from curation.review.moves import APPROVE
from curation.review.record_states import RecordState, waiting
from curation.review.record_writers import writers_of


@dataclass(frozen=True, kw_only=True)
class Waits:
    """Records of one kind that visitors do not read as they are written."""

    kind: str
    address: str
    """Of the list of them."""
    changed: int
    new: int

    @property
    def says(self) -> str:
        """How many changed since approval, and how many were never approved."""
        parts = []
        if self.changed:
            parts.append(_("{count} changed since approval").format(count=self.changed))
        if self.new:
            parts.append(_("{count} not approved yet").format(count=self.new))
        return ", ".join(parts)

    @property
    def follows(self) -> str:
        """What the next edition does with them."""
        parts = []
        if self.changed:
            says = ngettext(
                "{count} changed since approval goes out as it was approved",
                "{count} changed since approval go out as they were approved",
                self.changed,
            )
            parts.append(says.format(count=self.changed))
        if self.new:
            says = ngettext(
                "{count} that nobody approved is left out",
                "{count} that nobody approved are left out",
                self.new,
            )
            parts.append(says.format(count=self.new))
        return "; ".join(parts)


def waiting_by_kind(as_written: AsWritten | None = None) -> tuple[Waits, ...]:
    """Return everything that waits, in a fixed number of queries."""
    states = _states(as_written or AsWritten())
    return tuple(_waits(model, by_record.values()) for model, by_record in states.items())


def _states(as_written: AsWritten) -> Mapping[type[Model], Mapping[int, RecordState]]:
    return as_written.of("waiting records", lambda: waiting(library_of(as_written)))


def waiting_for(user: User, as_written: AsWritten | None = None) -> tuple[Waits, ...]:
    """Return what waits and this curator may approve, in a fixed number of queries."""
    if not user.has_perm(APPROVE):
        return ()
    known = as_written or AsWritten()
    return known.of(
        "records for",
        lambda: tuple(_by_others(user, known)),
        *(user.pk, settings.REVIEW_FOUR_EYES),
    )


def _by_others(user: User, as_written: AsWritten) -> Iterator[Waits]:
    for model, states in _states(as_written).items():
        # One question for a kind: a bundle of thousands may have been loaded and not approved.
        rows = [row for row in model._default_manager.all() if row.pk in states]
        own = {row.pk for row, writers in writers_of(rows).items() if user.pk in writers}
        if others := [state for pk, state in states.items() if pk not in own]:
            yield _waits(model, others)


def _waits(model: type[Model], states: Iterable[RecordState]) -> Waits:
    counts = Counter(states)
    meta = model._meta
    plural = str(meta.verbose_name_plural)
    return Waits(
        kind=f"{plural[:1].upper()}{plural[1:]}",
        address=f"{reverse(f'admin:exhibit_{meta.model_name}_changelist')}?approval=waiting",
        changed=counts[RecordState.CHANGED],
        new=counts[RecordState.NEW],
    )
