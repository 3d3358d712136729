"""A day and a time of the clock on the exhibition's wall, as one moment; pure.

Twice a year a clock that keeps summer time skips an hour and shows another one twice. A time that
never comes, or comes twice, must not be guessed (RFC 5545, 3.3.5 guesses; we ask).
"""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from django.utils.translation import gettext as _

from exhibit.text.dates import MONTHS

FARTHEST = timedelta(days=366)
"""Beyond a year a plan is a mistyped year."""
WHICH = ("first", "second")


class BadTime(ValueError):
    """A time at which nothing can be published; the message says what to do."""


class TimeTwice(BadTime):
    """A time that the clocks show twice, in the night when summer time ends."""

    def __init__(self, first: datetime, second: datetime) -> None:
        super().__init__(
            _(
                "The clocks go back on {first}, so {hour:%H:%M} comes twice: say whether "
                "you mean the first ({utc:%H:%M} UTC) or the second ({later:%H:%M} UTC)."
            ).format(
                first=_day(first),
                hour=first,
                utc=first.astimezone(UTC),
                later=second.astimezone(UTC),
            )
        )


def moment(day: date, clock: time, zone: tzinfo, *, now: datetime, which: str = "") -> datetime:
    """Return the moment, aware and in `zone`, at which a clock there shows this day and time.

    `now` is aware; `which`, 'first' or 'second', is asked only where the time comes twice. Raises
    BadTime for a moment that is past, more than a year away, or skipped by summer time; TimeTwice,
    which is one too, where `which` is needed.
    """
    bare = datetime.combine(day, clock.replace(second=0, microsecond=0, tzinfo=None))
    first, second = (bare.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() != second.utcoffset():
        if _of(first, zone) != bare:
            _raise_skipped(first, second, zone)
        if which not in WHICH:
            raise TimeTwice(first, second)
    chosen_time = second if which == "second" else first
    if chosen_time.astimezone(UTC) <= now.astimezone(UTC):
        raise BadTime(
            _("{chosen} is past: choose a later time, or publish now.").format(
                chosen=in_words(chosen_time)
            )
        )
    if chosen_time - now > FARTHEST:
        raise BadTime(
            _("{chosen} is more than a year away: check the year.").format(chosen=_day(chosen_time))
        )
    return chosen_time


def in_words(moment: datetime) -> str:
    """Return a moment as its clock shows it: '21 November 2026, 09:00'."""
    return f"{_day(moment)}, {moment:%H:%M}"


def with_utc(moment: datetime) -> str:
    """Return a moment with the hour in UTC beside it: '21 November 2026, 09:00 (08:00 UTC)'."""
    utc = moment.astimezone(UTC)
    if moment.utcoffset() == timedelta(0):
        return f"{in_words(moment)} UTC"
    in_utc = f"{utc:%H:%M}" if utc.date() == moment.date() else in_words(utc)
    return f"{in_words(moment)} ({in_utc} UTC)"


def _day(moment: date) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def _of(moment: datetime, zone: tzinfo) -> datetime:
    """Return what a clock in the zone really shows at a moment, without its zone."""
    return moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0)


def _raise_skipped(first: datetime, second: datetime, zone: tzinfo) -> None:
    """Raise BadTime with the hour that the clocks skip around a moment."""
    # Read with the offset of after, the time lies before the leap; with that of before, behind it.
    low, high = second.astimezone(UTC), first.astimezone(UTC)
    before = low.astimezone(zone).utcoffset()
    while high - low > timedelta(minutes=1):
        middle = low + (high - low) // 2
        if middle.astimezone(zone).utcoffset() == before:
            low = middle
        else:
            high = middle
    high = high.replace(second=0, microsecond=0)
    leap = (high - timedelta(minutes=1)).astimezone(zone) + timedelta(minutes=1)
    raise BadTime(
        _(
            "{first:%H:%M} does not exist on {day}: the clocks go from {last:%H:%M} "
            "to {next:%H:%M}. Choose a time before or after."
        ).format(first=first, day=_day(first), last=leap, next=high.astimezone(zone))
    )
