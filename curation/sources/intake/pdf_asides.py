"""What a PDF says beside the words on its pages: notes, forms, bookmarks, descriptions."""

from collections.abc import Iterator, Sequence

import pypdf
from django.utils.translation import gettext
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from curation.sources.intake.words import LeftOut

MOST = 20_000
"""Elements of the structure that are looked at for descriptions of pictures."""


def annotations(page: pypdf.PageObject, label: str) -> Iterator[LeftOut]:
    """Yield notes that readers wrote on a page, and what is filled into its forms."""
    place = gettext("page {label}").format(label=label)
    for reference in page.get("/Annots", ()):
        note = reference.get_object()
        if not isinstance(note, DictionaryObject):
            continue
        by = _words(note.get("/T"))
        what = gettext("Note by {name}").format(name=by) if by else gettext("Note on the page")
        names = (("/Contents", what), ("/V", gettext("Field of a form")))
        for key, named in names:
            if words := _words(note.get(key)):
                yield LeftOut(named, place, words)


def of_file(reader: pypdf.PdfReader) -> Iterator[LeftOut]:
    """Yield properties, bookmarks, files inside the file, and descriptions of pictures."""
    about = reader.metadata
    for name in ("/Title", "/Author", "/Subject", "/Keywords"):
        if about is not None and (words := _words(about.get(name))):
            what = gettext("Property of the file: {name}").format(name=name[1:].lower())
            yield LeftOut(what, gettext("properties of the file"), words)
    for title in _bookmarks(reader.outline):
        yield LeftOut(gettext("Bookmark"), gettext("list of bookmarks"), title)
    for name in reader.attachments:
        yield LeftOut(gettext("A file inside the PDF, not read"), gettext("attachments"), name)
    for words in _descriptions(reader):
        yield LeftOut(gettext("Description of a picture or table"), gettext("structure"), words)


def _bookmarks(outline: Sequence[object]) -> Iterator[str]:
    waiting = list(reversed(outline))
    while waiting:
        entry = waiting.pop()
        if isinstance(entry, list):
            waiting.extend(reversed(entry))
        elif title := _words(getattr(entry, "title", "")):
            yield title


def _descriptions(reader: pypdf.PdfReader) -> Iterator[str]:
    root = reader.trailer["/Root"].get_object()
    tree = root.get("/StructTreeRoot") if isinstance(root, DictionaryObject) else None
    waiting: list[object] = [tree]
    seen = 0
    while waiting and seen < MOST:
        seen += 1
        element = waiting.pop()
        element = element.get_object() if isinstance(element, PdfObject) else element
        if isinstance(element, ArrayObject):
            waiting.extend(reversed(element))
        elif isinstance(element, DictionaryObject):
            if words := _words(element.get("/Alt")):
                yield words
            waiting.append(element.get("/K"))


def _words(value: object) -> str:
    """Return a string of the file on one line; '' for whatever else it is."""
    value = value.get_object() if isinstance(value, PdfObject) else value
    sound = str(value).encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""
    return " ".join(sound.replace("\0", " ").split())
