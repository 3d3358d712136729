"""Whether a tour takes as long as it says."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.documents.types import TourPage
from exhibit.text.counting import counted
from exhibit.text.findings import Finding, Level


def check(tour: TourPage) -> Iterator[Finding]:
    """Yield that a tour holds more words than can be read in the minutes it is given.

    A hint and no error: its page tells the longer time in any case.
    """
    if tour.held_minutes <= tour.minutes:
        return
    message = _("It says {told}, and its words alone take {held}: {words}.")
    yield Finding(
        code="tour-time",
        level=Level.HINT,
        field="minutes",
        message=message.format(
            told=counted(tour.minutes, "minute"),
            held=counted(tour.held_minutes, "minute"),
            words=counted(tour.words, "word"),
        ),
        advice=_("Give it more minutes, or choose fewer stops. Its page tells the longer time."),
    )
