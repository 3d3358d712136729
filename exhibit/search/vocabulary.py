"""The words of an index: which of them a query means, and the nearest to one it does not hold."""

import json
import sqlite3
from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from exhibit.search.aliases import LONGEST_RUN, Aliases, found_as, keys
from exhibit.search.query import Query
from exhibit.search.snippets import Pattern
from exhibit.search.words import stem

FEW = 8
"""Up to so many endings of an open word are asked for one by one, which is exact; beyond, FTS5's
own prefix search is twice as fast, and stems no longer differ from what was typed."""
MOST = 64
"""The most endings asked for one by one, the most used first."""
MOST_MARKED = 500
MOST_WRITTEN = 12
"""Other ways to write one word that are searched for."""
SHORT_WORD = 7
"""Letters; a word up to so long may hold one slip (`Krov` for `Kirov`), a longer one two.

Two slips in a short word make another word of it: `Beria`, a name, is two from `burial`.
"""
SHORTEST = 4
"""Letters; with one of three changed any word becomes another."""

Unit = tuple[tuple[str, ...], tuple[str, ...]]
"""Words typed in a row, and the phrases that these are also written as."""


def expression(query: Query) -> str:
    """Return the FTS5 expression of a query, its last word taken as whole."""
    return _joined(query, [_quoted(phrase) for phrase in (*query.phrases, *query.words)])


def wider_expression(connection: sqlite3.Connection, query: Query, units: Sequence[Unit]) -> str:
    """Return the expression with the last word taken as a beginning and every word as it may also
    be written, or '' where that is no more.

    Porter stems cannot be cut: `industrializ` begins no stem though it begins many words. So the
    words are looked up first, and their stems asked for.
    """
    opened = _opened(connection, query)
    if not opened and not any(written for _, written in units):
        return ""
    parts = [*map(_quoted, query.phrases)]
    for words, written in units:
        asked = [opened if opened and w == query.open_word else _quoted(w) for w in words]
        typed = " AND ".join(asked)
        whole = f"({typed})" if len(asked) > 1 else typed
        parts.append(f"({' OR '.join((whole, *map(_quoted, written)))})" if written else whole)
    return _joined(query, parts)


def units_of(connection: sqlite3.Connection, query: Query) -> list[Unit]:
    """Return the words of a query in order, those together that are also written in another way."""
    words = query.run or query.words
    look_up = _aliases(connection, words)
    units: list[Unit] = []
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + LONGEST_RUN), at, -1):
            written = tuple(dict.fromkeys(found_as(words[at:end], look_up)))[:MOST_WRITTEN]
            if written or end == at + 1:
                units.append((words[at:end], written))
                at = end
                break
    return units


def _aliases(connection: sqlite3.Connection, words: Sequence[str]) -> Aliases:
    """Return the aliases that any run of these words may be; an older index has none."""
    runs = (
        words[start:end]
        for start in range(len(words))
        for end in range(start + 1, min(len(words), start + LONGEST_RUN) + 1)
    )
    asked = json.dumps(list(dict.fromkeys(typed for run in runs for typed in keys(run))))
    try:
        rows = connection.execute(
            "SELECT typed, written FROM alias WHERE typed IN (SELECT value FROM json_each(?))",
            (asked,),
        ).fetchall()
    except sqlite3.OperationalError:
        return {}
    return {typed: tuple(written.split("|")) for typed, written in rows}


def _opened(connection: sqlite3.Connection, query: Query) -> str:
    """Return the expression of the last word taken as a beginning, or '' where it begins none."""
    if not query.open_word:
        return ""
    before, _, last = query.open_word.rpartition(" ")
    rows = connection.execute(
        "SELECT stem, min(word) FROM word WHERE word >= ? AND word < ? GROUP BY stem"
        " ORDER BY sum(records) DESC, stem",
        (last, last + "\U0010ffff"),
    ).fetchall()
    ends = [word for stemmed, word in rows if stemmed and stemmed != stem(last)]
    if not ends:
        return ""
    if len(ends) > FEW and stem(last) == last:
        return f"({_quoted(query.open_word)} *)"
    all_ends = (last, *ends[:MOST])
    return f"({' OR '.join(_quoted(f'{before} {end}'.strip()) for end in all_ends)})"


def patterns(connection: sqlite3.Connection, query: Query, units: Sequence[Unit]) -> list[Pattern]:
    """Return what to mark in a snippet: every form of every word asked for."""
    phrases = [(phrase, phrase == query.open_word) for phrase in (*query.phrases, *query.words)]
    written = [(w, False) for _, written in units for w in written]
    return [tuple(_forms(connection, p, is_open)) for p, is_open in (*phrases, *written)]


def suggestion(connection: sqlite3.Connection, query: Query, units: Sequence[Unit]) -> Query | None:
    """Return the query with every unknown word replaced by the nearest word of the index.

    None where no word is unknown, or one has nothing near it.
    """
    plain = (word for words, written in units if not written for word in words)
    unknown = {
        word
        for phrase in (*query.phrases, *plain)
        for word in phrase.split()
        if not _known(connection, word)
    }
    known = dict(connection.execute("SELECT word, records FROM word")) if unknown else {}
    nearest = {word: _nearest(word, known) for word in unknown}
    if not unknown or not all(nearest.values()):
        return None

    def mended(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(" ".join(nearest.get(word) or word for word in s.split()) for s in texts)

    words, phrases = mended(query.words), mended(query.phrases)
    text = [
        *(f'"{phrase}"' for phrase in phrases),
        *(f'"{word}"' if " " in word else word for word in words),
        *(f'-"{no}"' if " " in no else f"-{no}" for no in query.exclusions),
    ]
    return Query(text=" ".join(text), words=words, phrases=phrases, exclusions=query.exclusions)


def _joined(query: Query, parts: list[str]) -> str:
    matching = " AND ".join(parts)
    if not query.exclusions:
        return matching
    return f"({matching}) NOT ({' OR '.join(map(_quoted, query.exclusions))})"


def _quoted(phrase: str) -> str:
    """Return comparable words as an FTS5 string; they hold letters, digits and spaces only."""
    return f'"{phrase}"'


def _forms(connection: sqlite3.Connection, phrase: str, is_open: bool) -> Iterator[frozenset[str]]:
    *before, last = phrase.split()
    for word in before:
        yield _same_stem(connection, word)
    if not is_open:
        yield _same_stem(connection, last)
        return
    rows = connection.execute(
        "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY records DESC, word LIMIT ?",
        (last, last + "\U0010ffff", MOST_MARKED),
    )
    yield _same_stem(connection, last) | {word for (word,) in rows}


def _same_stem(connection: sqlite3.Connection, word: str) -> frozenset[str]:
    rows = connection.execute("SELECT word FROM word WHERE stem = ?", (stem(word),))
    return frozenset((word, *(row[0] for row in rows)))


def _known(connection: sqlite3.Connection, word: str) -> bool:
    matching = connection.execute("SELECT 1 FROM word WHERE stem = ? LIMIT 1", (stem(word),))
    return matching.fetchone() is not None


def _nearest(word: str, known: dict[str, int]) -> str | None:
    """Return the known word nearest to one that is not, the most used of equally near ones.

    A slip of the pen keeps the first letter: `Kork`, a name, is no slip for `work`.
    """
    if len(word) < SHORTEST or word.isdigit():
        return None
    slips = 1 if len(word) <= SHORT_WORD else 2
    choices = [
        k
        for k in known
        if _begins_alike(k, word) and abs(len(k) - len(word)) <= slips and not k.isdigit()
    ]
    near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=20)
    best = min(near, key=lambda match: (match[1], -known[match[0]], match[0]), default=None)
    return best[0] if best else None


def _begins_alike(known: str, typed: str) -> bool:
    """Say whether two words have the same first letter, or a longer one its first two swapped."""
    return known[0] == typed[0] or (len(typed) > SHORTEST and known[:2] == typed[1::-1])
