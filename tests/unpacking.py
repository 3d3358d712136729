"""The words of any file a visitor can take away, and of every file packed inside it."""

import html
import io
import json
import re
import sqlite3
import subprocess
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import PurePath

TEXT = {".txt", ".ris", ".bib", ".csv", ".css", ".js", ".md", ""}
MARKUP = {".html", ".xhtml", ".xml", ".svg", ".opf", ".ncx", ".rels"}
DATA = {".json", ".jsonld"}
ARCHIVES = {".zip", ".epub", ".imscc"}
OFFICE = {".docx", ".pptx"}
NO_WORDS = {".png", ".avif", ".jpg", ".webp", ".woff2", ".ico", ".gz", ".br", ".webmanifest"}
# Runs of words in one paragraph are parted wherever their dress changes, also inside a word.
_PARAGRAPH_END = re.compile(r"</(?:w|a):p>|<w:(?:tab|br)/>|<a:br/>")
_MARKS = re.compile(r"<[^>]+>")


def words_in(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of a file; of an archive, of each file in it.

    Raises ValueError for a kind of file nobody has said how to read: none goes by unread.
    """
    ending = PurePath(name.rpartition("!")[2]).suffix.lower()
    if ending in ARCHIVES:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield from words_in(f"{name}!{inner}", archive.read(inner))
    elif ending == ".apkg":
        yield name, _notes(data)
    elif ending in OFFICE:
        yield name, _office(data)
    elif ending == ".pdf":
        yield name, _pdf(data)
    elif ending in MARKUP:
        # Corrections stand beside the file's reading: the words are read with neither tag.
        yield name, html.unescape(_MARKS.sub(" ", data.decode()))
    elif ending in DATA:
        yield name, strings_of(json.loads(data))
    elif ending in TEXT:
        yield name, data.decode("utf-8-sig")
    elif ending not in NO_WORDS:
        raise ValueError(f"{name}: say how the words of such a file are read.")


def strings_of(value: object) -> str:
    """All strings of a JSON value, as read and not as escaped."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return "\n".join(map(strings_of, value))
    return value if isinstance(value, str) else ""


@cache
def _pdf(data: bytes) -> str:
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


@cache
def _office(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if _is_xml(name)]
    return "\n".join(
        html.unescape(_MARKS.sub("", _PARAGRAPH_END.sub("\n", part))) for part in parts
    )


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _notes(data: bytes) -> str:
    """The fields of every note of an Anki package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        collection = archive.read("collection.anki2")
    database = sqlite3.connect(":memory:")
    database.deserialize(collection)
    rows = database.execute("select flds, tags from notes").fetchall()
    decks = database.execute("select models, decks from col").fetchall()
    return html.unescape(_MARKS.sub(" ", "\n".join(" ".join(row) for row in (*rows, *decks))))
