"""Names of authors and editors in the order and form each style asks for."""

import re
from collections.abc import Sequence

from exhibit.documents.records import Name


def forward(name: Name) -> str:
    """Return a name as spoken: 'J. Arch Getty'."""
    return name.whole


def inverted(name: Name) -> str:
    """Return a name as filed: 'Getty, J. Arch', 'King, Martin Luther, Jr.'"""
    return name.filed


def initialled(name: Name, *, filed: bool) -> str:
    """Return a name with initials: 'Getty, J. A.' when filed, else 'J. A. Getty'."""
    if name.literal or not (name.family and name.given):
        return inverted(name)
    letters = initials(name.given)
    return name.before(letters) if filed else name.after(letters)


def initials(given: str) -> str:
    """Return the initials of given names: 'J. Arch' to 'J. A.', 'Jean-Paul' to 'J.-P.'."""
    words = given.replace(".", ". ").split()
    return " ".join("-".join(f"{part[0]}." for part in re.split("[-‐]", w) if part) for w in words)


def series(names: Sequence[str], last: str, *, comma_for_two: bool = False) -> str:
    """Return names as a list with a serial comma: 'A, B, and C'."""
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2 and not comma_for_two:
        return f"{names[0]} {last} {names[1]}"
    return f"{', '.join(names[:-1])}, {last} {names[-1]}"


def spoken(names: Sequence[Name]) -> str:
    """Return all names as spoken: 'J. Arch Getty, Ann Low, and Memorial'."""
    return series([forward(name) for name in names], "and")


def chicago_note(names: Sequence[Name]) -> str:
    """Return names for a Chicago note: three or more become 'et al.' (Chicago 18, 13.23)."""
    if len(names) > 2:
        return f"{forward(names[0])} et al."
    return spoken(names)


def chicago_bibliography(names: Sequence[Name]) -> str:
    """Return names for a Chicago bibliography: up to six; of seven or more, the first three."""
    if not names:
        return ""
    people = [inverted(names[0]), *map(forward, names[1:])]
    if len(people) > 6:
        return ", ".join([*people[:3], "et al."])
    return series(people, "and", comma_for_two=True)


def mla(names: Sequence[Name]) -> str:
    """Return names for MLA: one or two, or the first with 'et al.' (MLA 9, 5.8)."""
    if not names:
        return ""
    if len(names) > 2:
        return f"{inverted(names[0])}, et al."
    return series([inverted(names[0]), *map(forward, names[1:])], "and", comma_for_two=True)


def apa(names: Sequence[Name]) -> str:
    """Return names for APA: up to twenty; of more, the first nineteen and the last (APA 7, 9.8)."""
    people = [initialled(name, filed=True) for name in names]
    if len(people) > 20:
        return f"{', '.join(people[:19])}, . . . {people[-1]}"
    return series(people, "&", comma_for_two=True)


def apa_inside(names: Sequence[Name]) -> str:
    """Return the editors of a book that holds a chapter: 'B. McLoughlin & K. McDermott'."""
    return series([initialled(name, filed=False) for name in names], "&")
