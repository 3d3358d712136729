"""The picture that stands for a page where its address is shared: 1200 by 630, PNG.

Sign, pattern and colour of the room, title, big idea, what to know before going in, and which
edition it is. Never words of a source: what a card shows travels without its credit line.
"""

import io
import unicodedata
from functools import lru_cache

from django.utils.translation import gettext as _
from PIL import Image, ImageDraw, ImageFont

from exhibit.charts.lettering import FOLDER as FACES
from exhibit.charts.lettering import weights
from exhibit.documents.excerpt_cards import flag_name
from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import EditionStamp, ExhibitionDocument
from exhibit.text.wording import advisory_sentence, day

WIDTH, HEIGHT = 1200, 630
MEDIA_TYPE = "image/png"

PAPER, INK, QUIET, RED, ON_BAND = "#f2f1ed", "#17181b", "#3f4248", "#8b1022", "#f7f5f0"
BANDS = {"plan": "#174570", "list": "#1d1e22", "card": "#5e400a"}
"""The tokens of static/exhibit/exhibit.css for light paper."""

BAND = 252
LEFT, RIGHT, TOP = BAND + 56, WIDTH - 56, 56
FOOT = HEIGHT - 48
# A title is set as large as three lines allow; at the last size it may run to four.
TITLE_SIZES = (104, 92, 80, 70, 62, 54, 48)
IDEA_SIZES = (40, 36, 32, 28)
# Flat colours and the steps between them: beyond this a larger palette shows no difference.
COLOURS = 64

Box = tuple[float, float, float, float]


def card(
    panel: PanelDocument,
    *,
    exhibition_title: str,
    theme_title: str,
    sign: str,
    stamp: EditionStamp | None,
) -> bytes:
    """Return a panel's card; the same input gives the same bytes. `stamp` None: working copy."""
    return _draw(
        label=theme_title,
        title=panel.title,
        flag=flag_name(panel.flag),
        idea=panel.big_idea,
        care=advisory_sentence(panel.advisory) if panel.advisory.strip() else "",
        signs=(sign,),
        foot=f"{exhibition_title}  ·  {_edition(stamp)}",
    )


def exhibition_card(about: ExhibitionDocument, *, stamp: EditionStamp | None) -> bytes:
    """Return the card of the exhibition itself, under all three signs."""
    return _draw(
        label=_("An exhibition"),
        title=about.title,
        flag="",
        idea=about.subtitle,
        care="",
        signs=tuple(BANDS),
        foot=_edition(stamp),
    )


def _edition(stamp: EditionStamp | None) -> str:
    return f"Edition {stamp.number}, {day(stamp.day)}" if stamp else _("Working copy")


def _draw(
    *, label: str, title: str, flag: str, idea: str, care: str, signs: tuple[str, ...], foot: str
) -> bytes:
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    _band(image, signs)
    pen = ImageDraw.Draw(image)
    end = _flag(pen, flag) if flag else RIGHT
    _write(pen, LEFT, TOP, _lines(label, _font(800, 36), end - LEFT - 24, 1), 800, 36, INK)
    rule = TOP + 64
    pen.rectangle((LEFT, rule, LEFT + 180, rule + 9), INK)
    pen.line((LEFT, rule, RIGHT, rule), INK, 2)
    _write(pen, LEFT, FOOT - 22, _lines(foot, _font(500, 28), RIGHT - LEFT, 1), 500, 28, QUIET)
    bottom = _care(pen, care) if care else FOOT - 48
    y = _title(pen, title, rule + 32, bottom)
    _idea(pen, idea, y + 18, bottom)
    out = io.BytesIO()
    flat = image.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    flat.save(out, "PNG", optimize=True)
    return out.getvalue()


def _flag(pen: ImageDraw.ImageDraw, flag: str) -> float:
    """Draw what a reader must know of the panel's standing, boxed; return its left edge."""
    font = _font(800, 30)
    left = RIGHT - pen.textlength(_drawable(flag), font) - 36
    pen.rectangle((left, TOP - 14, RIGHT, TOP + 42), None, RED, 3)
    pen.text((RIGHT - 18, TOP + 14), _drawable(flag), RED, font, anchor="rm")
    return left


def _title(pen: ImageDraw.ImageDraw, title: str, top: float, bottom: float) -> float:
    """Write the title as large as it fits; return where it ends."""
    for size in TITLE_SIZES:
        lines = _lines(title, _font(800, size), RIGHT - LEFT, 4 if size == TITLE_SIZES[-1] else 3)
        # With 60% of the room for the title there is space left for two lines of the big idea.
        if not _any_cut(lines) and len(lines) * size <= (bottom - top) * 0.6:
            break
    return _write(pen, LEFT - size * 0.02, top, lines, 800, size, INK)


def _idea(pen: ImageDraw.ImageDraw, idea: str, top: float, bottom: float) -> None:
    for size in IDEA_SIZES:
        step = size * 1.28
        lines = _lines(idea, _font(500, size), RIGHT - LEFT, max(1, int((bottom - top) // step)))
        if not _any_cut(lines):
            break
    _write(pen, LEFT, top, lines, 500, size, QUIET, step)


def _care(pen: ImageDraw.ImageDraw, care: str) -> float:
    """Write the advisory above the foot; return where the room above it ends."""
    lines = _lines(care, _font(800, 29), RIGHT - LEFT - 24, 2)
    top = FOOT - 52 - len(lines) * 36
    pen.rectangle((LEFT, top - 3, LEFT + 7, top + len(lines) * 36 - 6), RED)
    _write(pen, LEFT + 24, top, lines, 800, 29, RED, 36)
    return top - 20


def _write(
    pen: ImageDraw.ImageDraw,
    x: float,
    top: float,
    lines: list[str],
    weight: int,
    size: int,
    colour: str,
    step: float = 0,
) -> float:
    """Write lines on their baselines below `top`; return where the next would begin."""
    for place, line in enumerate(lines):
        # 0.78: the height of this typeface's tall letters, as a part of its size.
        y = top + place * (step or size) + size * 0.78
        pen.text((x, y), line, colour, _font(weight, size), anchor="ls")
    return top + len(lines) * (step or size)


def _any_cut(lines: list[str]) -> bool:
    return any(line.endswith("…") for line in lines)


def _band(image: Image.Image, signs: tuple[str, ...]) -> None:
    """Fill the left side with the bands of rooms: sign above pattern."""
    height = HEIGHT / len(signs)
    for place, sign in enumerate(signs):
        box = (0.0, place * height, float(BAND), (place + 1) * height)
        image.paste(_room(sign, BAND, round(height), whole=len(signs) == 1), (0, round(box[1])))


def _room(sign: str, width: int, height: int, *, whole: bool) -> Image.Image:
    """Return one room's band: its colour, its sign, and under a whole band its pattern."""
    # Drawn four times as large and brought down: Pillow's shapes have no smooth edges.
    scale = 4
    band = Image.new("RGB", (width * scale, height * scale), BANDS.get(sign, BANDS["list"]))
    pen = ImageDraw.Draw(band)
    side = (132 if whole else 104) * scale
    left = (width * scale - side) // 2 if not whole else 56 * scale
    top = 56 * scale if whole else (height * scale - side) // 2
    for shape in _sign(sign):
        points = [(left + x / 24 * side, top + y / 24 * side) for x, y in shape[1]]
        pen.polygon(points, ON_BAND if shape[0] else BANDS.get(sign, BANDS["list"]))
    if whole:
        _pattern(pen, sign, (0, (height - 176) * scale, width * scale, height * scale), scale)
    return band.resize((width, height), Image.Resampling.LANCZOS)


def _sign(sign: str) -> list[tuple[bool, list[tuple[float, float]]]]:
    """Return the sign as polygons on a field of 24 by 24: True is drawn, False cut out."""
    if sign == "plan":
        return [(True, [(1, 23), (23, 23), (23, 1)])]
    if sign == "card":
        outline = [(1.0, 1.0), (17.0, 1.0), (23.0, 7.0), (23.0, 23.0), (1.0, 23.0)]
        window = [(4.0, 4.0), (15.8, 4.0), (20.0, 8.2), (20.0, 12.0), (4.0, 12.0)]
        return [(True, outline), (False, window)]
    return [(True, [(1, y), (23, y), (23, y + 4), (1, y + 4)]) for y in (1, 7, 19)]


def _pattern(pen: ImageDraw.ImageDraw, sign: str, box: Box, scale: int) -> None:
    """Rule a box as the room is ruled on the pages: hatch, lines or dots."""
    left, top, right, bottom = box
    if sign == "plan":
        for x in range(int(left - (bottom - top)), int(right), 22 * scale):
            pen.line((x, bottom, x + bottom - top, top), ON_BAND, 5 * scale)
    elif sign == "card":
        for y in range(int(top), int(bottom), 20 * scale):
            for x in range(int(left) + 14 * scale, int(right), 28 * scale):
                pen.ellipse((x, y, x + 9 * scale, y + 9 * scale), ON_BAND)
    else:
        for y in range(int(top), int(bottom), 16 * scale):
            pen.rectangle((left, y, right, y + 6 * scale), ON_BAND)


def _lines(text: str, font: ImageFont.FreeTypeFont, width: float, most: int) -> list[str]:
    """Return the text in at most so many lines, cut with an ellipsis where it would run over."""
    lines: list[str] = []
    for word in _drawable(text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    cut = len(lines) > most
    lines = lines[:most]
    return [
        _fitting(line, font, width, cut=cut and place == most - 1)
        for place, line in enumerate(lines)
    ]


def _fitting(line: str, font: ImageFont.FreeTypeFont, width: float, *, cut: bool) -> str:
    """Return a line that fits, with an ellipsis where something of it or after it is left out."""
    if not cut and font.getlength(line) <= width:
        return line
    while line and font.getlength(line + "…") > width:
        line = line[:-1]
    return line.rstrip(" ,.;:–—") + "…"


@lru_cache(maxsize=32)
def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FACES / f"sofia-sans-condensed-{weight}.ttf", size)


def _drawable(text: str) -> str:
    """Return the text with letters the typeface has not replaced by their plain ones, or by ?.

    Pictures among the letters are left out, and so is a text in another script: it would be a row
    of question marks.
    """
    drawn = {letter: letter if letter in _letters() else _plain(letter) for letter in set(text)}
    words = [letter for letter in text if letter.isalpha()]
    lost = sum(drawn[letter] == "?" for letter in words)
    return "" if 2 * lost > len(words) else "".join(drawn[letter] for letter in text)


def _plain(letter: str) -> str:
    kept = "".join(part for part in unicodedata.normalize("NFKD", letter) if part in _letters())
    if kept or unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return kept
    if letter.isspace() or unicodedata.category(letter) in ("So", "Sk"):
        return " "
    return "?"


@lru_cache(maxsize=1)
def _letters() -> frozenset[str]:
    """Return the letters both weights can draw."""
    return frozenset.intersection(*(frozenset(weight.glyphs) for weight in weights().values()))
