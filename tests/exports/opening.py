"""Opening each file of a pack with a program that reads its format; a broken one raises."""

import csv
import io
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import bibtexparser
import docx
import pikepdf
import pptx
import rispy
from lxml import etree, html


def opened(name: str, data: bytes) -> None:
    """Open a file by the ending of its name, and what lies inside it."""
    ending = name.rpartition(".")[2]
    assert ending in OPENERS, f"no reader for {name}"
    assert data
    OPENERS[ending](data)


def _pdf(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.pages
        assert not pdf.check_pdf_syntax()


def _docx(data: bytes) -> None:
    document = docx.Document(io.BytesIO(data))
    assert document.paragraphs
    _parts(data)


def _pptx(data: bytes) -> None:
    assert list(pptx.Presentation(io.BytesIO(data)).slides)
    _parts(data)


def _html(data: bytes) -> None:
    told = data.decode()
    root = html.fromstring(told)
    assert root.findtext("head/title") is not None
    assert not list(root.iter("script")) and not root.xpath("//@*[starts-with(name(), 'on')]")


def _text(data: bytes) -> None:
    assert "\0" not in data.decode()


def _csv(data: bytes) -> None:
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1
    # A spreadsheet would reckon with these.
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")]


def _json(data: bytes) -> None:
    json.loads(data.decode())


def _ris(data: bytes) -> None:
    assert rispy.loads(data.decode())


def _bib(data: bytes) -> None:
    library = bibtexparser.parse_string(data.decode())
    assert library.entries and not library.failed_blocks


def _parts(data: bytes) -> None:
    """Open every part of a ZIP that is XML, so that a reader of each finds it well-formed."""
    with zipfile.ZipFile(io.BytesIO(data)) as parcel:
        assert parcel.testzip() is None
        for name in parcel.namelist():
            if name.endswith((".xml", ".rels", ".opf", ".ncx", ".xhtml")):
                etree.fromstring(parcel.read(name))


def _parcel(data: bytes) -> None:
    """Open a ZIP and each file in it that has a reader."""
    _parts(data)
    with zipfile.ZipFile(io.BytesIO(data)) as parcel:
        for name in parcel.namelist():
            assert ".." not in name and not name.startswith("/")
            if name.rpartition(".")[2] in OPENERS:
                opened(name, parcel.read(name))


def _apkg(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as parcel, tempfile.TemporaryDirectory() as folder:
        path = Path(parcel.extract("collection.anki2", folder))
        with sqlite3.connect(path) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            for (fields,) in database.execute("SELECT flds FROM notes"):
                assert fields.count("\x1f") == 3
        database.close()


OPENERS: dict[str, Callable[[bytes], None]] = {
    "pdf": _pdf,
    "docx": _docx,
    "pptx": _pptx,
    "html": _html,
    "txt": _text,
    "csv": _csv,
    "json": _json,
    "ris": _ris,
    "bib": _bib,
    "epub": _parts,
    "imscc": _parcel,
    "zip": _parcel,
    "apkg": _apkg,
}
