"""Claims about the papers of the project: every file and picture they name is there."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from curation.manual.pages import anchor

ROOT = Path(__file__).resolve().parent.parent
PAPERS = [
    *(ROOT / name for name in ("README.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")
NAMED = re.compile(r"`((?:docs|content|scripts|curation|exhibit|tests)/[\w./-]+\.\w+)`")
CURATORS = sorted((ROOT / "docs/screenshots").glob("curators-*.png"))


def links(paper: Path) -> list[tuple[bool, str, str]]:
    """Each link of a paper: whether it is a picture, its words, its target."""
    words = re.sub(r"```.*?```|`[^`]*`", "", paper.read_text(), flags=re.DOTALL)
    return [(bool(sign), text, target) for sign, text, target in LINK.findall(words)]


def told(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


@pytest.mark.parametrize("paper", PAPERS, ids=told(PAPERS))
def test_every_file_that_is_linked_exists(paper):
    inside = [target for _, _, target in links(paper) if "://" not in target]
    paths = [target.partition("#")[0] for target in inside]
    assert [path for path in paths if not (paper.parent / path).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=told(PAPERS))
def test_every_heading_that_is_linked_exists(paper):
    for _, _, target in links(paper):
        path, _, at = target.partition("#")
        if at and "://" not in target:
            other = (paper.parent / path).resolve() if path else paper
            headings = re.findall(r"^#+ (.+)$", other.read_text(), re.MULTILINE)
            assert at in map(anchor, headings), target


@pytest.mark.parametrize("paper", PAPERS, ids=told(PAPERS))
def test_every_file_that_is_named_exists(paper):
    assert [name for name in NAMED.findall(paper.read_text()) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=told(PAPERS))
def test_every_picture_says_what_it_shows(paper):
    assert [target for is_one, alt, target in links(paper) if is_one and len(alt.split()) < 3] == []


def test_every_picture_of_the_curators_is_shown():
    text = "".join(paper.read_text() for paper in PAPERS)
    assert [path.name for path in CURATORS if path.name not in text] == []


@pytest.mark.parametrize("picture", CURATORS, ids=told(CURATORS))
def test_pictures_of_the_curators_are_small(picture):
    assert picture.stat().st_size < 200 * 1024
    with Image.open(picture) as opened:
        assert opened.mode == "P" and opened.width <= 1280


def test_decision_records_have_numbers_of_their_own():
    numbers = Counter(path.name[:4] for path in (ROOT / "docs/adr").glob("[0-9]*.md"))
    assert [number for number, count in numbers.items() if count > 1] == []


def test_decision_records_carry_the_number_of_their_name():
    wrong = [
        path.name
        for path in (ROOT / "docs/adr").glob("[0-9]*.md")
        if not path.read_text().startswith(f"# {int(path.name[:4])}. ")
    ]
    assert wrong == []


def test_no_chapter_of_the_manual_is_too_long_to_find_anything_in():
    chapters = [ROOT / "docs/curators.md", *(ROOT / "docs/curators").glob("*.md")]
    assert [path.name for path in chapters if len(path.read_text().splitlines()) > 150] == []
