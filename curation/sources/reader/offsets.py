"""Places a curator gives in numbers, and words a browser says it has at them. Pure.

Two ways to write a place: an offset as it is kept (`373`: characters counted from 0, the end is the
character after the last one), or line and character as they are read (`5:12`: both counted from 1,
the last character included).
"""

import re

from django.utils.text import normalize_newlines
from django.utils.translation import gettext as _

from curation.sources.reader.lines import Layout
from exhibit.text.anchoring import Cut, cut

PLACE = re.compile(
    r"\s*(?:(?P<line>[0-9]{1,9})\s*[:.]\s*(?P<at>[0-9]{1,9})|(?P<offset>[0-9]{1,9}))\s*"
)


class NoPlace(ValueError):
    """A place that cannot be read, or does not exist; its text is a sentence for curators."""


class OtherWords(ValueError):
    """The text has other words at the offsets than the browser showed."""


def read_place(place: str, layout: Layout, *, is_end: bool = False) -> int:
    """Return the offset that the place written as From, or as To, stands for. Raises NoPlace."""
    name = "To" if is_end else "From"
    match = PLACE.fullmatch(place)
    if match is None:
        raise NoPlace(
            _(
                "{name}: “{given}” is not a place: write an offset such as 373, or line and "
                "character such as 5:12."
            ).format(name=name, given=place.strip()[:40])
        )
    if match["offset"]:
        return int(match["offset"])
    line, at = int(match["line"]), int(match["at"])
    if not 1 <= line <= layout.line_count:
        raise NoPlace(
            _("{name}: there is no line {line}: the text has {line_count:,} lines.").format(
                name=name, line=line, line_count=layout.line_count
            )
        )
    start, end = layout.start_of(line), layout.end_of(line)
    if not 1 <= at <= end - start:
        raise NoPlace(
            _(
                "{name}: there is no character {at} in line {line}: it has {end:,}, its end "
                "included."
            ).format(name=name, at=at, line=line, end=end - start)
        )
    return start + at - (0 if is_end else 1)


def checked_cut(text: str, start: int, end: int, words: str = "") -> Cut:
    """Return the passage as the text has it. Raises OutsideText, and OtherWords where `words`,
    what the browser showed there, are given and differ.

    Browsers send every line end of a form as CR LF, so line ends are not compared.
    """
    passage = cut(text, start, end)
    if words and normalize_newlines(words) != normalize_newlines(passage.exact):
        raise OtherWords(
            _(
                "The text has other words at these offsets than your browser showed. "
                "Nothing was saved."
            )
        )
    return passage
