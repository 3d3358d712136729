"""The elements of a Word document's XML: their names, and what stands inside some of them."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from curation.sources.intake.docx_styles import W

MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
VML = "{urn:schemas-microsoft-com:vml}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

PROPERTIES = {
    f"{W}{name}" for name in ("pPr", "rPr", "sectPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr")
} | {f"{W}{name}" for name in ("sdtPr", "sdtEndPr", "rubyPr", "customXmlPr", "smartTagPr")}
"""Elements that say how something looks; none of them holds words."""
WORDED = (f"{W}t", f"{W}delText", f"{W}instrText", f"{MATHS}t")


def parts_of(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or cells of a row, also those inside content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in PROPERTIES:
            yield from parts_of(child, tag)


def chosen_form(element: Element) -> tuple[Element, list[Element]]:
    """Return which of several forms of the same thing is read, and the others."""
    forms = [child for child in element if isinstance(child.tag, str)]
    if not forms:
        return element, []
    chosen = next((form for form in forms if any(words_in(form))), forms[0])
    return chosen, [form for form in forms if form is not chosen]


def words_in(element: Element) -> list[str]:
    """Return the words inside an element, paragraph by paragraph."""
    paragraphs = element.iter(f"{W}p")
    texts = ["".join(text.text or "" for text in p.iter(*WORDED)) for p in paragraphs]
    if not texts:
        texts = ["".join(text.text or "" for text in element.iter(*WORDED))]
    return [word for text in texts for word in text.split()]


def closed_fields(root: Element) -> set[Element]:
    """Return the beginnings of fields that also end: others would swallow all that follows."""
    open_fields: list[Element] = []
    closed = set()
    for mark in root.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            open_fields.append(mark)
        elif kind == "end" and open_fields:
            closed.add(open_fields.pop())
    return closed


def chosen_entry(begin: Element) -> str:
    """Return the words that a field with a list of choices shows; '' for other fields."""
    choices = begin.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return ""
    entries = [entry.get(f"{W}val", "") for entry in choices.findall(f"{W}listEntry")]
    result = choices.find(f"{W}result")
    number = "0" if result is None else result.get(f"{W}val", "0")
    at = int(number) if number.isdecimal() else 0
    return entries[at] if at < len(entries) else ""


def descriptions_of_table(properties: Element) -> list[str]:
    found = [properties.find(f"{W}{name}") for name in ("tblCaption", "tblDescription")]
    return [element.get(f"{W}val", "") for element in found if element is not None]
