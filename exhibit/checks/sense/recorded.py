"""The names that records have, found in a text in any of their forms."""

import re
from dataclasses import dataclass
from functools import lru_cache

from exhibit.checks.sense.claim import KnownName


@dataclass(frozen=True)
class Found:
    """A recorded name where it stands in a text."""

    name: KnownName
    words: str
    start: int
    end: int


class Index:
    """Every form of every name, and whose form each is; known by identity, to be kept by it."""

    def __init__(self, names: tuple[KnownName, ...]) -> None:
        self.by_form: dict[str, KnownName] = {}
        for name in names:
            for form in forms_of(name):
                self.by_form.setdefault(form, name)
        forms = "|".join(map(re.escape, sorted(self.by_form, key=len, reverse=True)))
        self.pattern = re.compile(rf"(?<![\w-])(?:{forms})(?!\w)") if forms else None


@lru_cache(maxsize=8)
def index_of(names: tuple[KnownName, ...]) -> Index:
    """Return the index of names, the same one for the same names."""
    return Index(names)


@lru_cache(maxsize=8192)
def found_in(text: str, index: Index) -> tuple[Found, ...]:
    """Return the names of an index in a text, in order of place, the longest where they overlap."""
    if index.pattern is None:
        return ()
    return tuple(
        Found(index.by_form[match[0]], match[0], match.start(), match.end())
        for match in index.pattern.finditer(text)
    )


def recorded(text: str, names: tuple[KnownName, ...]) -> tuple[Found, ...]:
    """Return the recorded names of a text, as `found_in` does."""
    return found_in(text, index_of(names))


def forms_of(name: KnownName) -> tuple[str, ...]:
    """Return the forms of a name: all that are recorded and, of a person, the family name."""
    forms = (name.name, *name.others)
    if name.kind == "person":
        forms += tuple(form.split()[-1] for form in forms if form.split())
    return tuple(form for form in dict.fromkeys(forms) if len(form) > 2)
