"""How much fits on a slide: sizes of letters, and where a long text goes on to the next slide."""

from collections.abc import Iterator
from dataclasses import replace

from exhibit.exports.drawings import height_of, png_of
from exhibit.exports.sheet import Figure, Span, Spans
from exhibit.exports.slides.slide import Line, Slide
from exhibit.exports.slides.template import ACROSS, BODY, SIZES, SPACE_BEFORE, TITLE, TITLE_SIZE

LEAST = 14.0
"""Points: below this nobody at the back of a room can read a slide."""
FIGURE_GROWS = 1.9
"""How much larger a drawing stands on a slide than on paper."""
MOST_OF_A_SLIDE = 0.48
"""Share of a slide's height below the title that a drawing may take."""
_POINTS = 12_700
"""English metric units in a point."""
# Georgia takes 0.5 of its size a letter, lines that break between words included; the faces that
# stand in for it take up to 0.56.
_LETTER = 0.55
_LEADING = 1.2
_SCALES = tuple(step / 20 for step in range(20, 9, -1))
_SMALLER_TITLES = (30.0, 24.0, 20.0, 16.0)
_WIDTH = ACROSS / _POINTS


def figure_height(figure: Figure) -> int:
    """Return how high a drawing stands on a slide, in English metric units."""
    return int(min(height_of(png_of(figure.svg)) * FIGURE_GROWS, BODY[1] * MOST_OF_A_SLIDE))


def words_height(slide: Slide) -> int:
    """Return the height that the words of a slide have, in English metric units."""
    return int(BODY[1] - (figure_height(slide.figure) if slide.figure else 0))


def room(slide: Slide) -> float:
    """Return the height that the words of a slide have, in points."""
    return words_height(slide) / _POINTS


def scale(slide: Slide) -> float:
    """Return by how much the letters of a slide shrink to stay on it: 1 where they all fit."""
    fits = (by for by in _SCALES if _height(slide.lines, by) <= room(slide))
    return next(fits, _SCALES[-1])


def title_size(title: str) -> float:
    """Return the size in points of a title too long for the usual one, else 0."""
    for points in (TITLE_SIZE, *_SMALLER_TITLES):
        lines = -(-len(title) // int(_WIDTH / (points * _LETTER)))
        if lines * points * _LEADING <= TITLE[1] / _POINTS:
            break
    return 0 if points == TITLE_SIZE else points


def size(role: str, by: float) -> float:
    """Return the size of the letters of a role in points, never less than can be read."""
    return max(LEAST, round(SIZES[role] * by))


def fitted(slide: Slide) -> Iterator[Slide]:
    """Yield a slide, and further ones of its title where its words are too many for one.

    What stands before exact words stays on the slide with them. Drawing and notes stay with the
    first.
    """
    most = _SCALES[-1]
    taken: list[Line] = []
    current = slide
    height = room(slide)
    for line in (part for whole in slide.lines for part in _parts(whole, height)):
        if taken and _height((*taken, line), most) > room(current):
            # A credit line goes on to the next slide with the words it belongs to.
            credit = [taken.pop()] if taken[-1].role == "by" and len(taken) > 1 else []
            yield replace(current, lines=tuple(taken))
            taken = credit
            current = Slide(title=slide.title, notes=("This goes on from the slide before.",))
        taken.append(line)
    yield replace(current, lines=tuple(taken))


def _height(lines: tuple[Line, ...] | list[Line], by: float) -> float:
    """Return how high lines stand at a scale, in points."""
    return sum(
        -(-max(1, line.letters) // _a_line(line.role, by)) * size(line.role, by) * _LEADING
        + SPACE_BEFORE[line.role]
        for line in lines
    )


def _a_line(role: str, by: float) -> int:
    return int(_WIDTH / (size(role, by) * _LETTER))


def _parts(line: Line, height: float) -> Iterator[Line]:
    """Cut a line that no slide could hold, between words where it has any."""
    by = _SCALES[-1]
    rows = int((height - 60) / (size(line.role, by) * _LEADING))
    most = rows * _a_line(line.role, by)
    if line.letters <= most:
        yield line
        return
    part: list[Span] = []
    count = 0
    for piece in _pieces(line.spans, most // 4):
        if part and count + len(piece.text) > most:
            yield replace(line, spans=tuple(part))
            part, count = [], 0
        part.append(piece)
        count += len(piece.text)
    yield replace(line, spans=tuple(part))


def _pieces(spans: Spans, most: int) -> Iterator[Span]:
    for span in spans:
        text = span.text
        while len(text) > most:
            cut = text.rfind(" ", 0, most) + 1 or most
            yield replace(span, text=text[:cut])
            text = text[cut:]
        yield replace(span, text=text)
