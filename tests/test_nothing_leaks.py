"""Neither source's full text can be put together from everything public (design.md, rule 6)."""

import html
import json
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from exhibit.text.quotations import folded_words

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("lecture", "textbook")
# Shorter runs than this are the common coin of English, not somebody's text.
RUN = 6
TEXT_FILES = {".html", ".json", ".jsonld", ".xml", ".txt", ".svg", ".ris", ".bib", ".css", ".js"}
PANEL_BUDGET = 60


@cache
def source_words(key: str) -> tuple[str, ...]:
    return folded_words((ROOT / "content" / "sources" / key / "text.txt").read_text())


def runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[at : at + RUN] for at in range(len(words) - RUN + 1)]


@cache
def runs_of(key: str) -> dict[tuple[str, ...], list[int]]:
    """Where each run of words stands in a source, but for runs that other sources have as well."""
    others = {run for other in SOURCES if other != key for run in runs(source_words(other))}
    places: dict[tuple[str, ...], list[int]] = {}
    for at, run in enumerate(runs(source_words(key))):
        if run not in others:
            places.setdefault(run, []).append(at)
    return places


def repeated(text: str, key: str) -> set[int]:
    """The words of a source, by their place in it, that a text repeats in runs of six or more."""
    places = runs_of(key)
    found: set[int] = set()
    for run in runs(folded_words(text)):
        for place in places.get(run, ()):
            found.update(range(place, place + RUN))
    return found


def strings_of(value) -> str:
    """All strings of a JSON value, as read and not as escaped."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return "\n".join(map(strings_of, value))
    return value if isinstance(value, str) else ""


def text_of(path: Path) -> str:
    if path.suffix == ".pdf":
        command = ["pdftotext", "-raw", str(path), "-"]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout
    data = path.read_text(encoding="utf-8")
    if path.suffix in {".json", ".jsonld"}:
        return strings_of(json.loads(data))
    if path.suffix in {".html", ".xml", ".svg"}:
        # Corrections stand beside the file's reading: the words are read with neither tag.
        data = html.unescape(re.sub(r"<[^>]+>", " ", data))
    return data


@pytest.fixture(scope="module")
def public_files(published_edition) -> dict[str, str]:
    """Every public file that holds words, by address."""
    site = published_edition / "site"
    files = [p for p in site.rglob("*") if p.is_file() and p.suffix in TEXT_FILES | {".pdf"}]
    return {str(path.relative_to(site)): text_of(path) for path in sorted(files)}


def test_the_edition_has_pages_to_look_at(public_files):
    assert len(public_files) > 150


@pytest.mark.parametrize("key", SOURCES)
def test_the_measure_finds_a_whole_text(key):
    """The check can fail: the text itself is found to be all there."""
    text = (ROOT / "content" / "sources" / key / "text.txt").read_text()
    assert len(repeated(text, key)) == len(source_words(key))


@pytest.mark.parametrize("key", SOURCES)
def test_everything_public_together_stays_within_the_share(public_files, key):
    shown = set().union(*(repeated(text, key) for text in public_files.values()))
    assert 0.2 < len(shown) / len(source_words(key)) <= 0.45


@pytest.mark.parametrize("key", SOURCES)
def test_no_public_file_shows_more_than_the_budget_of_a_panel(public_files, key):
    counts = {name: len(repeated(text, key)) for name, text in public_files.items()}
    assert {name: n for name, n in counts.items() if n > PANEL_BUDGET} == {}


@pytest.mark.parametrize("key", SOURCES)
def test_no_stored_document_of_the_edition_holds_more_than_the_share(published_edition, key):
    shown = set()
    for path in (published_edition / "documents").rglob("*.json"):
        shown |= repeated(text_of(path), key)
    assert len(shown) / len(source_words(key)) <= 0.45
