"""Display only: prose with its citation marks, quotations with their corrections, and images."""

from collections.abc import Iterable, Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from exhibit import charts, pictures
from exhibit.documents.excerpt_cards import Piece
from exhibit.documents.panel import ChartDocument
from exhibit.presenters.citation_marks import CitationMark
from exhibit.presenters.folds import Row
from exhibit.presenters.prose import Line, Paragraph, Passage
from exhibit.presenters.whole_text import Run

register = template.Library()
register.filter(pictures.sizes)
register.filter(pictures.src)
register.filter(pictures.srcset)

FRAMES = {
    "paragraph": "<p>{}</p>\n",
    "heading": "<h3>{}</h3>\n",
    "quotation": '<blockquote class="plain"><p>{}</p></blockquote>\n',
    "item": '<ul class="points">\n{}</ul>\n',
}
MARK = (
    '<a class="ref" href="{page}#n{number}"{back} role="doc-noteref">'
    '<span class="vh">{kind} </span>{words}</a>'
)

WAY = '<a class="way" href="{}">{}<span class="vh">: {}</span></a>'


@register.filter
def attribute(value: str, name: str) -> SafeString:
    """Return an attribute of an element, with a blank before it; nothing where it has no value."""
    return format_html(' {}="{}"', name, value) if value else SafeString()


@register.simple_tag(takes_context=True)
def credit_beside(context: template.Context, line: str) -> SafeString:
    """Return a credit line to stand after its source; nothing where they stand apart."""
    apart = getattr(context.get("view"), "credits", ())
    return SafeString() if apart or not line else format_html(" · {}", line)


@register.filter
def table_caption(words: str) -> SafeString:
    """Return the caption of a table; nothing where it has no words."""
    return format_html("<caption>{}</caption>", words) if words else SafeString()


@register.filter
def size_attributes(chart: ChartDocument) -> SafeString:
    """Return width and height of a chart's image; one that cannot be drawn has none.

    A finding says why, and a curator still has to see its panel.
    """
    try:
        return format_html(' width="{}" height="{}"', *charts.size(chart.spec))
    except charts.ChartRefused:
        return SafeString()


@register.filter
def prose(paragraphs: Iterable[Paragraph]) -> SafeString:
    """Return paragraphs as HTML; framing sentences carry the words 'in our words'."""
    return format_html_join("", "{}", ((_paragraph(paragraph),) for paragraph in paragraphs))


@register.filter
def marks(citation_marks: Iterable[CitationMark]) -> SafeString:
    """Return citation marks as HTML."""
    return format_html_join("", "{}", ((_mark(mark),) for mark in citation_marks))


@register.filter
def plain_prose(passages: Iterable[Passage]) -> SafeString:
    """Return the text of passages as HTML, where their evidence stands elsewhere."""
    return prose(paragraph for passage in passages for paragraph in passage.paragraphs)


@register.filter
def quotation(pieces: Iterable[Piece]) -> SafeString:
    """Return quoted words as HTML: corrections as `ins`, deciding words as `mark`."""
    frames = {"": "{}", "ins": "<ins>{}</ins>", "mark": "<mark>{}</mark>"}
    fragments = [format_html(frames[piece.element], piece.text) for piece in pieces]
    return format_html_join("", "{}", ((html,) for html in fragments))


@register.filter
def whole_text(lines: Iterable[Sequence[Run]]) -> SafeString:
    """Return the lines of a whole text as HTML: passages as `mark`, corrections as `ins`."""
    return format_html_join(
        "", "<p>{}</p>\n", ((format_html_join("", "{}{}{}", map(_run, line)),) for line in lines)
    )


def _run(run: Run) -> tuple[SafeString, SafeString, SafeString]:
    words = format_html("<ins>{}</ins>" if run.emended else "{}", run.words)
    return (
        format_html_join("", '<span id="at-{}"></span>', ((key,) for key in run.anchors)),
        format_html("<mark>{}</mark>", words) if run.marked and run.words.strip() else words,
        format_html_join("", WAY, ((way.address, way.label, way.panel) for way in run.ways)),
    )


@register.filter
def told(row: Row) -> SafeString:
    """Return the words of a row as HTML, in the element of their kind."""
    frame = FRAMES["paragraph" if row.kind == "item" else row.kind]
    return format_html(frame, format_html_join(" ", "{}{}", map(_line, row.lines)))


def _paragraph(paragraph: Paragraph) -> SafeString:
    items = [format_html_join(" ", "{}{}", map(_line, item)) for item in paragraph.items]
    if paragraph.kind != "item":
        return format_html(FRAMES[paragraph.kind], items[0])
    listed = format_html_join("", "<li>{}</li>\n", ((item,) for item in items))
    return format_html(FRAMES["item"], listed)


def _line(line: Line) -> tuple[SafeString, SafeString]:
    numbers = marks(line.marks)
    if not line.framing:
        return line.html, numbers
    ours = _("(in our words)")
    words = format_html(" <small>{}</small>", ours) if line.ends_framing else ""
    return format_html('<span class="ours">{}{}</span>', line.html, words), numbers


def _mark(mark: CitationMark) -> SafeString:
    card = mark.card
    back = format_html(' id="r{}"', card.number) if mark.first else ""
    # Two lists of numbers on one page: those of another page say so.
    words = _("tour {number}").format(number=card.number) if card.page else card.number
    return format_html(
        MARK, page=card.page, number=card.number, back=back, kind=card.kind, words=words
    )
