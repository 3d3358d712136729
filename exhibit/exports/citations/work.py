"""A work to be cited: one shape for references and sources, so that a style is written once."""

import re
from dataclasses import dataclass, fields
from typing import Literal

from exhibit.documents.panel import PanelDocument, all_notes
from exhibit.documents.records import ReferenceDocument, SourceDocument
from exhibit.text import dates

BOOKS = frozenset({"book", "edited-book", "report", "textbook-passage"})
"""Kinds whose own title is in italics and whose publisher is in brackets in a Chicago note."""

FULL_DATES = frozenset({"newspaper", "web-page", "speech", "archive"})
"""Kinds dated to the day in APA; the others show the year alone."""

_SOURCE_KINDS = {"archive-document": "archive", "lecture-transcript": "lecture"}


@dataclass(frozen=True, kw_only=True)
class Work(ReferenceDocument):
    """What a style needs to know of a work: the record of a reference, and what sources add.

    `kind` is one of ReferenceDocument's kinds, or lecture, textbook-passage or panel.
    `container_title` is the book, journal, newspaper, site, course or event that holds it; for
    archive, the shelf mark, with `publisher` the archive and `place` its city.
    """

    note: str = ""
    unattributed: bool = False
    file_name: str = ""

    @property
    def file(self) -> str:
        """The file that holds its words: 'File lecture.txt'; '' where we hold none."""
        return f"File {self.file_name}" if self.file_name else ""


def of_reference(reference: ReferenceDocument) -> Work:
    """Return a work of scholarship as a work to cite."""
    return Work(**vars(reference))


def of_source(source: SourceDocument) -> Work:
    """Return one of our sources as a work to cite.

    Until a curator confirms who made it, nothing but its description, file name and place is
    told: a guessed author or year would be copied as fact.
    """
    kind = _SOURCE_KINDS.get(source.kind, source.kind)
    if not source.attribution_confirmed:
        return Work(
            key=source.key,
            kind=kind,
            title=source.title,
            file_name=source.file_name,
            note="Attribution not confirmed.",
            unattributed=True,
        )
    shared = {field.name for field in fields(source)} & {field.name for field in fields(Work)}
    return Work(**{name: getattr(source, name) for name in shared} | {"kind": kind})


def works_of(panel: PanelDocument) -> tuple[Work, ...]:
    """Return the works a panel rests on: its sources in order, then its references by name."""
    references = {work.key: work for note in all_notes(panel) for work in note.references}
    return (
        *map(of_source, panel.sources),
        *sorted(map(of_reference, references.values()), key=filing_name),
    )


def filing_name(work: Work) -> tuple[str, str, dates.Order]:
    """Return what a bibliography sorts by: first name, title without its article, date."""
    people = work.authors or work.editors
    name = people[0].literal or f"{people[0].surname} {people[0].given}" if people else ""
    title = re.sub(r"\A(?:The|A|An) ", "", work.title)
    return (name or title).casefold(), title.casefold(), dates.order(work.issued)


def page_span(pages: str, *, cut: Literal["", "chicago", "mla"] = "") -> str:
    """Return a page range with an en dash, its second number in full or cut as a style does.

    From 100 on MLA 9 (5.98) leaves the last two digits, or more where more differ: 1017–49, 101–08,
    300–09. So does Chicago 18 (9.63), but after a full hundred it cuts nothing (300–309), and after
    its first nine it leaves no more than differs (101–8).
    """
    match = re.fullmatch(r"\s*(\d+)\s*[-–—]+\s*(\d+)\s*", pages)
    if not match:
        return re.sub(r"\s*[-–—]+\s*", "–", pages.strip())
    first, last = match.groups()
    beyond = int(first) % 100
    if cut and len(first) == len(last) > 2 and first != last and (beyond or cut == "mla"):
        least = 1 if cut == "chicago" and beyond < 10 else 2
        differ = next(i for i, pair in enumerate(zip(first, last, strict=True)) if len({*pair}) > 1)
        last = last[min(differ, len(last) - least) :]
    return f"{first}–{last}"


def pages_in_words(pages: str, *, cut: Literal["", "mla"] = "") -> str:
    """Return 'p. 55', or 'pp. 3–14' of several pages; '' without any."""
    span = page_span(pages, cut=cut)
    several = "–" in span or "," in span
    return f"{'pp.' if several else 'p.'} {span}" if span else ""


def numbered(work: Work) -> tuple[str, str, str]:
    """Return '2nd ed.', 'vol. 5' and 'no. 14' of a work, each '' where the record has none."""
    return (
        ordinal_edition(work.edition),
        f"vol. {work.volume}" if work.volume else "",
        f"no. {work.issue}" if work.issue else "",
    )


def ordinal_edition(edition: str) -> str:
    """Return '2nd ed.' for '2'; an edition in words stays as the record has it."""
    text = edition.strip()
    if not text.isdigit():
        return text
    number = int(text)
    teen = number % 100 in (11, 12, 13)
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} ed."
