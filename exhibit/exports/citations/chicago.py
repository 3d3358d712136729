"""The Chicago Manual of Style, 18th edition: notes and bibliography."""

from exhibit.exports.citations import names
from exhibit.exports.citations.dates import american, year
from exhibit.exports.citations.runs import (
    Part,
    Runs,
    capitalised,
    compose,
    ended,
    italic,
    opened,
    quoted,
    sentences,
    separated,
    typographic,
)
from exhibit.exports.citations.work import BOOKS, Work, numbered, page_span


def note(work: Work, locator: str = "") -> Runs:
    """Return the full form of a first note, with the place in the work when one is given."""
    if work.kind in BOOKS:
        return ended(_book_note(work, locator))
    people = names.chicago_note(work.authors)
    lead = separated(", ", people, quoted(work.title, ","))
    return ended(separated(" ", lead, separated(", ", *_holder(work, locator), work.cited_address)))


def bibliography(work: Work) -> Runs:
    """Return the entry of a bibliography."""
    if work.kind in BOOKS:
        return _book_entry(work)
    people = names.chicago_bibliography(work.authors)
    title = quoted(work.title, ".")
    if work.kind in {"newspaper", "web-page"}:
        return _dated_entry(work, people, title)
    return sentences(people, title, *_entry_holder(work), work.cited_address)


def _holder(work: Work, locator: str) -> tuple[Part, ...]:
    """Return what stands after the title in a note, up to the address."""
    match work.kind:
        case "chapter":
            edited = f"ed. {names.chicago_note(work.editors)}" if work.editors else ""
            return compose("in ", _book_of(work, edited), f" ({_imprint(work)})"), locator
        case "article":
            return (_journal(work, locator),)
        case "newspaper":
            return italic(work.container_title), _day(work), locator
        case "web-page":
            return typographic(work.container_title), american(work.issued), locator
        case "archive":
            place = (work.container_title, locator, work.publisher, work.place)
            return _day(work), *map(typographic, place)
    return *_occasion(work), locator


def _entry_holder(work: Work) -> tuple[Part, ...]:
    """Return the sentences between title and address of a bibliography's entry."""
    match work.kind:
        case "chapter":
            edited = f"edited by {names.spoken(work.editors)}" if work.editors else ""
            return compose("In ", _book_of(work, edited)), _imprint(work)
        case "article":
            return (_journal(work, ""),)
        case "archive":
            shelf = capitalised(typographic(work.container_title))
            archive = separated(", ", typographic(work.publisher), typographic(work.place))
            return _day(work), shelf, archive
    return (opened(separated(", ", *_occasion(work))),)


def _dated_entry(work: Work, people: str, title: str) -> Runs:
    """Return the entry of what a newspaper or site published on a day."""
    newspaper = work.kind == "newspaper"
    holder = italic(work.container_title) if newspaper else typographic(work.container_title)
    dated = _day(work) if newspaper else american(work.issued)
    # Without an author the paper itself is filed (Chicago 18, 14.89); it gives no page numbers.
    if not people:
        return sentences(holder, title, dated, work.cited_address)
    return sentences(people, title, separated(", ", holder, dated), work.cited_address)


def _book_note(work: Work, locator: str) -> Runs:
    people = names.chicago_note(work.authors or work.editors)
    edited = ""
    if work.editors and work.authors:
        edited = f"ed. {names.chicago_note(work.editors)}"
    elif work.editors:
        people = f"{people}, {_eds(work)}"
    book = separated(", ", people, italic(work.title), *numbered(work), edited)
    return separated(", ", compose(book, f" ({_imprint(work)})"), locator, work.cited_address)


def _book_entry(work: Work) -> Runs:
    people = names.chicago_bibliography(work.authors or work.editors)
    edited = ""
    if work.editors and work.authors:
        edited = f"edited by {names.spoken(work.editors)}"
    elif work.editors:
        people = f"{people}, {_eds(work)}"
    edition, volume, number = numbered(work)
    return sentences(
        people,
        italic(work.title),
        edition,
        opened(separated(", ", volume, edited)),
        capitalised(number),
        _imprint(work),
        work.cited_address,
    )


def _eds(work: Work) -> str:
    return "eds." if len(work.editors) > 1 else "ed."


def _imprint(work: Work) -> str:
    """Return '(Press, 1990)' without brackets; Chicago 18 no longer asks for the place."""
    return ", ".join(filter(None, (typographic(work.publisher), year(work.issued))))


def _book_of(work: Work, edited: str) -> Runs:
    """Return the book that holds a chapter."""
    edition, volume, _ = numbered(work)
    return separated(", ", italic(work.container_title), edition, volume, edited)


def _journal(work: Work, locator: str) -> Runs:
    """Return '*Journal* 98, no. 4 (1993): 1017–49', or a date for one without numbers."""
    place = locator or page_span(work.pages, cut="chicago")
    journal = italic(work.container_title)
    if not (work.volume or work.issue):
        return separated(", ", journal, _day(work), place)
    number = numbered(work)[2]
    dated = year(work.issued) if number else _day(work)
    issue = separated(", ", separated(" ", journal, work.volume), number)
    return separated(": ", compose(issue, f" ({dated})"), place)


def _occasion(work: Work) -> tuple[str, ...]:
    """Return what follows the title of a speech or lecture: event, host, place and day."""
    kind = "lecture transcript" if work.kind == "lecture" else ""
    words = (kind, work.container_title, work.publisher, work.place, _day(work))
    return tuple(map(typographic, words))


def _day(work: Work) -> str:
    return american(work.issued) or "n.d."
