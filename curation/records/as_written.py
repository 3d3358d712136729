"""What was worked out of all records, kept until any of them is written again (decision 23)."""

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from django.db import transaction
from django.utils.translation import get_language

from curation.models import Written
from curation.records.written_tables import WATCHING, token
from exhibit.documents.library import Library

Answer = TypeVar("Answer")
State = frozenset[tuple[int, int]]

MOST_ROWS = 300
"""Rows that are read to know the state; more are put together to one."""
_MOST_KEPT = 200
"""Answers kept in one process: a few for each page, some for each curator."""

_kept: dict[tuple[Hashable, ...], tuple[State, object]] = {}


class AsWritten:
    """The records as they stand: made before anything of them is read, at most once a page.

    An answer that was worked out in this state is given again; any other is worked out. What else
    than records an answer depends on is asked for by name.
    """

    def __init__(self) -> None:
        """Read the state, in one query."""
        self._state = _state()

    def of(
        self,
        question: str,
        work_out: Callable[[], Answer],
        *beside: Hashable,
        keeps: Callable[[Answer], bool] = lambda answer: True,
    ) -> Answer:
        """Return the answer to a question about all records; nobody may change what it holds.

        `beside` is whatever else it depends on. One that `keeps` denies is worked out each time.
        """
        if self._state is None:
            return work_out()
        name = (question, get_language(), *beside)
        # Asked for once: another thread may put another at any moment.
        known = _kept.get(name)
        if known is not None and known[0] == self._state:
            return cast(Answer, known[1])
        answer = work_out()
        if keeps(answer):
            if len(_kept) >= _MOST_KEPT:
                _kept.clear()
            _kept[name] = (self._state, answer)
        return answer


def library_of(as_written: AsWritten) -> Library:
    """Return everything that can be cited, as it stands."""
    return as_written.of("library", Library)


def _state() -> State | None:
    """Return what is another one whenever a record was written; None where nobody watches."""
    rows = list(Written.objects.values_list("pk", "token", "name"))
    if not any(name == WATCHING for *_, name in rows):
        return None
    if len(rows) > MOST_ROWS:
        _put_together([pk for pk, _, name in rows if name != WATCHING])
    return frozenset((pk, token) for pk, token, _ in rows)


@transaction.atomic
def _put_together(pks: list[int]) -> None:
    """Replace rows by a new one. What others add meanwhile stays, and is seen by its number."""
    Written.objects.filter(pk__in=pks).delete()
    Written.objects.create(name="", token=token())
