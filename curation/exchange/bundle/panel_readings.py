"""The readings of a panel: every sentence with its citations, in a file beside the panel's own."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from curation.exchange.bundle.reading_record import ReadingRecord
from curation.exchange.bundle.records import PanelRecord
from exhibit.documents.pairs import CitedText, Pair

LAST = 1_000_000
"""After every sentence: where a reading stands whose sentence the panel does not have."""


def in_reading_order(panel: PanelRecord, texts: Iterable[CitedText]) -> PanelRecord:
    """Return a panel with its readings as its sentences stand, first readers first.

    Of two readers on one day the order is kept: it says who was the first.
    """
    if not panel.readings:
        return panel
    sentences = [sentence for text in texts for sentence in text.body.sentences]
    places = {
        (sentence.text, key): (number, at)
        for number, sentence in reversed(list(enumerate(sentences)))
        for at, key in enumerate(sentence.citations)
    }

    def place(reading: ReadingRecord) -> tuple[tuple[int, int], str]:
        return places.get((reading.sentence, reading.citation), (LAST, 0)), reading.read_on

    return replace(panel, readings=tuple(sorted(panel.readings, key=place)))


def pair_of(reading: ReadingRecord, words: Mapping[str, str]) -> Pair:
    """Return what a reading is of; `words` are those of the evidence by key."""
    return Pair(
        number=0,
        sentence=reading.sentence,
        key=reading.citation,
        words=words[reading.citation],
    )
