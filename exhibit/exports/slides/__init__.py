"""The slides of one panel as PPTX: 16 to 9, one unique title a slide, notes for the speaker."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pptx as python_pptx
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

from exhibit.exports.office_text import clean
from exhibit.exports.drawings import png_of
from exhibit.exports.sheet import Figure, Span
from exhibit.exports.slides.outline import Line, Slide, outline
from exhibit.exports.zipped import rezipped
from exhibit.packs.pack import Pack

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN = Inches(0.75)
TITLE_HEIGHT = Inches(1.15)
BODY_TOP = Inches(1.85)
FOOT_TOP = Inches(6.98)
RULE_TOP = Inches(1.7)
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative"
INK = RGBColor(0x1C, 0x1B, 0x19)
SOFT = RGBColor(0x45, 0x43, 0x3E)
FONT = "Georgia"
TITLE_AND_CONTENT = 1
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)

# Points by role; all of them shrink together where a slide is full.
SIZES = {"": 24.0, "quote": 26.0, "by": 14.0, "small": 14.0}
LEAST = 12.0
"""Below this nobody at the back of a room can read a slide."""


def pptx(pack: Pack) -> bytes:
    """Return the slides of a pack with one panel. The same pack gives the same bytes."""
    show = python_pptx.Presentation()
    show.slide_width, show.slide_height = WIDTH, HEIGHT
    layout = show.slide_layouts[TITLE_AND_CONTENT]
    _lay_out(layout)
    for number, slide in enumerate(outline(pack), start=1):
        made = show.slides.add_slide(layout)
        _write(made, slide, pack.about.language)
        _foot(made, f"{pack.code} · {pack.check_address} · {number}", pack.about.language)
    _properties(show, pack)
    out = BytesIO()
    show.save(out)
    return rezipped(out.getvalue())


def _lay_out(layout: Any) -> None:
    """Set the places of the layout for 16 to 9, so that slides inherit them."""
    for place in layout.placeholders:
        kind = place.placeholder_format.idx
        place.left, place.width = MARGIN, Emu(WIDTH - 2 * MARGIN)
        if kind == 0:
            place.top, place.height = Inches(0.45), TITLE_HEIGHT
        elif kind == 1:
            place.top, place.height = BODY_TOP, Inches(4.9)
        else:
            place._element.getparent().remove(place._element)


def _write(made: Any, slide: Slide, language: str) -> None:
    title, body = made.shapes.title, made.placeholders[1]
    title.text_frame.text = clean(slide.title)
    title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    for run in title.text_frame.paragraphs[0].runs:
        _dress(run, 34.0 if len(slide.title) < 60 else 28.0, language)
    title.text_frame.paragraphs[0].alignment = 1
    lines = slide.lines
    scale = _scale(lines, with_figure=slide.figure is not None)
    if slide.figure:
        # All four, or the slide would take none of them from its layout.
        body.left, body.top = MARGIN, BODY_TOP
        body.width, body.height = Emu(WIDTH - 2 * MARGIN), Inches(3.1)
    for place, line in enumerate(lines):
        frame = body.text_frame
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        _paragraph(paragraph, line, scale, language)
    if slide.figure:
        _figure(made, slide.figure)
    made.notes_slide.notes_text_frame.text = clean("\n".join(slide.notes))


def _foot(made: Any, text: str, language: str) -> None:
    """Write the pack code on a slide: one that is copied out alone still says where it is from."""
    box = made.shapes.add_textbox(MARGIN, FOOT_TOP, Emu(WIDTH - 2 * MARGIN), Inches(0.35))
    box.name = "Pack code"
    run = box.text_frame.paragraphs[0].add_run()
    run.text = clean(text)
    _dress(run, LEAST, language, soft=True)
    rule = made.shapes.add_connector(1, MARGIN, RULE_TOP, Emu(WIDTH - MARGIN), RULE_TOP)
    rule.line.color.rgb, rule.line.width = INK, Pt(1.25)
    # Ornament: a screen reader passes it by.
    rule._element.nvCxnSpPr.cNvPr.append(_decorative())


def _decorative() -> Any:
    marked = f'<a:extLst xmlns:a="{_A}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    told = f'<adec:decorative xmlns:adec="{_ADEC}" val="1"/></a:ext></a:extLst>'
    return etree.fromstring(marked + told)


def _paragraph(paragraph: Any, line: Line, scale: float, language: str) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.insert(0, properties.makeelement(qn("a:buNone"), {}))
    paragraph.space_before = Pt(2 if line.role == "quote" else 8)
    for span in line.spans:
        run = paragraph.add_run()
        run.text = clean(span.text)
        _dress(
            run,
            max(LEAST, SIZES[line.role] * scale),
            language,
            span,
            soft=line.role in ("by", "small"),
        )


def _dress(
    run: Any, size: float, language: str, span: Span | None = None, *, soft: bool = False
) -> None:
    run.font.name, run.font.size = FONT, Pt(size)
    run.font.color.rgb = SOFT if soft else INK
    run.font.bold = span is not None and span.style == "strong"
    run.font.italic = span is not None and span.style == "emph"
    run.font.underline = span is not None and span.style == "emended"
    run._r.get_or_add_rPr().set("lang", "en-GB" if language == "en" else language)


def _scale(lines: tuple[Line, ...], *, with_figure: bool) -> float:
    """Return by how much the words must shrink to stay on the slide.

    Counted in letters a line: at 24 points about 64 fit on one, and a slide has room for 11.
    """
    height = sum(
        SIZES[line.role]
        * (1.25 * max(1, -(-_letters(line) // int(64 * 24 / SIZES[line.role]))) + 0.4)
        for line in lines
    )
    room = (2.9 if with_figure else 4.9) * 72
    # Smaller letters fit more on a line as well, so half the excess is enough.
    return 1.0 if height <= room else max(0.5, (room / height) ** 0.62)


def _letters(line: Line) -> int:
    return sum(len(span.text) for span in line.spans)


def _figure(made: Any, figure: Figure) -> None:
    shape = made.shapes.add_picture(
        BytesIO(png_of(figure.svg)), MARGIN, Inches(5.05), height=Inches(1.85)
    )
    if shape.width > WIDTH - 2 * MARGIN:
        shape.height = Emu(int(shape.height * (WIDTH - 2 * MARGIN) / shape.width))
        shape.width = Emu(WIDTH - 2 * MARGIN)
    described = shape._element.nvPicPr.cNvPr
    described.set("descr", clean(f"{figure.alt} {figure.caption}"))
    described.set("name", "Drawing")


def _properties(show: Any, pack: Pack) -> None:
    told = show.core_properties
    made = pack.stamp.published_at if pack.stamp else _UNDATED
    told.title = clean(pack.title)
    told.author = told.last_modified_by = clean(pack.about.title)
    told.subject = str(pack.code)
    told.language = pack.about.language
    told.created = told.modified = made.astimezone(UTC).replace(tzinfo=None)
    told.revision = 1
