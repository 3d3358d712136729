"""What the checks are to catch, and how seldom they may stop a true sentence."""

from tests.mutations.kinds import WITHOUT_GOAL
from tests.mutations.measuring import Measured

ALL, EACH, ALARMS = 0.90, 0.75, 0.02
ALWAYS = ("altered quotation", "big number")
MISSED: tuple[str, ...] = ()
"""The goals still to be reached, as measured; a test holds that there are no others."""


def unmet(measured: Measured) -> list[str]:
    """Return the goals that a measurement misses, in words."""
    found = []
    if measured.total.share < ALL:
        found.append(f"{measured.total.share:.1%} of all, at least {ALL:.0%}")
    for kind, tally in measured.kinds.items():
        least = 1 if kind in ALWAYS else EACH
        if tally.share < least and kind not in WITHOUT_GOAL:
            found.append(f"{kind}: {tally.share:.1%}, at least {least:.0%}")
    if measured.stopped > ALARMS * measured.sentences:
        found.append(f"{measured.stopped} true sentences stopped, at most {ALARMS:.0%}")
    return found
