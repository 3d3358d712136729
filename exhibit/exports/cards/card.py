"""The cards of a pack as value objects."""

from collections.abc import Iterator
from dataclasses import dataclass

from exhibit.documents.pack import Pack
from exhibit.text.dates import in_words


@dataclass(frozen=True, kw_only=True)
class Card:
    """Two sides and where it comes from."""

    key: str
    """Stays the same in every edition, so that a deck imported again is updated."""
    kind: str
    """timeline or glossary."""
    front: str
    back: str
    basis: str
    """Keys of the evidence, or what the card is taken from."""


def cards(pack: Pack) -> tuple[Card, ...]:
    """Return the timeline's cards, then those of the glossary."""
    return (*_timeline(pack), *_glossary(pack))


def _timeline(pack: Pack) -> Iterator[Card]:
    for event in pack.timeline:
        text = " ".join(sentence.text for sentence in event.text.sentences)
        keys = event.text.citations
        yield Card(
            key=f"timeline-{event.key}",
            kind="timeline",
            front=in_words(event.date),
            back=text,
            basis=f"Evidence: {', '.join(keys)}" if keys else "In our words",
        )


def _glossary(pack: Pack) -> Iterator[Card]:
    for subject in pack.subjects:
        if subject.description:
            yield Card(
                key=f"glossary-{subject.slug}",
                kind="glossary",
                front=subject.name,
                back=subject.description,
                basis="Glossary of the exhibition",
            )
