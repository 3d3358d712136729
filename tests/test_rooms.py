"""Claims about the house: which room may know which, and that a module's name says which it is."""

import ast
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# From the ground up: a room imports only from rooms before it in its half (design.md, 7).
ORDER = {
    "exhibit": (
        *(
            "addresses",
            "text",
            "drawings",
            "kiosk",
            "charts",
            "models",
            "documents",
            "checks",
            "comparing",
        ),
        *("maps", "pictures", "search", "editions", "exports", "packs", "presenters"),
        *("social_cards", "views", "feeds", "sitemaps", "rendering", "detached_copy"),
        *("templatetags", "visibility", "headers", "urls", "wsgi", "apps", "management"),
    ),
    "curation": (
        *("curator", "background", "roles", "models", "checks", "records", "uploads", "access"),
        *("review", "people", "publishing", "restoring", "sources", "exchange", "panels"),
        *("first_panel", "desk", "presenters", "manual", "admin"),
        *("templatetags", "views", "urls", "middleware", "apps", "management"),
    ),
}
# Folders with one file a noun, or one file a step of the same work: their names may meet.
ROLES = {
    "exhibit": {"models", "documents", "checks", "exports", "presenters", "views"},
    "curation": {"admin", "desk", "exchange", "models", "presenters", "views"},
}
# Django's own name for the forms of a folder.
STANDARD = {"__init__.py", "forms.py"}
HALVES = ("exhibit", "curation")


def modules(half: str) -> dict[str, Path]:
    """Return the modules of a half by dotted name, without its migrations."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted((ROOT / half).rglob("*.py"))
        if "migrations" not in path.parts
    }


def imports(path: Path) -> set[str]:
    """Return every dotted name that a module imports from."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def room(name: str) -> str:
    """Return the folder, or loose module, of its half that a dotted name stands in."""
    return name.split(".")[1] if "." in name else ""


def against_the_order(half: str, module: str, imported: set[str]) -> list[str]:
    """Return a sentence for each import of a module that runs up the house."""
    order = ORDER[half]
    return [
        f"{module} imports {name}: {room(name)}/ stands above {room(module)}/. Move what both need "
        f"into a room below both, or hand it in as an argument."
        for name in sorted(imported)
        if name.split(".")[0] == half
        and room(name) in order
        and order.index(room(name)) > order.index(room(module))
    ]


@pytest.mark.parametrize("half", HALVES)
def test_no_room_imports_from_a_room_above_it(half):
    found = [
        sentence
        for name, path in modules(half).items()
        if room(name) in ORDER[half]
        for sentence in against_the_order(half, name, imports(path))
    ]
    assert found == []


def test_an_import_up_the_house_is_told_with_both_names():
    (told,) = against_the_order("exhibit", "exhibit.text.body", {"exhibit.models.Panel"})
    assert told.startswith("exhibit.text.body imports exhibit.models.Panel: models/ stands above")


@pytest.mark.parametrize("half", HALVES)
def test_every_room_has_its_place_in_the_order(half):
    rooms = {room(name) for name in modules(half)} - {"", "settings"}
    assert rooms - set(ORDER[half]) == set()


@pytest.mark.parametrize("half", HALVES)
def test_no_two_modules_share_a_name_but_in_the_same_role(half):
    places = defaultdict(list)
    for name, path in modules(half).items():
        if path.name not in STANDARD and room(name) not in ROLES[half]:
            places[path.name].append(name)
    assert {name: held for name, held in places.items() if len(held) > 1} == {}


VAGUE = {"shown", "telling", "told", "held", "found", "frame", "frames", "others", "misc", "stuff"}


@pytest.mark.parametrize("half", HALVES)
def test_a_module_is_named_for_what_it_holds(half):
    assert [name for name in modules(half) if name.split(".")[-1] in VAGUE] == []


@pytest.mark.parametrize("half", HALVES)
def test_every_package_says_what_it_holds(half):
    bare = [
        name
        for name, path in modules(half).items()
        if path.name == "__init__.py"
        and not ast.get_docstring(ast.parse(path.read_text()))
        and room(name) not in ("management", "templatetags")
    ]
    assert bare == []


def strings_of(path: Path) -> set[str]:
    """Return the strings of a module that say something: not its docstrings."""
    tree = ast.parse(path.read_text())
    told = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node not in told and isinstance(node.value, str)
    }


def test_one_module_names_the_addresses_of_staff():
    naming = {
        name
        for half in HALVES
        for name, path in modules(half).items()
        if any(text.startswith(("/admin/", "/curation/")) for text in strings_of(path))
    }
    assert naming == {"exhibit.addresses"}


def asks_for_visibility(path: Path) -> bool:
    """Say whether a module itself asks the database for what is approved or on display."""
    return any(
        isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") in ("filter", "exclude", "get")
        and any(
            (keyword.arg or "").endswith(("is_approved", "display"))
            and getattr(keyword.value, "value", None) is True
            for keyword in node.keywords
        )
        for node in ast.walk(ast.parse(path.read_text()))
    )


def test_what_is_visible_is_asked_of_the_models():
    asking = {
        name for half in HALVES for name, path in modules(half).items() if asks_for_visibility(path)
    }
    assert asking == {"exhibit.models.panel", "exhibit.models.revision"}


@pytest.mark.parametrize("half", HALVES)
def test_the_picture_of_the_house_shows_every_room(half):
    page = (ROOT / "docs/developers.md").read_text()
    shown = set(page.partition("```\n")[2].partition("```")[0].split())
    # What Django asks for itself is no room.
    assert set(ORDER[half]) - {"apps"} - shown == set()
