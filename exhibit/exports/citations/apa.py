"""The Publication Manual of the APA, 7th edition: entries of a reference list.

Titles are printed as the record has them: no rule can tell a name from a common word, so turning
headline case into sentence case is left to the curator who keeps the record.
"""

from exhibit.exports.citations import names
from exhibit.exports.citations.dates import apa as apa_date
from exhibit.exports.citations.runs import (
    Run,
    Runs,
    capitalised,
    compose,
    italic,
    sentences,
    separated,
    typographic,
)
from exhibit.exports.citations.work import (
    BOOKS,
    FULL_DATES,
    Work,
    numbered,
    page_span,
    pages_in_words,
)


def entry(work: Work) -> Runs:
    """Return an entry: author. (Date). Title. Where it is found."""
    people = _people(work)
    date = f"({apa_date(work.issued, full=work.kind in FULL_DATES)})."
    title = _title(work)
    # Without an author the title comes first and the date follows it (APA 7, 9.12).
    head = (people, date, title) if people else (title, date)
    return separated(" ", sentences(*head), _where(work), work.cited_address)


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
        editors = work.editors if work.authors else ()
        edited = f"{names.apa_inside(editors)}, {_eds(work)}" if editors else ""
        return separated(" ", own, _brackets(work, edited=edited))
    kind = {"lecture": "[Lecture transcript]", "speech": "[Speech]"}.get(work.kind, "")
    return separated(" ", own, kind)


def _brackets(work: Work, *, edited: str = "", pages: str = "") -> str:
    """Return '(J. Harris, Ed.; 2nd ed., Vol. 5, pp. 118–152)' with what there is of it."""
    edition, volume, number = numbered(work)
    parts = (edition, capitalised(volume), capitalised(number), pages)
    inside = "; ".join(filter(None, (edited, ", ".join(filter(None, parts)))))
    return f"({inside})" if inside else ""


def _where(work: Work) -> Runs:
    match work.kind:
        case "chapter":
            editors = f"{names.apa_inside(work.editors)} ({_eds(work)}), " if work.editors else ""
            book = compose("In ", editors, italic(work.container_title))
            brackets = _brackets(work, pages=pages_in_words(work.pages))
            return sentences(separated(" ", book, brackets), typographic(work.publisher))
        case "article" | "newspaper":
            issue = f"({work.issue})" if work.issue else ""
            numbers = compose(Run(work.volume, True), issue)
            return sentences(
                separated(", ", italic(work.container_title), numbers, page_span(work.pages))
            )
        case "archive":
            shelf = f"({work.container_title})" if work.container_title else ""
            parts = [" ".join(filter(None, (work.publisher, shelf))), work.place]
        case "speech":
            parts = [work.container_title, work.publisher, work.place]
        case _:
            parts = ["" if work.kind in BOOKS else work.container_title, work.publisher]
    return sentences(separated(", ", *map(typographic, parts)))
