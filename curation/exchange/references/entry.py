"""One work of a file of references, whatever the format: what it says, and what was doubtful."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from exhibit.documents.records import Name
from exhibit.models import Reference
from exhibit.text import dates
from exhibit.text.translated import gettext_noop as _noop

Kind = Reference.Kind
UNKNOWN_KIND = _noop("its type “{type}” has no match here: it comes in as a book; choose the kind.")
UNKNOWN_DATE = _noop("its date “{date}” cannot be read: the date was left out.")
_YEAR = re.compile(r"\b(1[4-9][0-9]{2}|20[0-9]{2})\b")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A work as a file has it; `values` by the columns of a reference, empty ones left out."""

    line: int
    label: str
    """What the file calls it: its key or number."""
    values: Mapping[str, object] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    """Sentences that begin with a small letter, each about what a curator should look at."""


@dataclass(frozen=True, kw_only=True)
class Broken:
    """A work that cannot be read: where it begins, and why."""

    line: int
    label: str
    sentence: str


def kind_of(kinds: Mapping[str, Kind], word: str, doubts: list[str]) -> Kind:
    """Return the kind that a format's word means; a book, with a doubt, for any other."""
    if word in kinds:
        return kinds[word]
    doubts.append(_(UNKNOWN_KIND).format(type=word))
    return Kind.BOOK


def issued(words: Iterable[object], doubts: list[str]) -> str:
    """Return the date of the first of these that is one, or that has a year in it."""
    texts = [str(word).strip() for word in words if str(word or "").strip()]
    for text in texts:
        day = text.rstrip("/").replace("/", "-") if re.fullmatch(r"[0-9/]+", text) else text
        try:
            dates.check(day)
        except dates.BadDate:
            continue
        return day
    if not texts:
        return ""
    year = _YEAR.search(texts[0])
    if year is None:
        doubts.append(_(UNKNOWN_DATE).format(date=texts[0]))
        return ""
    return year[0]


def page_range(words: str) -> str:
    """Return pages with a dash between first and last, however a file joins them."""
    return re.sub(r"\s*[-–—]+\s*", "–", words)


def name_of(words: str) -> Name | None:
    """Return a name written 'Family, Given, Jr.'; without a comma, one that is not inverted."""
    family, *others = (part.strip() for part in words.split(",", 2))
    if not family:
        return None
    given, suffix = (*others, "", "")[:2]
    return name_of_parts(family, given, suffix) if others else Name(literal=family)


def name_of_parts(family: str, given: str, suffix: str = "") -> Name:
    """Return a name with its particles apart: words of small letters beside family or given."""
    before, after = family.split(), given.split()
    small = next((n for n, word in enumerate(before) if not word[:1].islower()), 0)
    kept = next((n for n, word in enumerate(reversed(after)) if not word[:1].islower()), 0)
    cut = len(after) - kept
    return Name(
        prefix=" ".join(before[:small]),
        family=" ".join(before[small:]),
        given=" ".join(after[:cut]),
        particle=" ".join(after[cut:]),
        suffix=suffix,
    )


def plain_names(names: Iterable[Name]) -> list[dict[str, str]]:
    """Return names as the column keeps them."""
    return [{"literal": name.literal} if name.literal else name.parts for name in names]


def filled(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values that say something, texts on one line."""
    on_line = {
        name: " ".join(value.split()) if isinstance(value, str) else value
        for name, value in values.items()
    }
    return {name: value for name, value in on_line.items() if value}
