"""Our own reading of a PDF's tags, beside the validators: what a screen reader needs of it."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

HEADINGS = {f"/H{level}": level for level in range(1, 7)}


def faults(data: bytes) -> list[str]:
    """What is wrong with a PDF's language, title, metadata and tags, a sentence each."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return list(_faults(pdf))


def _faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not str(root.get("/Lang", "")):
        yield "The document has no language."
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "The document does not say that it is tagged."
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "A window would show the file's name, not the title."
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1" or not metadata.get("dc:title"):
            yield "The metadata name no title and no PDF/UA."
    if "/StructTreeRoot" not in root:
        yield "There are no tags."
        return
    level = 0
    for tag, element in elements(root.StructTreeRoot):
        if tag in HEADINGS:
            if HEADINGS[tag] > level + 1:
                yield f"A heading of level {HEADINGS[tag]} follows one of level {level}."
            level = HEADINGS[tag]
        if tag == "/Figure" and not str(element.get("/Alt", "")):
            yield "A figure has no alternative text."
        if tag == "/TH" and not _has_scope(element):
            yield "A header cell does not say what it heads."


def _has_scope(element: Dictionary) -> bool:
    attributes = element.get("/A", Array([]))
    listed = attributes if isinstance(attributes, Array) else [attributes]
    return any(isinstance(one, Dictionary) and "/Scope" in one for one in listed)


def elements(node: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    """Every structure element below a node with its tag, in reading order."""
    kids = node.get("/K", Array([]))
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield str(kid.S), kid
            yield from elements(kid)


def first(pdf: pikepdf.Pdf, *tags: str) -> pikepdf.Object:
    """The first structure element with one of these tags."""
    return next(element for tag, element in elements(pdf.Root.StructTreeRoot) if tag in tags)


def without_scope(pdf: pikepdf.Pdf) -> None:
    """Take the scope from the first header cell."""
    cell = first(pdf, "/TH")
    for attributes in cell.A if isinstance(cell.A, Array) else [cell.A]:
        if "/Scope" in attributes:
            del attributes["/Scope"]


def skip_heading(pdf: pikepdf.Pdf) -> None:
    """Make the first heading of level 2 one of level 3."""
    first(pdf, "/H2").S = Name("/H4")
