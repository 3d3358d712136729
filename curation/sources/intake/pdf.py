"""PDF: the words of its text layer, page after page; page numbers become places.

Lines end where they end on the page, and a hyphen at the end of a line stays, because nobody can
tell a divided word from one that has a hyphen. The rule for finding quotations passes over line
ends. A page's own number ("xii", "345") is used where the file tells it, else its place in the
file.
"""

import io
import logging
from collections.abc import Iterator

import pypdf
from django.utils.translation import gettext
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from curation.sources.intake.words import Intake, TextRefused, Unit, checked
from exhibit.text.places import LONGEST_LABEL

MOST_PAGES = 3_000
BETWEEN_PAGES = "\n\n"
FAULTS = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    OSError,
)
"""What damaged files make the library raise."""


def read(data: bytes, encoding: str = "") -> Intake:
    """Return the words of a PDF. Raises TextRefused."""
    if b"%PDF-" not in data[:1024]:
        raise TextRefused(
            gettext("The file is not a PDF, though its name says so: check which file it is.")
        )
    # Its warnings name objects of the file, which help nobody here.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages = _pages(data)
    if not any(words for _, words in pages):
        raise TextRefused(
            gettext(
                "The PDF has no text layer: its pages are pictures, as scanners make "
                "them. Run text recognition (OCR) on it, check the words against the "
                "pages, and upload the result."
            )
        )
    empty = [label for label, words in pages if not words]
    text, units = "", []
    for label, words in pages:
        if words:
            text += BETWEEN_PAGES if text else ""
            units.append(Unit(len(text), len(text) + len(words), label))
            text += words
    text = checked(text + "\n")
    return Intake(
        text=text,
        encoding=gettext("PDF text layer"),
        unit_kind="pages",
        units=tuple(units),
        remarks=tuple(_remarks(text, empty)),
    )


def _pages(data: bytes) -> list[tuple[str, str]]:
    """Return the label and the words of every page."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise TextRefused(
                gettext(
                    "The PDF is locked with a password. Save a copy without one, if its "
                    "rights allow that, and upload the copy."
                )
            )
        count = len(reader.pages)
        if count > MOST_PAGES:
            raise TextRefused(
                gettext(
                    "The PDF has {count:,} pages; at most {most_pages:,} are read as one text. "
                    "Divide it into several sources, such as volumes."
                ).format(count=count, most_pages=MOST_PAGES)
            )
        labels = _labels(reader, count)
        words = [_words(page) for page in reader.pages]
    except TextRefused:
        raise
    except (FileNotDecryptedError, DependencyError) as error:
        raise TextRefused(
            gettext(
                "The PDF is locked in a way that cannot be opened here. Save a copy "
                "without protection, if its rights allow that, and upload the copy."
            )
        ) from error
    except FAULTS as error:
        raise TextRefused(
            gettext(
                "The PDF is damaged and cannot be read. Open it in a viewer, print it "
                "into a new PDF and upload that."
            )
        ) from error
    return list(zip(labels, words, strict=True))


def _words(page: pypdf.PageObject) -> str:
    """Return a page's words; none for one page that is damaged, and the report tells of it."""
    try:
        return _tidy(page.extract_text())
    except FAULTS:
        return ""


def _labels(reader: pypdf.PdfReader, count: int) -> list[str]:
    """Return the pages' own numbers, or their places in the file where those cannot serve."""
    plain = [str(number) for number in range(1, count + 1)]
    try:
        own = [label.strip() for label in reader.page_labels]
    except FAULTS:
        return plain
    sound = len(own) == count and len(set(own)) == count
    return own if sound and all(0 < len(label) <= LONGEST_LABEL for label in own) else plain


def _tidy(words: str) -> str:
    """Return a page's words with sound characters only and no white space at the ends of lines."""
    words = words.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    return "\n".join(line.rstrip() for line in words.splitlines()).strip("\n")


def _remarks(text: str, empty: list[str]) -> Iterator[str]:
    if empty:
        labels = ", ".join(empty[:10]) + (gettext(" and others") if len(empty) > 10 else "")
        yield gettext("Pages without words that could be read, perhaps pictures: {shown}.").format(
            shown=labels
        )
    divided = sum(line.endswith("-") for line in text.splitlines())
    if divided:
        yield (
            gettext(
                "{divided:,} line{value} in a hyphen. They are kept as they are: correct a "
                "divided word by an emendation where an excerpt shows it."
            ).format(divided=divided, value="s end" if divided > 1 else " ends")
        )
    yield (
        gettext(
            "Headings, page numbers and footnotes printed on the pages are part of "
            "the text layer, and columns may follow each other wrongly: read the "
            "first and last pages below."
        )
    )
