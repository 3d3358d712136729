"""Readings as a bundle has them: in the order of the sentences that they are of."""

from collections.abc import Iterable, Mapping

from curation.exchange.bundle.reading_record import ReadingRecord
from exhibit.documents.pairs import Pair
from exhibit.text.body import Body

LAST = 1_000_000
"""After every sentence: where a reading stands whose sentence is not there."""


def in_reading_order(
    readings: tuple[ReadingRecord, ...], texts: Iterable[Body]
) -> tuple[ReadingRecord, ...]:
    """Return readings as the sentences of these texts stand, first readers first.

    Of two readers on one day the order is kept: it says who was the first.
    """
    if not readings:
        return readings
    sentences = [sentence for text in texts for sentence in text.sentences]
    places = {
        (sentence.text, key): (number, at)
        for number, sentence in reversed(list(enumerate(sentences)))
        for at, key in enumerate(sentence.citations)
    }

    def place(reading: ReadingRecord) -> tuple[tuple[int, int], str]:
        return places.get((reading.sentence, reading.citation), (LAST, 0)), reading.read_on

    return tuple(sorted(readings, key=place))


def pair_of(reading: ReadingRecord, words: Mapping[str, str]) -> Pair:
    """Return what a reading is of; `words` are those of the evidence by key."""
    return Pair(
        number=0,
        sentence=reading.sentence,
        key=reading.citation,
        words=words[reading.citation],
    )
