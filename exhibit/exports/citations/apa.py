"""The Publication Manual of the APA, 7th edition: entries of a reference list.

Titles are printed as the record has them: no rule can tell a name from a common word, so turning
headline case into sentence case is left to the curator who keeps the record.
"""

from exhibit.exports.citations import names
from exhibit.exports.citations.dates import apa as apa_date
from exhibit.exports.citations.runs import (
    Part,
    Run,
    Runs,
    compose,
    ended,
    italic,
    sentences,
    separated,
    typographic,
)
from exhibit.exports.citations.work import BOOKS, FULL_DATES, Work, ordinal_edition, page_span


def entry(work: Work) -> Runs:
    """Return an entry: author. (Date). Title. Where it is found."""
    people = _people(work)
    date = f"({apa_date(work.issued, full=work.kind in FULL_DATES)})."
    title = _title(work)
    # Without an author the title comes first and the date follows it (APA 7, 9.12).
    head = (people, date, title) if people else (title, date)
    return separated(" ", sentences(*head), _where(work), work.url)


def _people(work: Work) -> str:
    if work.authors or not work.editors or work.kind not in BOOKS:
        return names.apa(work.authors)
    return f"{names.apa(work.editors)} ({_eds(work)})"


def _eds(work: Work) -> str:
    return "Eds." if len(work.editors) > 1 else "Ed."


def _title(work: Work) -> Runs:
    if work.kind in {"article", "newspaper", "chapter"}:
        return compose(typographic(work.title))
    own = italic(work.title)
    if work.kind in BOOKS:
        return separated(" ", own, _brackets(work, with_editors=bool(work.authors)))
    kind = {"lecture": "[Lecture transcript]", "speech": "[Speech]"}.get(work.kind, "")
    return separated(" ", own, kind)


def _brackets(work: Work, *, with_editors: bool, pages: str = "") -> str:
    """Return '(J. Harris, Ed.; 2nd ed., Vol. 5, pp. 118–152)' with what there is of it."""
    edited = ""
    if with_editors and work.editors:
        edited = f"{names.apa_inside(work.editors)}, {_eds(work)}"
    volume = f"Vol. {work.volume}" if work.volume else ""
    number = f"No. {work.issue}" if work.issue else ""
    parts = (ordinal_edition(work.edition), volume, number, pages)
    rest = ", ".join(filter(None, parts))
    told = "; ".join(filter(None, (edited, rest)))
    return f"({told})" if told else ""


def _where(work: Work) -> Runs:
    span = page_span(work.pages)
    if work.kind == "chapter":
        return _book_of(work, span)
    if work.kind in {"article", "newspaper"}:
        numbers: Part = compose(Run(work.volume, True), f"({work.issue})" if work.issue else "")
        return ended(separated(", ", italic(work.container), numbers, span))
    if work.kind == "archive":
        shelf = f"({work.container})" if work.container else ""
        holder = " ".join(filter(None, (work.publisher, shelf)))
        return ended(separated(", ", *map(typographic, (holder, work.place))))
    held = work.container if work.kind not in BOOKS else ""
    parts = (held, work.publisher, work.place if work.kind == "speech" else "")
    return ended(separated(", ", *map(typographic, parts)))


def _book_of(work: Work, span: str) -> Runs:
    pages = ""
    if span:
        pages = f"{'pp.' if '–' in span or ',' in span else 'p.'} {span}"
    editors = f"{names.apa_inside(work.editors)} ({_eds(work)}), " if work.editors else ""
    brackets = _brackets(work, with_editors=False, pages=pages)
    book = separated(" ", compose("In ", editors, italic(work.container)), brackets)
    return sentences(book, typographic(work.publisher))
