"""The works there are, and which of them a work of a file is."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from exhibit.documents.records import Name
from exhibit.models import Reference
from exhibit.text import identifiers
from exhibit.text.folding import fold_words

LONGEST_STEM = 40


@dataclass(frozen=True, kw_only=True)
class Match:
    """A work that is there, and by what it was known again."""

    record: Reference
    by: str
    """doi, isbn, key or title."""


@dataclass
class Known:
    """An index of works by DOI, by ISBN, and by title, year and maker; it takes new ones."""

    records: Iterable[Reference]
    _by_doi: dict[str, Reference] = field(default_factory=dict)
    _by_isbn: dict[str, Reference] = field(default_factory=dict)
    _by_title: dict[tuple[str, str, str], Reference] = field(default_factory=dict)
    _by_key: dict[str, Reference] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for record in self.records:
            self.add(record)

    def add(self, record: Reference) -> None:
        """Know a work from now on."""
        self._by_key.setdefault(record.key, record)
        if doi := identifiers.same_doi(record.doi):
            self._by_doi.setdefault(doi, record)
        if isbn := _isbn(vars(record)):
            self._by_isbn.setdefault(isbn, record)
        self._by_title.setdefault(_title(vars(record)), record)

    def find(self, values: Mapping[str, object]) -> Match | None:
        """Return the work that these values are of, or None."""
        title = _title(values)
        same_key = self._by_key.get(str(values.get("key", "")))
        if same_key is not None and _title(vars(same_key))[0] != title[0]:
            same_key = None
        candidates = (
            ("doi", self._by_doi.get(identifiers.same_doi(str(values.get("doi", ""))))),
            ("isbn", self._by_isbn.get(_isbn(values))),
            ("key", same_key),
            ("title", self._by_title.get(title)),
        )
        return next(
            (Match(record=record, by=by) for by, record in candidates if record is not None), None
        )

    def free_key(self, values: Mapping[str, object]) -> str:
        """Return a key that no work has yet: kotkin-2017, kotkin-2017-2."""
        name = _maker(values)
        year = re.match(r"\d{4}", str(values.get("issued", "")))
        parts = (_plain(name) or _plain(str(values.get("title", ""))), year[0] if year else "")
        stem = "-".join(filter(None, parts)) or "work"
        if stem not in self._by_key:
            return stem
        number = 2
        while f"{stem}-{number}" in self._by_key:
            number += 1
        return f"{stem}-{number}"


def by_words(by: str) -> str:
    """Return by what a work was known again, in words."""
    return {
        "doi": _("its DOI"),
        "isbn": _("its ISBN"),
        "key": _("its key and title"),
        "title": _("its title, year and maker"),
    }[by]


def _plain(words: str) -> str:
    """Return words as they can stand in a key: unaccented letters, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:LONGEST_STEM].strip("-")


def _maker(values: Mapping[str, object]) -> str:
    """Return the first name of who made the work; '' for nobody."""
    people = values.get("authors") or values.get("editors")
    first = people[0] if isinstance(people, list) and people else {}
    return Name(**first).surname


def _title(values: Mapping[str, object]) -> tuple[str, str, str]:
    """Return what is the same of two records of one work without a number."""
    maker = _maker(values)
    year = re.match(r"\d{4}", str(values.get("issued", "")))
    title = re.sub(r"\W+", " ", fold_words(str(values.get("title", ""))))
    return title.strip(), year[0] if year else "", fold_words(maker)


def _isbn(values: Mapping[str, object]) -> str:
    """Return the ISBN that stands for the work; a chapter's is that of its book."""
    if values.get("kind") == Reference.Kind.CHAPTER:
        return ""
    return identifiers.same_isbn(str(values.get("isbn", "")))
