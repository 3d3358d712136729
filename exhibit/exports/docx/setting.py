"""How closely the words of a document are set: open for students, closer where paper is short."""

from dataclasses import dataclass, replace

from exhibit.exports.sheet import Sheet, Span, parts


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Sizes of one document, against those in the table of styles."""

    scale: float
    """By which all letters and spaces shrink; no letter that is read is below 8 points."""
    sides: float
    ends: float
    """Margins in centimetres: left and right, top and foot."""
    tall: float
    """Height of a cell to write in, in centimetres."""
    room: float
    """Points between two lines of handwriting."""


OPEN = Setting(scale=0.97, sides=2, ends=1.7, tall=1.9, room=20)
"""For students, who write between the words."""
CLOSE = Setting(scale=0.92, sides=2, ends=1.7, tall=1.8, room=18)
"""For teachers, who read: the plan of the lesson stands on the first page."""
ONE_PAGE = Setting(scale=0.88, sides=1.8, ends=1.4, tall=1.5, room=21)
"""For sheets that may have no second page."""
MANY_LETTERS = 1_200
"""From here on, the table of a sheet for one page leaves less than half the room to write in."""


def setting(sheet: Sheet) -> Setting:
    """Return how a sheet is set."""
    if sheet.most_pages != 1:
        return OPEN if sheet.for_students else CLOSE
    letters = sum(len(part.text) for part in parts(sheet.blocks) if isinstance(part, Span))
    return ONE_PAGE if letters < MANY_LETTERS else replace(ONE_PAGE, room=ONE_PAGE.room * 0.45)
