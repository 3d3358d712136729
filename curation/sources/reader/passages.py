"""What has been made from a source text: its excerpts with who uses them, and its emendations."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import F, Model
from django.utils.translation import gettext as _

from curation.records.citing import citing
from curation.records.links import change_address
from curation.sources.reader.marks import Kind, Mark
from exhibit.models import Answer, Emendation, Excerpt, SourceText, TourStop


@dataclass(frozen=True)
class Use:
    """A record that rests on a passage."""

    kind: str
    """panel, question, theme …, as curators call it."""
    name: str
    address: str
    """Of the form that changes it."""


Uses = dict[str, tuple[Use, ...]]
"""By citation key."""


@dataclass(frozen=True)
class Passage:
    """An excerpt of the text, and who uses it."""

    excerpt: Excerpt
    uses: tuple[Use, ...]

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
            return _("Cited")
        return _("Unit, not cited") if self.excerpt.is_unit else _("Cut, not cited yet")

    @property
    def visitors_see(self) -> str:
        """Say what of it is shown to visitors."""
        if self.excerpt.public:
            return _("Words shown to visitors.")
        return _("Visitors see the gist only.")


@dataclass(frozen=True)
class Made:
    """All that has been made from one text, in reading order."""

    passages: tuple[Passage, ...]
    emendations: tuple[Emendation, ...]

    def marks(self) -> list[Mark]:
        """Return the marks these lay over the words."""
        cut = [
            Mark(passage.excerpt.start, passage.excerpt.end, passage.kind, passage.excerpt.key)
            for passage in self.passages
            if passage.kind is not None
        ]
        return [
            *cut,
            *(Mark(row.start, row.end, Kind.EMENDED, row.key) for row in self.emendations),
        ]

    def units(self) -> list[tuple[int, int]]:
        """Return the spans of the units."""
        return [
            (passage.excerpt.start, passage.excerpt.end)
            for passage in self.passages
            if passage.excerpt.is_unit
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
        tuple(Emendation.objects.filter(source_text=text).order_by("start")),
    )


def uses_of(text: SourceText, keys: Collection[str]) -> Uses:
    """Return who cites each of these passages of a text: by a mark in its words, or as an answer.

    One query for each kind of record, however many keys there are. `curation.records.usage` tells
    of one record's uses, links to its page included; here only what rests on the words counts.
    """
    uses: dict[str, dict[Use, None]] = defaultdict(dict)
    for key, row, _path in citing(keys):
        # A stop has no form of its own.
        uses[key][_use(row.tour if isinstance(row, TourStop) else row)] = None
    answers = Answer.objects.filter(excerpt__source_text=text).select_related("question")
    for answer in answers.annotate(cites=F("excerpt__key")).order_by("question__key", "pk"):
        uses[answer.cites][_use(answer.question)] = None
    return {key: tuple(of_key) for key, of_key in uses.items()}


def _use(row: Model) -> Use:
    return Use(str(row._meta.verbose_name), str(row), change_address(row))
