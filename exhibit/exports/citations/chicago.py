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
    quoted,
    sentences,
    separated,
    typographic,
)
from exhibit.exports.citations.work import BOOKS, Work, ordinal_edition, page_span


def note(work: Work, locator: str = "") -> Runs:
    """Return the full form of a first note, with the place in the work when one is given."""
    make = _NOTES.get(work.kind, _book_note if work.kind in BOOKS else _loose_note)
    return ended(make(work, locator))


def bibliography(work: Work) -> Runs:
    """Return the entry of a bibliography."""
    make = _ENTRIES.get(work.kind, _book_entry if work.kind in BOOKS else _loose_entry)
    return make(work)


def _people(work: Work) -> str:
    """Return the authors for a note, or the editors as such when there are no authors."""
    if work.authors or not work.editors:
        return names.chicago_note(work.authors)
    return f"{names.chicago_note(work.editors)}, {_eds(work)}"


def _filed(work: Work) -> str:
    if work.authors or not work.editors:
        return names.chicago_bibliography(work.authors)
    return f"{names.chicago_bibliography(work.editors)}, {_eds(work)}"


def _eds(work: Work) -> str:
    return "eds." if len(work.editors) > 1 else "ed."


def _imprint(work: Work) -> str:
    """Return '(Press, 1990)' without brackets; Chicago 18 no longer asks for the place."""
    return ", ".join(filter(None, (typographic(work.publisher), year(work.issued))))


def _volume(work: Work) -> str:
    return f"vol. {work.volume}" if work.volume else ""


def _number(work: Work) -> str:
    return f"no. {work.issue}" if work.issue else ""


def _book_note(work: Work, locator: str) -> Runs:
    edited = f"ed. {names.chicago_note(work.editors)}" if work.authors and work.editors else ""
    edition, number = ordinal_edition(work.edition), _number(work)
    held = separated(", ", italic(work.title), edition, _volume(work), number, edited)
    told = compose(separated(", ", _people(work), held), f" ({_imprint(work)})")
    return separated(", ", told, locator, work.url)


def _book_entry(work: Work) -> Runs:
    edited = f"edited by {names.series([names.forward(n) for n in work.editors], 'and')}"
    with_editors = edited if work.authors and work.editors else ""
    rest = separated(", ", _volume(work), with_editors)
    return sentences(
        _filed(work),
        italic(work.title),
        ordinal_edition(work.edition),
        _capital(rest),
        capitalised(_number(work)),
        _imprint(work),
        work.url,
    )


def _chapter_note(work: Work, locator: str) -> Runs:
    edited = f"ed. {names.chicago_note(work.editors)}" if work.editors else ""
    held = _container(work, edited)
    told = separated(" ", _lead(work), compose("in ", held, f" ({_imprint(work)})"))
    return separated(", ", told, locator, work.url)


def _chapter_entry(work: Work) -> Runs:
    editors = names.series([names.forward(n) for n in work.editors], "and")
    held = _container(work, f"edited by {editors}" if editors else "")
    return sentences(
        names.chicago_bibliography(work.authors),
        quoted(work.title, "."),
        compose("In ", held),
        _imprint(work),
        work.url,
    )


def _container(work: Work, edited: str) -> Runs:
    edition = ordinal_edition(work.edition)
    return separated(", ", italic(work.container), edition, _volume(work), edited)


def _lead(work: Work) -> Runs:
    """Return 'Name, “Title,”', the start of most notes."""
    people = names.chicago_note(work.authors)
    return separated(", ", people, quoted(work.title, ","))


def _journal(work: Work, locator: str) -> Runs:
    """Return '*Journal* 98, no. 4 (1993): 1017–49', or a date for one without numbers."""
    place = locator or page_span(work.pages, cut="chicago")
    if not (work.volume or work.issue):
        return separated(", ", italic(work.container), american(work.issued) or "n.d.", place)
    volume: Part = compose(italic(work.container), f" {work.volume}" if work.volume else "")
    numbered = separated(", ", volume, _number(work))
    dated = american(work.issued) if not work.issue else year(work.issued)
    return separated(": ", compose(numbered, f" ({dated or 'n.d.'})"), place)


def _article_note(work: Work, locator: str) -> Runs:
    return separated(", ", separated(" ", _lead(work), _journal(work, locator)), work.url)


def _article_entry(work: Work) -> Runs:
    people = names.chicago_bibliography(work.authors)
    return sentences(people, quoted(work.title, "."), _journal(work, ""), work.url)


def _newspaper_note(work: Work, locator: str) -> Runs:
    dated = separated(", ", italic(work.container), american(work.issued) or "n.d.", locator)
    return separated(", ", separated(" ", _lead(work), dated), work.url)


def _newspaper_entry(work: Work) -> Runs:
    # Without an author the paper itself is filed (Chicago 18, 14.89); it gives no page numbers.
    people = names.chicago_bibliography(work.authors)
    paper, dated = italic(work.container), american(work.issued) or "n.d."
    if not people:
        return sentences(paper, quoted(work.title, "."), dated, work.url)
    return sentences(people, quoted(work.title, "."), separated(", ", paper, dated), work.url)


def _page_note(work: Work, locator: str) -> Runs:
    site = typographic(work.container)
    rest = separated(", ", site, american(work.issued), locator, work.url)
    return separated(" ", _lead(work), rest)


def _page_entry(work: Work) -> Runs:
    people = names.chicago_bibliography(work.authors)
    site, dated = typographic(work.container), american(work.issued)
    if not people:
        return sentences(site, quoted(work.title, "."), dated, work.url)
    return sentences(people, quoted(work.title, "."), separated(", ", site, dated), work.url)


def _loose_parts(work: Work) -> tuple[str, ...]:
    """Return what follows the title of a speech or lecture: event, host, place and day."""
    kind = "lecture transcript" if work.kind == "lecture" else ""
    words = (kind, work.container, work.publisher, work.place, american(work.issued) or "n.d.")
    return tuple(map(typographic, filter(None, words)))


def _loose_note(work: Work, locator: str) -> Runs:
    return separated(" ", _lead(work), separated(", ", *_loose_parts(work), locator, work.url))


def _loose_entry(work: Work) -> Runs:
    people = names.chicago_bibliography(work.authors)
    rest = _capital(separated(", ", *_loose_parts(work)))
    return sentences(people, quoted(work.title, "."), rest, work.url)


def _archive_note(work: Work, locator: str) -> Runs:
    place = (work.container, locator, work.publisher, work.place)
    rest = separated(", ", american(work.issued) or "n.d.", *map(typographic, place), work.url)
    return separated(" ", _lead(work), rest)


def _archive_entry(work: Work) -> Runs:
    holder = separated(", ", typographic(work.publisher), typographic(work.place))
    return sentences(
        names.chicago_bibliography(work.authors),
        quoted(work.title, "."),
        american(work.issued) or "n.d.",
        capitalised(typographic(work.container)),
        holder,
        work.url,
    )


def _capital(runs: Runs) -> Runs:
    if not runs:
        return runs
    first = runs[0]
    return (type(first)(capitalised(first.text), first.italic), *runs[1:])


_NOTES = {
    "chapter": _chapter_note,
    "article": _article_note,
    "newspaper": _newspaper_note,
    "web-page": _page_note,
    "archive": _archive_note,
}
_ENTRIES = {
    "chapter": _chapter_entry,
    "article": _article_entry,
    "newspaper": _newspaper_entry,
    "web-page": _page_entry,
    "archive": _archive_entry,
}
