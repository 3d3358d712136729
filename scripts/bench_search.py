"""Measure search of 10,000 panels: `find` and the whole page beside bare FTS5 on the same words.

    .venv/bin/python scripts/bench_search.py [--panels 10000] [--gate]

Bare FTS5 is a table with external content asked for the best 20 with title and snippet, and nothing
else: no counts by kind and theme, no stems, no page. Each query is asked of all three in turns, so
that a busy machine slows them alike; only the ratios mean anything. Takes about half a minute. With
--gate the exit status is 1 when the page's p95 is over twice that of bare FTS5.
"""

import argparse
import gc
import itertools
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
HOME = tempfile.TemporaryDirectory(prefix="vitrine-bench-")
# Before settings are read: files of its own, and static files found without collecting them.
os.environ.update(
    VITRINE_HOME=HOME.name, VITRINE_DEBUG="1", DJANGO_SETTINGS_MODULE="exhibit.settings"
)

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.test import RequestFactory  # noqa: E402

from exhibit.documents.exhibition import ExhibitionFile, PublishedExhibition  # noqa: E402
from exhibit.documents.links import link_of  # noqa: E402
from exhibit.documents.panel import PanelDocument  # noqa: E402
from exhibit.documents.types import EditionStamp, ExhibitionDocument, ThemePage  # noqa: E402
from exhibit.search import FILE_NAME, build  # noqa: E402
from exhibit.search.find import find  # noqa: E402
from exhibit.search.opening import index_at  # noqa: E402
from exhibit.search.query import parse  # noqa: E402
from exhibit.text.body import Block, Body, Sentence  # noqa: E402
from exhibit.views.search import search  # noqa: E402

VOCABULARY = 20_000
BODY_WORDS = 140
QUERIES = 25
ROUNDS = 3
GATE = 2.0
THEMES = ("industrialization", "terror", "new-party-generation")

BARE = """
CREATE TABLE panel (id INTEGER PRIMARY KEY, title TEXT, body TEXT, tags TEXT);
CREATE VIRTUAL TABLE words USING fts5(
  title, body, tags, content='panel', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10.0, 1.0, 4.0)');
"""
ASK_BARE = (
    "SELECT title, snippet(words, 1, '[', ']', '…', 32) FROM words WHERE words MATCH ?"
    " ORDER BY rank LIMIT 20"
)

Ask = Callable[[str], object]


class Words:
    """Invented words with the frequencies of prose (Zipf's law)."""

    def __init__(self) -> None:
        self._rng = random.Random(1936)
        words: dict[str, None] = {}
        while len(words) < VOCABULARY:
            syllables = range(self._rng.randint(1, 5))
            word = "".join(
                self._rng.choice("bcdfghklmnprstvw") + self._rng.choice("aeiou") for _ in syllables
            )
            words[word + self._rng.choice(["", "n", "r", "s", "t"])] = None
        self.by_frequency = list(words)
        self._reach = list(itertools.accumulate(1 / (rank + 1) for rank in range(VOCABULARY)))

    def text(self, count: int) -> str:
        """Return so many words in a row."""
        return " ".join(self._rng.choices(self.by_frequency, cum_weights=self._reach, k=count))


def exhibition(count: int) -> PublishedExhibition:
    """Return an exhibition of so many panels in three themes."""
    words = Words()
    panels = [_panel(number, words) for number in range(count)]
    rooms = []
    for number, slug in enumerate(THEMES, start=1):
        theme_panels = [panel for panel in panels if panel.theme == slug]
        links = tuple(link_of(panel, place) for place, panel in enumerate(theme_panels, start=1))
        rooms.append(
            ThemePage(
                slug=slug,
                title=slug,
                sign="list",
                line="",
                lede="",
                number=number,
                introduction=Body(source=""),
                panels=links,
            )
        )
    file = ExhibitionFile(
        stamp=EditionStamp(number=1, published_at=datetime(2026, 11, 21, tzinfo=UTC)),
        about=ExhibitionDocument(
            title="Bench", subtitle="", big_idea=Body(source=""), introduction=Body(source="")
        ),
        themes=tuple(rooms),
        sources=(),
        questions=(),
        subjects=(),
    )
    return PublishedExhibition(file, {panel.slug: panel for panel in panels})


def _panel(number: int, words: Words) -> PanelDocument:
    text = words.text(BODY_WORDS)
    sentence = Sentence(
        source=text, text=text, html=text, citations=(), framing=True, start=0, end=len(text)
    )
    body = Body(source=text, blocks=(Block(kind="paragraph", sentences=(sentence,)),))
    return PanelDocument(
        slug=f"panel-{number}",
        key=words.text(1),
        title=words.text(5),
        theme=THEMES[number % len(THEMES)],
        other_themes=(),
        kind="text",
        big_idea=words.text(20),
        flag="",
        advisory="",
        help_text="",
        date="",
        body=body,
        excerpts=(),
        notes=(),
        sources=(),
    )


def bare_index(published: PublishedExhibition) -> sqlite3.Connection:
    """Return bare FTS5 over the same words, from a file like the edition's."""
    path = Path(HOME.name) / "bare.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.executescript(BARE)
        for number, link in enumerate(published.panels()):
            panel = published.panel(link.slug)
            body = f"{panel.big_idea}\n{panel.body.text}"
            row = (number, panel.title, body, panel.key)
            connection.execute("INSERT INTO panel VALUES (?, ?, ?, ?)", row)
        connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
        connection.execute("ANALYZE")
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)


def queries() -> dict[str, list[tuple[str, str]]]:
    """Return the kinds of queries, each as typed and as bare FTS5 wants it."""
    words = Words().by_frequency
    common, middling = words[:QUERIES], words[300 : 300 + QUERIES]
    long = (word for word in words if len(word) > 4)
    beginnings = list(dict.fromkeys(word[:3] for word in itertools.islice(long, 500)))[:QUERIES]
    pairs = list(zip(common, middling, strict=True))
    return {
        "common word": [(word, f'"{word}"') for word in common],
        "middling word": [(word, f'"{word}"') for word in middling],
        "two words": [(f"{word} {other}", f'"{word}" AND "{other}"') for word, other in pairs],
        "beginning": [(word, f'"{word}" *') for word in beginnings],
    }


def measure(asks: dict[str, Ask], questions: list[tuple[str, str]]) -> dict[str, list[float]]:
    """Return the best of some rounds for each query, in milliseconds, by who answered."""
    best = {name: [float("inf")] * len(questions) for name in asks}
    for _ in range(ROUNDS):
        for place, (typed, bare) in enumerate(questions):
            for name, ask in asks.items():
                begin = time.perf_counter()
                ask(bare if name == "bare" else typed)
                milliseconds = 1000 * (time.perf_counter() - begin)
                best[name][place] = min(best[name][place], milliseconds)
    return best


def p95(times: list[float]) -> float:
    """Return the time that all but one query in twenty stay under."""
    return statistics.quantiles(times, n=20, method="inclusive")[-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--panels", type=int, default=10_000)
    parser.add_argument("--gate", action="store_true")
    options = parser.parse_args()
    published = exhibition(options.panels)
    begin = time.perf_counter()
    data = build(published)
    seconds = time.perf_counter() - begin
    print(f"{options.panels:,} panels: built in {seconds:.1f} s, {len(data) / 1e6:.1f} MB")
    folder = Path(settings.EDITIONS_ROOT) / "0001/documents"
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_bytes(data)
    bare, index = bare_index(published), index_at(folder / FILE_NAME)
    factory = RequestFactory()

    def page(typed: str) -> bytes:
        request = factory.get("/search/", {"q": typed})
        request.exhibition = published
        return search(request).content

    asks: dict[str, Ask] = {
        "bare": lambda match: bare.execute(ASK_BARE, (match,)).fetchall(),
        "find": lambda typed: find(index, parse(typed)),
        "page": page,
    }
    gc.freeze()  # ten thousand documents in memory are not what a server holds
    every: dict[str, list[float]] = {name: [] for name in asks}
    print(f"{'ms, p50 / p95':<16}" + "".join(f"{name:>16}" for name in asks) + "   p95 over bare")
    for kind, questions in queries().items():
        times = measure(asks, questions)
        _report(kind, times)
        for name in asks:
            every[name] += times[name]
    _report("all", every)
    print(f"a page of 20 hits: {len(page(queries()['common word'][0][0])) / 1000:.0f} kB")
    ratio = p95(every["page"]) / p95(every["bare"])
    print(f"page p95 over bare FTS5: {ratio:.2f} (goal: at most {GATE})")
    return int(options.gate and ratio > GATE)


def _report(kind: str, times: dict[str, list[float]]) -> None:
    figures = "".join(f"{statistics.median(t):>9.2f} /{p95(t):>5.1f}" for t in times.values())
    ratios = [p95(times[name]) / p95(times["bare"]) for name in ("find", "page")]
    print(f"{kind:<16}{figures}   find {ratios[0]:.2f}, page {ratios[1]:.2f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
