"""The product names nothing of the exhibition that it opens with: it serves any museum's."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from curation.exchange.bundle.reading import read_bundle

ROOT = Path(__file__).resolve().parent.parent
WRITTEN = [
    *(ROOT / "templates").rglob("*.html"),
    *(ROOT / "static/curation").rglob("*.js"),
    *(ROOT / "static/exhibit").glob("*.js"),
]
CODE = [
    path
    for folder in ("exhibit", "curation")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
]
# The command that brings the opening exhibition in says whose it is.
ITS_OWN = {"open_exhibition.py"}


@pytest.fixture(scope="module")
def names() -> re.Pattern[str]:
    """The names of the opening exhibition's people and places, its bodies, and its addresses."""
    bundle = read_bundle(ROOT / "content")
    subjects = bundle.subjects
    addresses = {record.slug for record in (*subjects, *bundle.panels) if "-" in record.slug}
    people = {s.name.split()[-1] for s in subjects if s.kind == "person"}
    places = {s.name for s in subjects if s.kind == "place"}
    bodies = {s.name for s in subjects if s.name.isupper()}
    words = sorted(
        people | places | bodies | addresses | {"Soviet", "Bolshevik"}, key=len, reverse=True
    )
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


def strings(path: Path) -> Iterator[str]:
    """Yield the strings of a module that are no docstrings."""
    tree = ast.parse(path.read_text())
    told = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in told:
            yield node.value


def test_there_are_names_to_look_for(names):
    assert names.search("shot in Leningrad") and names.search("the NKVD")


def test_no_string_of_the_code_names_them(names):
    found = {
        f"{path.relative_to(ROOT)}: {words}"
        for path in CODE
        if path.name not in ITS_OWN
        for words in strings(path)
        if names.search(words)
    }
    assert found == set()


def test_no_template_and_no_script_names_them(names):
    found = {
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in WRITTEN
        if (match := names.search(path.read_text()))
    }
    assert found == set()
