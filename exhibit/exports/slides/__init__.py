"""The slides of one panel as PPTX: 16 to 9, one unique title a slide, notes for the speaker."""

from io import BytesIO

import pptx as python_pptx
from pptx.slide import Slide as PptxSlide
from pptx.util import Emu

from exhibit.documents.pack import Pack
from exhibit.exports.drawings import png_of
from exhibit.exports.office_text import clean, describe, language_tag
from exhibit.exports.sheet import Figure, Span
from exhibit.exports.slides import fitting
from exhibit.exports.slides.outline import outline
from exhibit.exports.slides.slide import Slide
from exhibit.exports.slides.template import ACROSS, BODY, LEVELS, MARGIN, first, template
from exhibit.exports.slides.words import add_foot, add_notes, add_paragraph
from exhibit.exports.zipped import rezipped

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def pptx(pack: Pack) -> bytes:
    """Return the slides of a pack with one panel. The same pack gives the same bytes."""
    language = language_tag(pack.about.language)
    sign = pack.theme_of(pack.panel).sign
    show = python_pptx.Presentation(BytesIO(template(sign, language)))
    layout = show.slide_layouts[0]
    for slide in outline(pack):
        pptx_slide = show.slides.add_slide(layout)
        _write(pptx_slide, slide, language)
        add_foot(pptx_slide, str(pack.code), pack.check_address, language)
        add_notes(pptx_slide, slide.notes, language)
    describe(
        show.core_properties,
        pack.stamp,
        title=pack.title,
        author=pack.about.title,
        subject=str(pack.code),
        language=language,
    )
    out = BytesIO()
    show.save(out)
    return rezipped(out.getvalue())


def _write(pptx_slide: PptxSlide, slide: Slide, language: str) -> None:
    title, body = pptx_slide.placeholders[0], pptx_slide.placeholders[1]
    add_paragraph(title, (Span(slide.title),), language, size=fitting.title_size(slide.title))
    by = fitting.scale(slide)
    for line in slide.lines:
        size = fitting.size(line.role, by) if by < 1 else 0
        add_paragraph(body, line.spans, language, level=LEVELS[line.role], size=size)
    if slide.figure:
        # All four, or the slide would take none of them from its layout.
        body.left, body.top, body.width = MARGIN, BODY[0], ACROSS
        body.height = Emu(fitting.words_height(slide))
        _add_figure(pptx_slide, slide.figure)


def _add_figure(pptx_slide: PptxSlide, figure: Figure) -> None:
    height = Emu(fitting.figure_height(figure))
    top = Emu(BODY[0] + BODY[1] - height)
    shape = pptx_slide.shapes.add_picture(BytesIO(png_of(figure.svg)), MARGIN, top, height=height)
    if shape.width > ACROSS:
        shape.height = Emu(shape.height * ACROSS // shape.width)
        shape.width = ACROSS
    described = first(shape._element, "p:cNvPr")
    described.set("descr", clean(figure.alt))
    described.set("name", "Drawing")
