"""The drawn figure of a room: one mark for each passage of the sources, solid where it is cited.

Each room has its own sign, so that rooms are told apart by shape and not by colour alone. The
number stands in words of ordinary size: in a room about people, a large one would seem to count
them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from exhibit.documents.types import SourcePage, ThemePage

COLUMNS = 10
STEP_X, STEP_Y = 40, 30
MOST = 200
"""Beyond this many marks the drawing would be noise; the number in words stays."""

SHAPES = {
    "plan": "m0 20h30v-20z",
    "list": "m0 8h30v6h-30z",
    "card": "h23l7 7v13h-30z",
}
"""A rising wedge, a ruled line, a card with a cut corner: each within 30 by 20."""


@dataclass(frozen=True, kw_only=True)
class RoomFigure:
    """Two SVG paths and the numbers that say the same."""

    solid: str
    outlined: str
    height: int
    width: int
    cited: int
    passages: int

    @property
    def left_out(self) -> int:
        """How many passages this room does not cite."""
        return self.passages - self.cited


def room_figure(theme: ThemePage, sources: Iterable[SourcePage]) -> RoomFigure | None:
    """Return the figure of a room, or None while the sources have no passages."""
    used = [
        any(panel.theme == theme.slug for panel in place.panels)
        for page in sources
        for place in page.places
    ]
    if not used:
        return None
    shape = SHAPES.get(theme.sign, SHAPES["list"])
    drawn = used if len(used) <= MOST else []
    paths = {
        cited: "".join(_mark(place, shape) for place, u in enumerate(drawn) if u is cited)
        for cited in (True, False)
    }
    return RoomFigure(
        solid=paths[True],
        outlined=paths[False],
        width=COLUMNS * STEP_X - 10,
        height=-(-len(drawn) // COLUMNS) * STEP_Y,
        cited=sum(used),
        passages=len(used),
    )


def _mark(place: int, shape: str) -> str:
    return f"M{place % COLUMNS * STEP_X} {place // COLUMNS * STEP_Y}{shape}"
