"""What has been made from a source text: its excerpts with who uses them, and its emendations."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from curation.records.links import change_address
from curation.sources.reader.marks import Kind, Mark
from curation.sources.reader.uses import Use, uses_of
from exhibit.models import Emendation, Excerpt, SourceText

NUMBERED = re.compile(r"E[0-9]{1,9}")


@dataclass(frozen=True)
class Passage:
    """An excerpt of the text, as the reader tells of it."""

    excerpt: Excerpt
    uses: tuple[Use, ...]
    locator: str = ""

    @property
    def kind(self) -> Kind | None:
        """Return how its words are marked; None for a unit that nothing cites: it covers all."""
        if self.uses:
            return Kind.USED
        return None if self.excerpt.is_unit else Kind.CUT

    @property
    def state(self) -> str:
        """Say in words what its mark means."""
        if self.uses:
            return "Cited"
        return _("Unit, not cited") if self.excerpt.is_unit else _("Cut, not cited yet")

    @property
    def address(self) -> str:
        """Return the address of the form that changes it."""
        return change_address(self.excerpt)


@dataclass(frozen=True)
class Emended:
    """An emendation of the text, as the reader tells of it."""

    emendation: Emendation
    locator: str = ""

    @property
    def address(self) -> str:
        """Return the address of the form that changes it."""
        return change_address(self.emendation)


@dataclass(frozen=True)
class Made:
    """All that has been made from one text, in reading order."""

    passages: tuple[Passage, ...]
    emended: tuple[Emended, ...]

    def marks(self) -> list[Mark]:
        """Return the marks these lay over the words."""
        cut = [
            Mark(one.excerpt.start, one.excerpt.end, one.kind, one.excerpt.key)
            for one in self.passages
            if one.kind is not None
        ]
        mended = [
            Mark(one.emendation.start, one.emendation.end, Kind.EMENDED, one.emendation.key)
            for one in self.emended
        ]
        return [*cut, *mended]

    def units(self) -> list[tuple[int, int]]:
        """Return the spans of the units."""
        return [
            (one.excerpt.start, one.excerpt.end) for one in self.passages if one.excerpt.is_unit
        ]

    def touching(self, start: int, end: int) -> tuple[Passage, ...]:
        """Return the passages that share a character with a span."""
        return tuple(p for p in self.passages if p.excerpt.start < end and p.excerpt.end > start)


def made_from(text: SourceText) -> Made:
    """Return what has been made from a text, in a fixed number of queries."""
    of_text = Excerpt.objects.filter(source_text=text).defer("exact", "prefix", "suffix")
    excerpts = list(of_text.order_by("start", "end", "key"))
    uses = uses_of(text, [excerpt.key for excerpt in excerpts])
    return Made(
        tuple(Passage(excerpt, uses.get(excerpt.key, ())) for excerpt in excerpts),
        tuple(
            Emended(one) for one in Emendation.objects.filter(source_text=text).order_by("start")
        ),
    )


def on_page(made: Made, text: SourceText, start: int, end: int, most: int) -> tuple[Made, int]:
    """Return what touches a page, each with its place in words, and how much more there is.

    At most so many passages and as many emendations: nobody reads a list of thousands.
    """
    passages = made.touching(start, end)
    emended = [e for e in made.emended if e.emendation.start < end and e.emendation.end > start]
    told = Made(
        tuple(Passage(p.excerpt, p.uses, _place(text, p.excerpt)) for p in passages[:most]),
        tuple(Emended(e.emendation, _place(text, e.emendation)) for e in emended[:most]),
    )
    return told, max(0, len(passages) - most) + max(0, len(emended) - most)


def _place(text: SourceText, record: Excerpt | Emendation) -> str:
    return text.locator(record.start, record.end, text.source.places)


def suggested_emendation_key(keys: Iterable[str]) -> str:
    """Return the key after the highest of the form E07 among all there are."""
    numbers = [int(key[1:]) for key in keys if NUMBERED.fullmatch(key)]
    return f"E{max(numbers, default=0) + 1:02}"
