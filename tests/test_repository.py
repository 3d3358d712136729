"""Claims about the repository itself: its layout, and what may know what."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# The two knots, and both are strings (design: curation writes, the exhibit shows).
MAY_NAME_CURATION = {"exhibit/settings.py", "exhibit/urls.py"}


def python_files(*folders: str) -> list[Path]:
    return [
        path
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "migrations" not in path.parts
    ]


def test_the_clients_layout_is_there():
    names = ["exhibit", "curation", "templates", "static", "tests"]
    names += ["manage.py", "requirements.txt"]
    assert [name for name in names if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("package", ["django", "django-taggit", "pillow", "whitenoise"])
def test_the_clients_packages_are_required(package):
    required = (ROOT / "requirements.txt").read_text().lower()
    assert re.search(rf"^{re.escape(package)}[\[>=]", required, re.MULTILINE)


def test_every_requirement_says_why():
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    required = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in required if "#" not in line] == []


def test_the_exhibit_never_imports_curation():
    found = []
    for path in python_files("exhibit"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [path.name for name in names if name.split(".")[0] == "curation"]
    assert found == []


def test_the_exhibit_names_curation_only_in_settings_and_urls():
    named = {
        path.relative_to(ROOT).as_posix()
        for path in python_files("exhibit")
        if re.search(r"""["']curation["'./]""", path.read_text())
    }
    assert named <= MAY_NAME_CURATION


PURE = ("exhibit/text", "exhibit/exports", "exhibit/pictures", "exhibit/charts")


@pytest.mark.parametrize("folder", PURE)
def test_pure_modules_import_no_models(folder):
    imports = re.compile(r"^\s*(from exhibit\.models|from django\.db|import django\.db)", re.M)
    assert [p.name for p in python_files(folder) if imports.search(p.read_text())] == []


# Tables of records and of the strings they must give: data, one entry after another.
TABLES = {"works.py", "goldens.py"}


def test_no_file_is_over_400_lines():
    files = python_files("exhibit", "curation", "tests", "scripts")
    long = [p.name for p in files if len(p.read_text().splitlines()) > 400]
    assert set(long) <= TABLES


def test_no_catch_all_modules():
    names = {"utils.py", "helpers.py", "misc.py", "services.py", "common.py"}
    assert [p for p in python_files("exhibit", "curation") if p.name in names] == []


def test_signals_are_listened_to_where_saves_are_watched_and_nowhere_else():
    signal = re.compile(r"@receiver|post_save|pre_save|m2m_changed")
    files = python_files("exhibit", "curation")
    # docs/adr/0014: whoever saves a record, its history hears of it.
    assert [p.name for p in files if signal.search(p.read_text())] == ["recording.py"]
