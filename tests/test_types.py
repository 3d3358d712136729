"""Claims about the types of the source; that they hold is the type checker's to say (make lint)."""

import ast
import tomllib
from pathlib import Path

from tests.test_repository import ROOT, python_files

# What the libraries' own types leave open: arguments of forms and admins that are passed on.
MOST_ANY = 120


def any_in(path: Path) -> int:
    names = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Name))
    return sum(name.id == "Any" for name in names)


def test_any_stands_only_where_the_libraries_leave_it_open():
    found = {path.as_posix(): any_in(path) for path in python_files("exhibit", "curation")}
    assert 0 < sum(found.values()) <= MOST_ANY, sorted(found.items(), key=lambda one: -one[1])[:9]


def test_the_type_checker_is_strict():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mypy"]
    assert settings["strict"] is True
    assert settings["files"] == ["exhibit", "curation"]


def test_few_libraries_are_read_without_types():
    overrides = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mypy"]["overrides"]
    assert len([name for one in overrides for name in one["module"]]) <= 7
