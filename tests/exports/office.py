"""Opening files of word processors and slide programs as other programs do."""

import zipfile
from io import BytesIO

import docx as python_docx
import pptx as python_pptx
from docx.oxml.ns import qn
from lxml import etree

from exhibit.exports.docx import docx
from exhibit.exports.sheet import Sheet
from tests.factories.exhibition import STAMP

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def make_sheet(*blocks, **fields) -> Sheet:
    """A student's sheet of given blocks."""
    defaults = {
        "part": "student",
        "kind": "Student handout",
        "title": "Who killed Kirov?",
        "flag": "",
        "exhibition": "Plan, List, Card",
        "room": "Terror",
        "edition": "Edition 3, 21 November 2026",
        "code": "P10-E3-a1b2c3",
        "check_address": "https://vitrine.example.org/check/P10-E3-a1b2c3/",
        "advisory": "This panel speaks of murder.",
        "help": "",
        "blocks": blocks,
        "rights": ("Our own words may be copied.",),
    }
    return Sheet(**(defaults | fields))


def opened(sheet: Sheet):
    """A sheet as python-docx reads it back."""
    return python_docx.Document(BytesIO(docx(sheet, stamp=STAMP)))


def opened_with(*blocks, **fields):
    """A sheet of given blocks as python-docx reads it back."""
    return opened(make_sheet(*blocks, **fields))


def shown(data: bytes):
    """Slides as python-pptx reads them back."""
    return python_pptx.Presentation(BytesIO(data))


def part(data: bytes, name: str):
    """One part of an office file as parsed XML."""
    with zipfile.ZipFile(BytesIO(data)) as held:
        return etree.fromstring(held.read(name))


def styles_of(document) -> list[str]:
    """The styles of a document's paragraphs, in order."""
    return [paragraph.style.name for paragraph in document.paragraphs]


def texts_of(document, style: str) -> list[str]:
    """The words of the paragraphs in one style."""
    return [p.text for p in document.paragraphs if p.style.name == style]


def languages(root) -> dict[str, str]:
    """The words of every run that names a language."""
    return {
        "".join(text.text for text in run.iter(qn("w:t"))): told.get(qn("w:val"))
        for run in root.iter(qn("w:r"))
        for told in run.iter(qn("w:lang"))
    }
