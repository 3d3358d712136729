"""The MLA Handbook, 9th edition: entries of a works-cited list."""

from exhibit.exports.citations import names
from exhibit.exports.citations.dates import day_first, year
from exhibit.exports.citations.runs import (
    Part,
    Runs,
    capitalised,
    italic,
    quoted,
    sentences,
    separated,
    typographic,
)
from exhibit.exports.citations.work import BOOKS, Work, ordinal_edition, page_span


def entry(work: Work) -> Runs:
    """Return an entry by MLA's template: author. Title. Container, its parts, date, place."""
    own_book = work.kind in BOOKS
    title: Part = italic(work.title) if own_book else quoted(work.title, ".")
    people = names.mla(work.authors)
    if not people and work.editors and own_book:
        people = f"{names.mla(work.editors)}, {'editors' if len(work.editors) > 1 else 'editor'}"
    parts = _parts(work, named=bool(people) and not work.authors)
    return sentences(people, title, parts)


def _parts(work: Work, *, named: bool) -> Runs:
    """Return everything after the title; `named` when the editors stand where authors would."""
    edited = names.series([names.forward(name) for name in work.editors], "and")
    contribution = f"edited by {edited}" if edited and not named else ""
    container = "" if work.kind in BOOKS else work.container
    roman = work.kind in {"speech", "archive"}
    held: Part = "" if roman or not container else italic(container)
    rest = [
        held,
        typographic(container) if roman and work.kind == "speech" else "",
        contribution,
        ordinal_edition(work.edition),
        f"vol. {work.volume}" if work.volume else "",
        f"no. {work.issue}" if work.issue else "",
        "" if work.kind == "archive" else typographic(work.publisher),
        _date(work),
        typographic(work.place) if work.kind == "speech" else "",
        *(_shelf(work) if work.kind == "archive" else ()),
        _pages(work),
        "transcript" if work.kind == "lecture" else "",
        work.url,
    ]
    runs = separated(", ", *rest)
    if runs and not runs[0].italic:
        runs = (type(runs[0])(capitalised(runs[0].text)), *runs[1:]) if not held else runs
    return runs


def _date(work: Work) -> str:
    """Return the year of a book, the full date of all else; nothing where there is none."""
    if not work.issued or work.kind not in BOOKS | {"chapter"}:
        return day_first(work.issued)
    return year(work.issued)


def _shelf(work: Work) -> tuple[str, ...]:
    return tuple(map(typographic, (work.publisher, work.place, work.container)))


def _pages(work: Work) -> str:
    if not work.pages or work.kind == "archive":
        return ""
    span = page_span(work.pages, cut="mla")
    return f"{'pp.' if '–' in span or ',' in span else 'p.'} {span}"
