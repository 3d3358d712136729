"""The numbers after words, which lead to the evidence they rest on."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from exhibit.documents.evidence_cards import EvidenceCard
from exhibit.text.body import Body


@dataclass(frozen=True, kw_only=True)
class CitationMark:
    """A number after a sentence. Only the first one of a key can be come back to."""

    card: EvidenceCard
    first: bool


def marks_of(body: Body, cards: Mapping[str, EvidenceCard]) -> tuple[CitationMark, ...]:
    """Return the marks of a text whose evidence stands beside another, to which one comes back.

    They stand in the order of their numbers.
    """
    return marks_of_keys(body.citations, cards)


def marks_of_keys(
    keys: Iterable[str], cards: Mapping[str, EvidenceCard], own: Collection[EvidenceCard] = ()
) -> tuple[CitationMark, ...]:
    """Return the marks of these keys in the order of their numbers, each once.

    One comes back to those of `own`, the cards that stand here.
    """
    known = [cards[key] for key in dict.fromkeys(keys) if key in cards]
    return tuple(
        CitationMark(card=card, first=card in own)
        for card in sorted(known, key=attrgetter("number"))
    )
