"""The search index of an edition: one read-only SQLite file, the same bytes for the same words.

Tables:

- `shelf`: each kind together with the themes its records belong to. A record's number is its
  shelf's number times 2**24 and its place there, so hits are counted by kind and theme without
  reading a single record, and of equally good hits the earlier kind comes first;
- `record`: what is shown of a hit;
- `heading`: titles and other names as comparable words, to put an exact title first;
- `word`: every word with its stem and the number of records that hold it, for a last word left
  open, for marks in snippets and for "did you mean";
- `alias`: other ways to type what is written (exhibit.search.aliases);
- `text`: the FTS5 table, which keeps no copy of the words it indexes.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing

from exhibit.documents.exhibition import Exhibition
from exhibit.search.aliases import aliases
from exhibit.search.record import Record
from exhibit.search.records import records
from exhibit.search.results import KINDS
from exhibit.search.words import TOKENIZER, stems, words_of

FILE_NAME = "search.sqlite3"
"""Its name below an edition's documents."""
SHELF_BITS = 24
WEIGHTS = (10.0, 4.0, 1.0)
"""What a word counts in a title, in other names, and in the text (bm25)."""

SCHEMA = f"""
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
CREATE TABLE shelf (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, themes TEXT NOT NULL);
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  address TEXT NOT NULL,
  text TEXT NOT NULL,
  theme TEXT NOT NULL,
  flag TEXT NOT NULL,
  advisory TEXT NOT NULL,
  context TEXT NOT NULL
);
CREATE TABLE heading (words TEXT, record INTEGER, PRIMARY KEY (words, record)) WITHOUT ROWID;
CREATE TABLE word (word TEXT PRIMARY KEY, stem TEXT NOT NULL, records INTEGER NOT NULL)
  WITHOUT ROWID;
CREATE INDEX word_by_stem ON word (stem);
CREATE TABLE alias (typed TEXT PRIMARY KEY, written TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE text USING fts5(
  heading, names, body, content='', tokenize='{TOKENIZER}'
);
INSERT INTO text (text, rank) VALUES ('rank', 'bm25({", ".join(map(str, WEIGHTS))})');
"""


def build(exhibition: Exhibition) -> bytes:
    """Return the index of an exhibition as the bytes of an SQLite file, public words only."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(SCHEMA)
        connection.execute("BEGIN")
        _fill(connection, records(exhibition))
        connection.execute("INSERT INTO text (text) VALUES ('optimize')")
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.execute("VACUUM")
        return connection.serialize()


def _fill(connection: sqlite3.Connection, indexed: list[Record]) -> None:
    counted: Counter[str] = Counter()
    for number, record in _numbered(connection, indexed):
        title = words_of(record.title)
        heading = title if record.titled else []
        names, body = words_of(record.names), words_of(record.text)
        connection.execute(
            "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                record.title,
                record.address,
                record.text,
                record.here,
                record.flag,
                record.advisory,
                record.context,
            ),
        )
        connection.execute(
            "INSERT INTO text (rowid, heading, names, body) VALUES (?, ?, ?, ?)",
            (number, " ".join(heading), " ".join(names), " ".join(body)),
        )
        titles = {" ".join(heading), *(" ".join(words_of(n)) for n in record.other_titles)} - {""}
        connection.executemany("INSERT INTO heading VALUES (?, ?)", ((t, number) for t in titles))
        counted.update({*heading, *names, *body})
    stemmed = stems(sorted(counted))
    connection.executemany(
        "INSERT INTO word VALUES (?, ?, ?)",
        ((word, stemmed[word], counted[word]) for word in sorted(counted)),
    )
    connection.executemany(
        "INSERT INTO alias VALUES (?, ?)",
        ((typed, "|".join(written)) for typed, written in aliases(indexed).items()),
    )


def _numbered(
    connection: sqlite3.Connection, indexed: list[Record]
) -> Iterator[tuple[int, Record]]:
    """Yield records with their numbers, shelf by shelf, and write the shelves."""
    shelves: dict[tuple[int, tuple[str, ...]], list[Record]] = {}
    order = list(KINDS)
    for record in indexed:
        key = order.index(record.kind), tuple(sorted(record.themes))
        shelves.setdefault(key, []).append(record)
    for shelf, (kind, themes) in enumerate(sorted(shelves)):
        connection.execute(
            "INSERT INTO shelf VALUES (?, ?, ?)", (shelf, order[kind], " ".join(themes))
        )
        for place, record in enumerate(shelves[kind, themes]):
            yield (shelf << SHELF_BITS) + place, record
