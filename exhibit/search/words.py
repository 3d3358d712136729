"""What a word is to search: the same rule for what is indexed, what is typed and what is marked.

Texts are folded by the published rule (exhibit.text.folding) and lose accents too: a visitor who
types `Ordzonikidze` or `е` for `ё` means the same name. A word is a run of letters and digits.
"""

import re
import sqlite3
import threading
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from exhibit.text.folding import INVISIBLE, fold_words

TOKENIZER = "porter unicode61 remove_diacritics 2"
WORD = re.compile(r"[^\W_]+")
# As written: soft hyphens and accents typed apart stand inside a word, not between two.
WRITTEN_WORD = re.compile(rf"[^\W_](?:[^\W_]|[\u0300-\u036f{INVISIBLE}])*")
ACCENTS = re.compile("[\u0300-\u036f]+")

_stemmers = threading.local()


def comparable(text: str) -> str:
    """Return a text folded and without accents."""
    if text.isascii():
        return text.lower()
    folded = fold_words(text)
    if folded.isascii():
        return folded
    return unicodedata.normalize("NFC", ACCENTS.sub("", unicodedata.normalize("NFD", folded)))


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, comparable."""
    return WORD.findall(comparable(text))


@lru_cache(maxsize=65536)
def written_word(word: str) -> frozenset[str]:
    """Return what one written word is to search; a rare letter may fold to several words."""
    return frozenset(words_of(word))


def stems(words: Sequence[str]) -> dict[str, str]:
    """Return the stem of each word by SQLite's own Porter stemmer, so that both always agree.

    A word with letters that this SQLite does not know has the stem ''.
    """
    connection = _stemmer()
    connection.execute("BEGIN")
    try:
        connection.executemany("INSERT INTO said (rowid, word) VALUES (?, ?)", enumerate(words))
        terms = dict(connection.execute("SELECT doc, term FROM terms"))
    finally:
        connection.execute("ROLLBACK")
    return {word: terms.get(number, "") for number, word in enumerate(words)}


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return the stem of one word, or ''."""
    return stems((word,))[word]


def _stemmer() -> sqlite3.Connection:
    """Return this thread's stemmer: an FTS5 table in memory that is always left empty."""
    connection: sqlite3.Connection | None = getattr(_stemmers, "connection", None)
    if connection is None:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        connection.execute(
            f"CREATE VIRTUAL TABLE said USING fts5(word, content='', tokenize='{TOKENIZER}')"
        )
        connection.execute("CREATE VIRTUAL TABLE terms USING fts5vocab('said', 'instance')")
        _stemmers.connection = connection
    return connection
