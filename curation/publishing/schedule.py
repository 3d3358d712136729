"""Editions to be published at a set time: planned, changed, cancelled, and published when due.

One pass is `publish_due`; `manage.py publish_waiting` makes it once or again and again. Two
processes never publish the same plan: a pass holds the lock of publishing, and takes a plan by an
UPDATE that finds it waiting.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from curation.curator import name_of
from curation.models import PlannedEdition
from curation.publishing import job
from curation.publishing.wall_clock import BadTime, in_words
from exhibit.editions.writer import EditionBusy
from exhibit.models import Edition

log = logging.getLogger(__name__)

State = PlannedEdition.State
PERMISSION = "exhibit.publish_edition"
LATE = timedelta(minutes=5)
"""A plan published later than this says why: nothing was running at its time."""
LOOKED = ".looked-for-planned"
SILENT = timedelta(minutes=2)
"""Without a look for so long, nothing is watching the set times (a look comes every 15 s)."""


class NotWaiting(Exception):
    """A plan that was published, cancelled or taken up before it could be changed."""

    def __init__(self) -> None:
        super().__init__(_("This plan no longer waits: it was published, cancelled or taken up."))


def set_time(*, at: datetime, note: str, by: User) -> PlannedEdition:
    """Plan an edition. Raises BadTime where another waits for the same time."""
    with _one_for_a_time(at):
        return PlannedEdition.objects.create(at=at, note=note, by=by)


def change(*, pk: int, at: datetime, note: str, by: User) -> PlannedEdition:
    """Give a waiting plan another time or note; `by` answers for it from now on.

    Raises NotWaiting, or BadTime where another plan waits for the same time.
    """
    with _one_for_a_time(at):
        _still_waiting(pk, at=at, note=note, by=by)
    return PlannedEdition.objects.get(pk=pk)


def cancel(*, pk: int, by: User) -> None:
    """Call a waiting plan off, and keep who did. Raises NotWaiting."""
    _still_waiting(
        pk, state=State.CANCELLED, message=_("Cancelled by {by}.").format(by=name_of(by))
    )


@contextmanager
def _one_for_a_time(at: datetime) -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise BadTime(
            _(
                "Another edition is planned for {at}: choose another time, or change that plan."
            ).format(at=in_words(timezone.localtime(at)))
        ) from error


def _still_waiting(pk: int, **values: object) -> None:
    """Change a plan on condition that it still waits: of two who try, one finds it."""
    if not PlannedEdition.objects.filter(pk=pk, state=State.WAITING).update(**values):
        raise NotWaiting


def publish_due(
    *, now: datetime | None = None, is_stopping: Callable[[], bool] = lambda: False
) -> list[PlannedEdition]:
    """Publish what is due, oldest first, and return each plan with its outcome in words.

    Nothing is done while another publication is running; what is due then waits for the next pass.
    A plan that was begun and has no end, because its process died, is told to have failed.
    """
    look()
    ended: list[PlannedEdition] = []
    try:
        with job.alone():
            ended += _left_behind()
            while not is_stopping() and (plan := _claim(now or timezone.now())):
                ended.append(_published(plan, is_stopping))
    except EditionBusy:
        log.info("A publication is running: what is due waits for it.")
    return ended


def _claim(now: datetime) -> PlannedEdition | None:
    """Take the oldest plan that is due; None where there is none, or another process has it."""
    plan = PlannedEdition.objects.filter(state=State.WAITING, at__lte=now).order_by("at").first()
    if plan is None:
        return None
    try:
        _still_waiting(plan.pk, state=State.RUNNING)
    except NotWaiting:
        return None
    # Read again: its note may have been changed just before it was taken.
    return PlannedEdition.objects.select_related("by").get(pk=plan.pk)


def _published(plan: PlannedEdition, is_stopping: Callable[[], bool]) -> PlannedEdition:
    started_at, due = timezone.now(), in_words(timezone.localtime(plan.at))
    if not (plan.by.is_active and plan.by.has_perm(PERMISSION)):
        return _ended(
            plan,
            State.REFUSED,
            _(
                "{by}, who planned it, may no longer publish. Somebody who may has to plan "
                "it again."
            ).format(by=name_of(plan.by)),
        )
    ended = job.run(by=plan.by, note=plan.note, planned_for=due, is_stopping=is_stopping)
    late = ""
    if started_at - plan.at > LATE:
        came = in_words(timezone.localtime(started_at))
        late = _(
            " It was due on {told} and came on {shown}: nothing was running at its time."
        ).format(told=due, shown=came)
    if ended.state == "done":
        plan.edition = ended.edition
        return _ended(
            plan,
            State.DONE,
            _("Published as edition {edition}.{late}").format(edition=ended.edition, late=late),
        )
    if ended.state == "refused":
        lines = [f"- {problem['where']}: {problem['sentence']}" for problem in ended.problems]
        return _ended(
            plan,
            State.REFUSED,
            "\n".join([_("Findings stood in the way.{late}").format(late=late), *lines]),
        )
    if ended.state == "stopped":
        # The process was told to stop, politely: the plan is published when one runs again.
        return _ended(plan, State.WAITING, _("The server was stopped before it was published."))
    return _ended(plan, State.FAILED, ended.message + late)


def _ended(plan: PlannedEdition, state: State, message: str) -> PlannedEdition:
    plan.state, plan.message = state, message
    plan.save(update_fields=["state", "message", "edition"])
    return plan


def _left_behind() -> Iterator[PlannedEdition]:
    """End the plans whose process died: we hold the lock, so nobody is publishing them."""
    for plan in PlannedEdition.objects.filter(state=State.RUNNING):
        edition = Edition.objects.filter(
            published_by=plan.by_id, note=plan.note, published_at__gte=plan.at
        ).first()
        if edition is None:
            yield _ended(plan, State.FAILED, _(job.STOPPED))
        else:
            plan.edition = edition.number
            yield _ended(
                plan, State.DONE, _("Published as edition {made}.").format(made=edition.number)
            )


def look() -> None:
    """Keep that somebody is looking for plans that are due."""
    path = Path(settings.EDITIONS_ROOT) / LOOKED
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()


def is_watched() -> bool:
    """Say whether some process has looked for due plans within the last minutes."""
    try:
        looked = (Path(settings.EDITIONS_ROOT) / LOOKED).stat().st_mtime
    except OSError:
        return False
    return timezone.now().timestamp() - looked < SILENT.total_seconds()
