"""PDF: the words of its text layer, page after page; page numbers become places.

Lines end where they end on the page. A word divided there by a soft hyphen is joined; a plain
hyphen stays, because nobody can tell a divided word from one that has a hyphen: joining at those is
a second reading, offered to the curator. The rule for finding quotations passes over line ends.
What the file says beside its pages is named in the report. A page's own number ("xii", "345") is
used where the file tells it, else its place in the file.
"""

import io
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import pypdf
from django.utils.translation import gettext, ngettext
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from curation.sources.intake import pdf_asides, pdf_page
from curation.sources.intake.line_ends import HARD, SOFT, joined
from curation.sources.intake.line_list import lines_named
from curation.sources.intake.words import Intake, LeftOut, TextRefused, Unit, checked
from exhibit.text.places import LONGEST_LABEL

MOST_PAGES = 3_000
BETWEEN_PAGES = "\n\n"
MOST_NAMED = 10
"""Words named in one sentence."""
YEAR_AND_MORE = re.compile(r"(?<![\d.,])(?:1[0-9]|20)\d{2}\d{1,3}(?![\d.,%])")
"""Digits that a year and the number of a note make where nothing tells them apart."""
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


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page of the file."""

    label: str
    """Its own number, or its place in the file."""
    words: str = ""
    soft: tuple[tuple[int, str], ...] = ()
    """Words that a soft hyphen divided, each with its line on the page."""
    divided: tuple[tuple[int, str], ...] = ()
    """Words that a plain hyphen divided, where those are joined."""
    raised: tuple[str, ...] = ()


def read(data: bytes, encoding: str = "") -> Intake:
    """Return the words of a PDF. Raises TextRefused."""
    if b"%PDF-" not in data[:1024]:
        raise TextRefused(
            gettext("The file is not a PDF, though its name says so: check which file it is.")
        )
    # Its warnings name objects of the file, which help nobody here.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages, left_out = _pages(data)
    if not any(page.words for page in pages):
        raise TextRefused(
            gettext(
                "The PDF has no text layer: its pages are pictures, as scanners make "
                "them. Run text recognition (OCR) on it, check the words against the "
                "pages, and upload the result."
            )
        )
    as_it_stands = _intake(pages, left_out, [])
    divided = _joined(pages, HARD)
    if divided == pages:
        return as_it_stands
    hyphens = [word for page in divided for _line, word in page.divided]
    other = replace(
        _intake(divided, left_out, hyphens),
        reading=gettext("words joined that a hyphen divides at the end of a line"),
    )
    return replace(
        as_it_stands, reading=gettext("lines and hyphens as they stand"), otherwise=other
    )


def _intake(pages: Sequence[Page], left_out: list[LeftOut], hyphens: list[str]) -> Intake:
    """Return the words of pages; `hyphens` are those joined at a plain hyphen."""
    units: list[Unit] = []
    pieces: list[str] = []
    soft, raised, at, line = list[tuple[int, str]](), list[tuple[int, str]](), 0, 1
    for page in pages:
        if not page.words:
            continue
        if pieces:
            pieces.append(BETWEEN_PAGES)
            at += len(BETWEEN_PAGES)
            line += BETWEEN_PAGES.count("\n")
        soft += [(line + number - 1, word) for number, word in page.soft]
        raised += [(line, word) for word in page.raised]
        units.append(Unit(at, at + len(page.words), page.label))
        pieces.append(page.words)
        at += len(page.words)
        line += page.words.count("\n")
    text = checked("".join(pieces) + "\n")
    return Intake(
        text=text,
        encoding=gettext("PDF text layer"),
        unit_kind="pages",
        units=tuple(units),
        remarks=(
            *_joined_told(soft, hyphens, raised),
            *_remarks(text, [page.label for page in pages if not page.words]),
        ),
        left_out=tuple(left_out),
    )


def _joined(pages: Sequence[Page], hyphen: str) -> list[Page]:
    """Return pages whose words are joined that this hyphen divides."""
    found = [(page, joined(page.words, hyphen)) for page in pages]
    return [replace(page, words=each.text, divided=each.words) for page, each in found]


def _joined_told(
    soft: list[tuple[int, str]], hyphens: list[str], raised: list[tuple[int, str]]
) -> Iterator[str]:
    if soft:
        yield gettext(
            "Words that a soft hyphen divided at the end of a line are joined: {words}, in {lines}."
        ).format(words=_listed(word for _, word in soft), lines=lines_named(n for n, _ in soft))
    if hyphens:
        yield gettext(
            "Words that a hyphen divided at the end of a line are joined: {words}. Look for such "
            "as have a hyphen of their own."
        ).format(words=_listed(hyphens))
    if raised:
        yield gettext(
            "Raised numbers, as of notes, are written so that they do not run into the words: "
            "{words}."
        ).format(words=_listed(word for _, word in raised))


def _listed(words: Iterable[str]) -> str:
    once = list(dict.fromkeys(words))
    listed = ", ".join(f"“{word}”" for word in once[:MOST_NAMED])
    return gettext("{words} and others").format(words=listed) if once[MOST_NAMED:] else listed


def _pages(data: bytes) -> tuple[list[Page], list[LeftOut]]:
    """Return every page, and what the file says beside their words."""
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
        pages = [_page(page, label) for page, label in zip(reader.pages, labels, strict=True)]
        left_out = list(_left_out(reader, labels))
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
    return pages, left_out


def _page(page: pypdf.PageObject, label: str) -> Page:
    """Return a page; one that is damaged has no words, and the report tells of it."""
    try:
        read_page = pdf_page.read(page)
    except FAULTS:
        return Page(label=label)
    whole = joined(_tidy("".join(read_page.pieces)), SOFT)
    return Page(label=label, words=whole.text, soft=whole.words, raised=tuple(read_page.raised))


def _left_out(reader: pypdf.PdfReader, labels: list[str]) -> Iterator[LeftOut]:
    """Yield what stands beside the words; parts that are damaged are passed over and told."""
    told = LeftOut(gettext("A damaged part of the file, not read"), gettext("notes and forms"), "…")
    try:
        for page, label in zip(reader.pages, labels, strict=True):
            yield from pdf_asides.annotations(page, label)
        yield from pdf_asides.of_file(reader)
    except FAULTS:
        yield told


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
    divided = [n for n, line in enumerate(text.split("\n"), 1) if line.endswith("-")]
    if divided:
        yield ngettext(
            "{divided:,} line ends in a hyphen: {lines}. It is kept as it is: correct a divided "
            "word by an emendation where an excerpt shows it.",
            "{divided:,} lines end in a hyphen: {lines}. They are kept as they are: correct a "
            "divided word by an emendation where an excerpt shows it.",
            len(divided),
        ).format(divided=len(divided), lines=lines_named(divided))
    if years := YEAR_AND_MORE.findall(text):
        yield gettext(
            "Numbers that may be a year and the number of a note: {numbers}. Compare them with the "
            "pages."
        ).format(numbers=_listed(years))
    yield (
        gettext(
            "Headings, page numbers and footnotes printed on the pages are part of "
            "the text layer, and columns may follow each other wrongly: read the "
            "first and last pages below."
        )
    )
