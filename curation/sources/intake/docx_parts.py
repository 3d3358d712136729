"""The parts of a Word document beside its body: notes, comments, headers, charts, properties."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from django.utils.translation import gettext as _
from docx.document import Document
from docx.opc.part import Part
from lxml import etree
from lxml.etree import _Element as Element

from curation.sources.intake.docx_body import Body
from curation.sources.intake.docx_elements import RELATION, WORDED
from curation.sources.intake.docx_lines import Kind, Line
from curation.sources.intake.docx_remarks import left_out_of_line
from curation.sources.intake.docx_styles import Styles, W
from curation.sources.intake.words import LeftOut

DRAWING_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
CHART_VALUE = "{http://schemas.openxmlformats.org/drawingml/2006/chart}v"
NO_WORDS = (
    "styles",
    "stylesWithEffects",
    "settings",
    "webSettings",
    "fontTable",
    "theme",
    "numbering",
    "people",
    "extended-properties",
    "diagramStyle",
    "diagramLayout",
    "diagramColors",
    "customXmlProperties",
)
"""Kinds of parts that hold rules and settings; numbers, names of fonts and of programs at most."""
PROPERTIES = ("title", "subject", "creator", "keywords", "description", "category")
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)

Places = Mapping[tuple[Kind, str], str]
"""Where in the text the number of a note, or the name of a part, stands."""


def left_out_of_parts(
    document: Document, lines: Iterable[tuple[int, Line]], styles: Styles
) -> Iterator[LeftOut]:
    """Yield the words of every part but the body, each with its place."""
    places = {
        (aside.kind, aside.words): _("line {number}").format(number=number)
        for number, line in lines
        for aside in line.asides
    }
    relations = {part: key for key, part in _inner(document).items()}
    headers = _places_of_headers(document)
    told: Counter[str] = Counter()
    for part in _in_order(document):
        kind = _kind(part)
        if part is document.part or kind in NO_WORDS or kind.startswith("image/"):
            continue
        place = places.get((Kind.PART, relations.get(part, "")), "")
        place = place or headers.get(part, part.partname.filename)
        for left_out in _of_part(part, kind, place, styles, places):
            words = Counter(left_out.words.split())
            # A drawing is kept twice: as its data, and as it looks.
            if kind == "diagramDrawing" and not words - told:
                continue
            told += words
            yield left_out


def _in_order(document: Document) -> list[Part]:
    """Return every part once, those that the document names first."""
    own = _inner(document).values()
    return list(dict.fromkeys([*own, *document.part.package.iter_parts()]))


def _inner(document: Document) -> dict[str, Part]:
    """Return the parts of the file that the document names, by their key."""
    relations = document.part.rels.items()
    return {key: relation.target_part for key, relation in relations if not relation.is_external}


def _kind(part: Part) -> str:
    """Return what a part is, by the last word of its type: "footnotes", "header", "chart"."""
    kind = str(part.content_type).removesuffix("+xml")
    return kind if kind.startswith("image/") else kind.rpartition(".")[2]


def _of_part(
    part: Part, kind: str, place: str, styles: Styles, places: Places
) -> Iterator[LeftOut]:
    if not part.content_type.endswith("xml"):
        yield LeftOut(_("A file inside the document, not read"), place, part.partname.filename)
        return
    try:
        root = etree.fromstring(part.blob, PARSER)
    except etree.LxmlError:
        yield LeftOut(_("A damaged part of the file, not read"), place, part.partname.filename)
        return
    if kind == "core-properties":
        yield from _properties(root)
    elif kind in ("footnotes", "endnotes"):
        yield from _notes(root, kind, styles, places)
    elif kind == "comments":
        yield from _comments(root, styles, places)
    elif str(root.tag).startswith(W):
        named = {"header": _("Header"), "footer": _("Footer")}
        yield from _worded(root, named.get(kind, _("Building block")), place, styles)
    else:
        named = {"chart": _("Chart"), "diagramData": _("Drawing"), "diagramDrawing": _("Drawing")}
        if words := _text_of(root, is_data=kind not in named):
            yield LeftOut(named.get(kind, _("Data kept with the document")), place, words)


def _properties(root: Element) -> Iterator[LeftOut]:
    for element in root:
        name = etree.QName(element).localname
        if name in PROPERTIES and (words := " ".join((element.text or "").split())):
            what = _("Property of the file: {name}").format(name=name)
            yield LeftOut(what, _("properties of the file"), words)


def _notes(root: Element, kind: str, styles: Styles, places: Places) -> Iterator[LeftOut]:
    mark = Kind.FOOTNOTE if kind == "footnotes" else Kind.ENDNOTE
    says = _("Footnote {number}") if mark is Kind.FOOTNOTE else _("Endnote {number}")
    keys = (key for found, key in places if found is mark)
    order = {key: str(number) for number, key in enumerate(keys, start=1)}
    for note in root:
        key = note.get(f"{W}id", "")
        place = places.get((mark, key), _("no mark in the text"))
        yield from _worded(note, says.format(number=order.get(key, "?")), place, styles)


def _comments(root: Element, styles: Styles, places: Places) -> Iterator[LeftOut]:
    for comment in root:
        place = places.get((Kind.COMMENT, comment.get(f"{W}id", "")), _("no mark in the text"))
        author = comment.get(f"{W}author", "?")
        yield from _worded(comment, _("Comment by {author}").format(author=author), place, styles)


def _worded(root: Element, what: str, place: str, styles: Styles) -> Iterator[LeftOut]:
    """Yield the words of a part that is built as the body is, and what hangs on them."""
    lines = Body(root, styles).lines
    if words := " ".join(filter(None, (line.text for line in lines))):
        yield LeftOut(what, place, words)
    for line in lines:
        inside = _("{what}, {place}").format(what=what, place=place) if place else what
        yield from left_out_of_line(line, inside)


def _text_of(root: Element, *, is_data: bool) -> str:
    """Return the words of a drawing, or all text of data of some other kind."""
    elements = root.iter() if is_data else root.iter(DRAWING_TEXT, CHART_VALUE, *WORDED)
    texts = (element.text or "" for element in elements if isinstance(element.tag, str))
    return " ".join(" ".join(text.split()) for text in texts if text.strip())


def _places_of_headers(document: Document) -> dict[Part, str]:
    """Return in which sections, and on which of their pages, headers and footers stand."""
    named = {"first": _("its first page"), "even": _("its even pages")}
    parts = _inner(document)
    found: dict[Part, list[str]] = {}
    for number, section in enumerate(document.element.body.iter(f"{W}sectPr"), start=1):
        for kind in ("headerReference", "footerReference"):
            for reference in section.findall(f"{W}{kind}"):
                part = parts.get(reference.get(f"{RELATION}id", ""))
                if part is None:
                    continue
                place = _("section {number}").format(number=number)
                if pages := named.get(reference.get(f"{W}type", ""), ""):
                    place = _("section {number}, {pages}").format(number=number, pages=pages)
                found.setdefault(part, []).append(place)
    return {part: "; ".join(of_part) for part, of_part in found.items()}
