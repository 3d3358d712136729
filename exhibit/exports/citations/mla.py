"""The MLA Handbook, 9th edition: entries of a works-cited list."""

from exhibit.exports.citations import names
from exhibit.exports.citations.dates import day_first, year
from exhibit.exports.citations.runs import (
    Part,
    Runs,
    italic,
    opened,
    quoted,
    sentences,
    separated,
    typographic,
)
from exhibit.exports.citations.work import BOOKS, Work, numbered, pages_in_words


def entry(work: Work) -> Runs:
    """Return an entry by MLA's template: author. Title. Container, its parts, date, place."""
    title: Part = italic(work.title) if work.kind in BOOKS else quoted(work.title, ".")
    people = names.mla(work.authors)
    edited = f"edited by {names.spoken(work.editors)}" if work.editors else ""
    if work.kind in BOOKS and work.editors and not work.authors:
        role = "editors" if len(work.editors) > 1 else "editor"
        people, edited = f"{names.mla(work.editors)}, {role}", ""
    return sentences(people, title, _parts(work, edited))


def _parts(work: Work, edited: str) -> Runs:
    """Return everything after the title."""
    holder: Part = typographic(work.container_title)
    if work.kind in BOOKS | {"archive"}:
        holder = ""
    elif work.kind != "speech":
        holder = italic(work.container_title)
    by_year = work.kind in BOOKS | {"chapter"} and work.issued
    dated = year(work.issued) if by_year else day_first(work.issued)
    published: tuple[str, ...] = (work.publisher, dated)
    if work.kind == "speech":
        published = (work.publisher, dated, work.place)
    elif work.kind == "archive":
        published = (dated, work.publisher, work.place, work.container_title)
    runs = separated(
        ", ",
        holder,
        edited,
        *numbered(work),
        *map(typographic, published),
        "" if work.kind == "archive" else pages_in_words(work.pages, cut="mla"),
        "transcript" if work.kind == "lecture" else "",
        work.cited_address,
    )
    return runs if runs and runs[0].italic else opened(runs)
