"""Reading exported files back with programs that did not write them."""

import re
import subprocess
import unicodedata
from io import BytesIO

import docx
from lxml import html

_INVISIBLE = re.compile("[\N{ZERO WIDTH SPACE}\N{SOFT HYPHEN}]")
_STRUCTURE = re.compile(r'^\s*"(.*)"$')


def folded(text: str) -> str:
    """The words with single spaces between them, composed letters, and nothing invisible."""
    return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).split())


def pdf_words(data: bytes, *, layout: str = "-raw") -> str:
    """The words of a PDF as poppler finds them, heads and feet of pages among them."""
    done = subprocess.run(
        ["pdftotext", layout, "-enc", "UTF-8", "-", "-"],
        input=data,
        capture_output=True,
        check=True,
    )
    return folded(done.stdout.decode())


def pdf_structure(data: bytes) -> str:
    """The words of a PDF in the order of its tags, as a screen reader says them."""
    done = subprocess.run(
        ["pdfinfo", "-struct-text", "-enc", "UTF-8", "-"],
        input=data,
        capture_output=True,
        check=True,
    )
    # Attributes among the words, such as alternative texts, come in another encoding.
    found = map(_STRUCTURE.match, done.stdout.decode(errors="replace").split("\n"))
    return folded("".join(line[1] for line in found if line))


def docx_words(data: bytes) -> str:
    """The words of a word processor's file, in order, tables among the paragraphs."""
    document = docx.Document(BytesIO(data))
    told = []
    for block in document.iter_inner_content():
        if isinstance(block, docx.table.Table):
            told += [cell.text for row in block.rows for cell in row.cells]
        else:
            told.append(block.text)
    return folded(" ".join(told))


def html_words(data: bytes) -> str:
    """The words of a page's body, as they are shown without styles."""
    body = html.fromstring(data.decode()).body
    return folded(" ".join(body.itertext()))


def text_words(data: bytes) -> str:
    """The words of a plain text."""
    return folded(data.decode())
