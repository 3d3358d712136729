"""Lists from A to Z: people by family name, words of the glossary, places."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from unicodedata import normalize

from django.utils.translation import gettext as _

from exhibit.documents.addresses import page_address
from exhibit.documents.types import SubjectPage
from exhibit.text.counting import counted
from exhibit.text.wording import listed

GLOSSARY = ("concept", "event")
"""Kinds that a glossary defines; people and places have lists of their own."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One subject in a list: what it is, its other names and how many panels speak of it."""

    subject: SubjectPage
    address: str
    text: str
    panels: str
    number: int | None = None
    """That of its point on the map, None where it has none there."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """All entries under one letter; `anchor` is its place on the page."""

    letter: str
    anchor: str
    entries: tuple[Entry, ...]


def entry(subject: SubjectPage) -> Entry:
    """Return a subject's entry."""
    return Entry(
        subject=subject,
        address=page_address("subject-detail", subject.slug),
        text=" ".join(filter(None, (subject.description, _also(subject)))),
        panels=counted(len(subject.panels), "panel"),
    )


def _also(subject: SubjectPage) -> str:
    """Return a sentence with the other names of a subject; '' where it has none."""
    if not subject.other_names:
        return ""
    defined = subject.kind in GLOSSARY
    words = _("Also: {names}.") if defined else _("Also written {names}.")
    return words.format(names=listed(subject.other_names))


def by_name(subject: SubjectPage) -> str:
    """Return what a subject is sorted by: its name, whatever its case."""
    return plain(subject.name)


def by_family_name(subject: SubjectPage) -> str:
    """Return what a person is sorted by: the last word of the name, then the rest."""
    first, _, last = plain(subject.name).rpartition(" ")
    return f"{last} {first}"


def plain(name: str) -> str:
    """Return a name without case and accents, so that É stands with E."""
    return "".join(c for c in normalize("NFKD", name.casefold()) if c.isalnum() or c == " ")


def letters(
    subjects: Iterable[SubjectPage], order: Callable[[SubjectPage], str] = by_name
) -> tuple[Letter, ...]:
    """Return subjects under the letters they begin with; figures and the like stand under #."""

    def initial(subject: SubjectPage) -> str:
        letter = order(subject)[:1].upper()
        return letter if letter.isalpha() else "#"

    ordered = sorted(subjects, key=lambda subject: (initial(subject), order(subject)))
    return tuple(
        Letter(
            letter=letter,
            anchor=f"letter-{letter.lower() if letter != '#' else 'other'}",
            entries=tuple(map(entry, group)),
        )
        for letter, group in groupby(ordered, key=initial)
    )
