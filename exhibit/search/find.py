"""Running a query on an index.

Hits come in this order: those whose title is the query; those that hold the words typed; then, for
a last word left open, those that hold only longer words. Within each by bm25, titles counting most
and pages more than the evidence that hangs on them; equal ones, and those whose title is the query,
in the order of `results.KINDS` and then of the exhibition.

What holds the words only as they may also be written (exhibit.search.aliases) comes with the longer
words. Where nothing is found at all, a slip in a word is mended and that is searched at once; words
in quotation marks are searched as they are.
"""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from exhibit.search import vocabulary
from exhibit.search.index import SHELF_BITS
from exhibit.search.query import Query
from exhibit.search.results import KINDS, Hit, Results
from exhibit.search.snippets import Marker
from exhibit.search.vocabulary import Unit

EVIDENCE = ("excerpt", "note", "passage", "source")
"""Kinds that come after the pages they hang on: short as they are, bm25 alone would favour them."""
PAGES_COUNT = 1.5
SHOWN = ("title", "address", "theme", "flag", "advisory", "context")
"""What a hit has as its record has it."""

Shelf = tuple[int, str, tuple[str, ...]]
"""Number, kind, and slugs of themes."""


def find(
    connection: sqlite3.Connection,
    query: Query,
    kind: str | None = None,
    theme: str | None = None,
    page: int = 1,
    per_page: int = 20,
) -> Results:
    """Return one page of hits, with counts by kind and theme for all of them.

    `kind` is one of `results.KINDS`, `theme` a slug; unknown ones find nothing, and so does a page
    after the last. When nothing at all is found and a query near this one finds something, the
    results are of that, and say so; where phrases would be changed for it, it is only suggested.
    Raises ValueError where `page` or `per_page` is below 1.
    """
    if page < 1 or per_page < 1:
        raise ValueError(f"Page {page} of {per_page} hits: both numbers start at 1.")
    if not query.asks:
        return Results(total=0, hits=(), kinds={}, themes={}, page=page, per_page=per_page)
    narrow = vocabulary.expression(query)
    units = vocabulary.units_of(connection, query)
    wide = vocabulary.wider_expression(connection, query, units)
    shelves = _shelves(connection)
    counts = _counts(connection, wide or narrow)
    chosen = [s[0] for s in shelves if kind in (None, s[1]) and (theme is None or theme in s[2])]
    total = sum(counts[number] for number in chosen)
    numbers: list[int] = []
    if total > (page - 1) * per_page:
        where = "" if len(chosen) == len(shelves) else _on(chosen)
        numbers = _numbers(connection, query, (narrow, wide), where, page, per_page)
    overall = sum(counts.values())
    mended = None if overall else _mended(connection, query, units)
    if mended and mended.phrases == query.phrases:
        found = find(connection, mended, kind, theme, page, per_page)
        return replace(found, instead=mended.text)
    return Results(
        total=total,
        hits=_hits(connection, numbers, {s[0]: s[1] for s in shelves}, query, units),
        kinds=_by_kind(shelves, counts, theme),
        themes=_by_theme(shelves, counts, kind),
        suggestion=mended.text if mended else None,
        page=page,
        per_page=per_page,
        overall=overall,
        kind_total=sum(counts[s[0]] for s in shelves if kind in (None, s[1])),
    )


def _shelves(connection: sqlite3.Connection) -> list[Shelf]:
    rows = connection.execute("SELECT number, kind, themes FROM shelf ORDER BY number")
    return [(number, kind, tuple(themes.split())) for number, kind, themes in rows]


def _counts(connection: sqlite3.Connection, expression: str, where: str = "") -> Counter[int]:
    """Return hits by shelf; no record is read for it."""
    return Counter(
        dict(
            connection.execute(
                f"SELECT rowid >> {SHELF_BITS}, count(*) FROM text WHERE text MATCH ? {where}"
                " GROUP BY 1",
                (expression,),
            )
        )
    )


def _on(chosen: Sequence[int]) -> str:
    return f"AND rowid >> {SHELF_BITS} IN ({', '.join(map(str, chosen))})"


def _numbers(
    connection: sqlite3.Connection,
    query: Query,
    expressions: tuple[str, str],
    where: str,
    page: int,
    per_page: int,
) -> list[int]:
    """Return the numbers of a page's records: whole words first, then longer ones."""
    narrow, wide = expressions
    skipped = (page - 1) * per_page
    if not wide:
        return _ranked(connection, query, narrow, where, per_page, skipped)
    first = sum(_counts(connection, narrow, where).values())
    numbers: list[int] = []
    if skipped < first:
        numbers = _ranked(connection, query, narrow, where, per_page, skipped)
    missing = per_page - len(numbers)
    if missing:
        only_wide = f"({wide}) NOT ({narrow})" if first else wide
        numbers += _ranked(connection, query, only_wide, where, missing, max(0, skipped - first))
    return numbers


def _ranked(
    connection: sqlite3.Connection,
    query: Query,
    expression: str,
    where: str,
    most: int,
    skipped: int,
) -> list[int]:
    edge = next((s[0] for s in _shelves(connection) if s[1] in EVIDENCE), 0) << SHELF_BITS
    exact = ", ".join(map(str, _titled(connection, query)))
    rows = connection.execute(
        f"SELECT rowid FROM text WHERE text MATCH ? {where} ORDER BY"
        # bm25 is below zero, and the best hit has the lowest.
        f" CASE WHEN rowid IN ({exact}) THEN -1e9 WHEN rowid < {edge} THEN {PAGES_COUNT} * rank"
        " ELSE rank END, rowid LIMIT ? OFFSET ?",
        (expression, most, skipped),
    )
    return [number for (number,) in rows]


def _titled(connection: sqlite3.Connection, query: Query) -> list[int]:
    """Return the records whose title or other name is exactly what was typed."""
    typed_words = " ".join((*query.phrases, *query.words))
    rows = connection.execute("SELECT record FROM heading WHERE words = ? LIMIT 50", (typed_words,))
    return [record for (record,) in rows]


def _hits(
    connection: sqlite3.Connection,
    numbers: list[int],
    kinds: dict[int, str],
    query: Query,
    units: Sequence[Unit],
) -> tuple[Hit, ...]:
    if not numbers:
        return ()
    marker = Marker(vocabulary.patterns(connection, query, units))
    rows = connection.execute(
        f"SELECT id, text, {', '.join(SHOWN)} FROM record"
        f" WHERE id IN ({', '.join(map(str, numbers))})"
    )
    hits = {}
    for number, text, *values in rows:
        kind = kinds[number >> SHELF_BITS]
        snippet, line = marker.snippet(text)
        # An excerpt's own words are its first line, our gist the second.
        ours = kind == "passage" or (kind == "excerpt" and line > 0)
        as_kept = dict(zip(SHOWN, values, strict=True))
        hits[number] = Hit(kind=kind, snippet=snippet, ours=ours, **as_kept)
    return tuple(hits[number] for number in numbers)


def _by_kind(shelves: list[Shelf], counts: Counter[int], theme: str | None) -> dict[str, int]:
    hits: Counter[str] = Counter()
    for number, kind, themes in shelves:
        if theme is None or theme in themes:
            hits[kind] += counts[number]
    return {kind: hits[kind] for kind in KINDS if hits[kind]}


def _by_theme(shelves: list[Shelf], counts: Counter[int], kind: str | None) -> dict[str, int]:
    hits: Counter[str] = Counter()
    for number, shelf_kind, themes in shelves:
        if kind in (None, shelf_kind):
            hits.update(dict.fromkeys(themes, counts[number]))
    return {theme: hits[theme] for theme in sorted(hits) if hits[theme]}


def _mended(connection: sqlite3.Connection, query: Query, units: Sequence[Unit]) -> Query | None:
    """Return a query near this one that finds something."""
    mended = vocabulary.suggestion(connection, query, units)
    if mended is None or not _counts(connection, vocabulary.expression(mended)):
        return None
    return mended
