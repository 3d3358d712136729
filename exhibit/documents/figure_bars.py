"""The figure of one answer, drawn on its own scale. Two answers never share an axis: they count
different things (design.md, rule 7)."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

WIDTH = 400
"""Width of every bar's drawing, in units of its view box."""


@dataclass(frozen=True, kw_only=True)
class FigureBar:
    """A bar from nought to `scale_end`: solid to the lowest value, outlined to the highest."""

    solid: int
    outlined: int
    open_ended: bool
    scale_end: str
    in_words: str


def number_in_words(value: Decimal) -> str:
    """Return a number as it is read: '1.5 million', '600,000', '39'."""
    millions = value / 1_000_000
    if abs(millions) >= 1:
        return f"{millions.normalize():f} million"
    return f"{value.normalize():,f}"


def figure_bar(low: Decimal | None, high: Decimal | None, unit: str = "") -> FigureBar | None:
    """Return the bar of a figure, or None where the source gives no number above nought.

    A figure with no upper value ("at least 6 million") runs on, open, to the end of its scale.
    """
    floor = low if low is not None else high
    if floor is None or floor < 0 or not (high or floor):
        return None
    top = max(floor, high or floor)
    open_ended = high is None
    end = _scale_end(top, beyond=open_ended)
    solid, reach = (round(WIDTH * value / end) for value in (floor if low is not None else 0, top))
    return FigureBar(
        solid=int(solid),
        outlined=int((WIDTH if open_ended else reach) - solid),
        open_ended=open_ended,
        scale_end=f"{number_in_words(end)} {unit}".strip(),
        in_words=_in_words(low, high, unit),
    )


def _scale_end(top: Decimal, *, beyond: bool) -> Decimal:
    """Return the first of 1, 2, 5, 10, … at or above the value, above it when it runs on."""
    power = Decimal(10) ** top.adjusted()
    steps = (power * step for step in (1, 2, 5, 10))
    return next(step for step in steps if step > top or (step == top and not beyond))


def _in_words(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    if low is None and high is not None:
        range_in_words = _("up to {high}").format(high=number_in_words(high))
    elif high is None and low is not None:
        range_in_words = _("{low} or more; the source gives no upper figure").format(
            low=number_in_words(low)
        )
    elif low == high and low is not None:
        range_in_words = number_in_words(low)
    else:
        range_in_words = _("from {least} to {most}").format(
            least=number_in_words(low or Decimal(0)),
            most=number_in_words(high or Decimal(0)),
        )
    return f"{range_in_words} {unit}".strip() if high is not None else range_in_words
