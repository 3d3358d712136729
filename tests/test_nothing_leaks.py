"""Neither source's full text can be put together from everything public (design.md, rule 6)."""

import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from exhibit.text.quotations import folded_words
from tests.unpacking import words_in

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("lecture", "textbook")
# Shorter runs than this are the common coin of English, not somebody's text.
RUN = 6
PANEL_BUDGET = 60
SHARE = 0.45
OFFLINE = "offline.zip!exhibition-edition-1/"


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


# The same file lies in several archives, and its words are looked at once.
@cache
def repeated(text: str, key: str) -> frozenset[int]:
    """The words of a source, by their place in it, that a text repeats in runs of six or more."""
    places = runs_of(key)
    found: set[int] = set()
    for run in runs(folded_words(text)):
        for place in places.get(run, ()):
            found.update(range(place, place + RUN))
    return frozenset(found)


@cache
def longest(text: str, key: str) -> int:
    """How many words of a source a text repeats in one piece."""
    places, pieces, most = runs_of(key), {}, 0
    for run in runs(folded_words(text)):
        # A piece goes on where both texts go on by one word.
        pieces = {place: pieces.get(place - 1, RUN - 1) + 1 for place in places.get(run, ())}
        most = max(most, *pieces.values(), 0)
    return most


def stretches(places: set[int]) -> list[int]:
    """How many places follow each other without a gap, for each stretch."""
    found: list[int] = []
    for place in sorted(places):
        if place - 1 in places:
            found[-1] += 1
        else:
            found.append(1)
    return found


@pytest.fixture(scope="module")
def public_files(published_edition) -> dict[str, str]:
    """The words of every public file by address, and of every file in an archive by 'a.zip!b'."""
    site = published_edition / "site"
    found = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            found.update(words_in(str(path.relative_to(site)), path.read_bytes()))
    return found


@pytest.fixture(scope="module")
def documents(published_edition) -> list:
    """Every stored document of the edition, as plain data."""
    files = (published_edition / "documents").rglob("*.json")
    return [json.loads(path.read_text()) for path in sorted(files)]


@pytest.fixture(scope="module")
def packs(published_edition) -> list[dict]:
    """The packs that the edition holds."""
    return json.loads((published_edition / "documents" / "exhibition.json").read_text())["packs"]


@pytest.fixture(scope="module")
def panels_of(published_edition, packs) -> dict[str, int]:
    """How many panels each file of a pack is of, by its address without the first slash."""
    themes = json.loads((published_edition / "documents" / "exhibition.json").read_text())["themes"]
    counts = {theme["slug"]: len(theme["panels"]) for theme in themes} | {"": 30}
    return {
        file["address"][1:]: 1 if pack["kind"] == "panel" else counts[pack["slug"]]
        for pack in packs
        for file in pack["files"]
    }


def allowed(name: str, panels_of: dict[str, int], key: str) -> float:
    """How many words of a source a file may show: a panel's budget, or that of all its panels.

    The page of a source gathers what hangs on walls, and the words to search hold all of it.
    """
    name = name.removeprefix(OFFLINE)
    share = SHARE * len(source_words(key))
    if name == "search-index.js" or re.fullmatch(r"sources/[^/]+/index.html", name):
        return share
    return min(PANEL_BUDGET * panels_of.get(name.partition("!")[0], 1), share)


def excerpts_in(value):
    """Every excerpt with public words in stored documents."""
    if isinstance(value, dict):
        if value.get("exact") and "start" in value and "source" in value:
            yield value["source"], value["exact"]
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from excerpts_in(inner)


@pytest.fixture(scope="module")
def public_places(documents) -> dict[str, set[int]]:
    """The words of each source, by their place in it, that excerpts make public."""
    places = defaultdict(set)
    for key, exact in set(excerpts_in(documents)):
        words, excerpt = source_words(key), folded_words(exact)
        for at in range(len(words) - len(excerpt) + 1):
            if words[at : at + len(excerpt)] == excerpt:
                places[key].update(range(at, at + len(excerpt)))
    return places


def test_the_edition_has_pages_and_packs_to_look_at(public_files, packs):
    assert len(packs) == 30 + 3 + 1
    assert len(public_files) > 3_000
    for ending in (
        "pdf",
        "docx",
        "pptx",
        "epub!EPUB/nav.xhtml",
        "apkg",
        "csv",
        "imscc!imsmanifest",
    ):
        assert any(ending in name for name in public_files), ending


@pytest.mark.parametrize("key", SOURCES)
def test_the_measure_finds_a_whole_text(key):
    """The check can fail: the text itself is found to be all there."""
    text = (ROOT / "content" / "sources" / key / "text.txt").read_text()
    assert len(repeated(text, key)) == len(source_words(key))
    assert longest(text, key) > PANEL_BUDGET


@pytest.mark.parametrize("key", SOURCES)
@pytest.mark.parametrize("ending", ["pdf", "docx", "html", "txt", "json"])
def test_the_measure_reads_every_format(public_files, packs, key, ending):
    """The check can fail: what a panel shows of a source is found in its files."""
    names = [f["address"][1:] for p in packs for f in p["files"] if f["name"].endswith(ending)]
    assert max(len(repeated(public_files[name], key)) for name in names) > 30


@pytest.mark.parametrize("key", SOURCES)
def test_everything_public_together_stays_within_the_share(public_files, key):
    shown = set().union(*(repeated(text, key) for text in public_files.values()))
    assert 0.2 < len(shown) / len(source_words(key)) <= SHARE


@pytest.mark.parametrize("key", SOURCES)
def test_no_public_file_shows_more_than_the_budget_of_its_panels(public_files, panels_of, key):
    counts = {name: len(repeated(text, key)) for name, text in public_files.items()}
    over = {name: n for name, n in counts.items() if n > allowed(name, panels_of, key)}
    assert over == {}


@pytest.mark.parametrize("key", SOURCES)
def test_no_archive_shows_more_than_the_budget_of_its_panels(public_files, panels_of, key):
    shown = defaultdict(set)
    for name, text in public_files.items():
        shown[name.partition("!")[0]] |= repeated(text, key)
    del shown["offline.zip"]  # everything public, held to the share above
    over = {name: len(s) for name, s in shown.items() if len(s) > allowed(name, panels_of, key)}
    assert over == {}


@pytest.mark.parametrize("key", SOURCES)
def test_no_file_repeats_a_source_in_one_piece_beyond_a_panels_budget(public_files, key):
    pieces = {name: longest(text, key) for name, text in public_files.items()}
    assert {name: n for name, n in pieces.items() if n > PANEL_BUDGET} == {}


@pytest.mark.parametrize("key", SOURCES)
def test_no_file_shows_words_of_a_source_that_no_excerpt_makes_public(
    public_files, public_places, key
):
    beyond = {}
    for name, text in public_files.items():
        places = repeated(text, key) - public_places[key]
        # Six words in a row can be ours as well; seven are somebody's.
        if any(length > RUN for length in stretches(places)):
            beyond[name] = places
    assert beyond == {}


@pytest.mark.parametrize("key", SOURCES)
def test_no_stored_document_of_the_edition_holds_more_than_the_share(documents, key):
    shown = set().union(*(repeated(json.dumps(d, ensure_ascii=False), key) for d in documents))
    assert len(shown) / len(source_words(key)) <= SHARE


def test_notes_for_teachers_are_in_no_file_for_students(public_files, packs, documents):
    notes = {
        folded_words(prompt["teacher_note"])
        for document in documents
        for prompt in document.get("prompts", ())
        if prompt.get("teacher_note")
    }
    assert len(notes) > 40
    students = {
        file["address"][1:] for pack in packs for file in pack["files"] if not file["for_teachers"]
    }
    for name, text in public_files.items():
        if name.partition("!")[0] in students:
            words = " ".join(folded_words(text))
            assert not [note for note in notes if " ".join(note) in words], name
