"""Sentences paired with what they cite: what a reader reads, one pair at a time."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from exhibit.documents.records import ExcerptDocument, NoteDocument
from exhibit.text.body import Body


@dataclass(frozen=True, kw_only=True)
class Pair:
    """One sentence of a body against the words of one of its citations."""

    number: int
    """The number of the sentence in its body, from 1."""
    sentence: str
    key: str
    words: str

    @property
    def fingerprint(self) -> str:
        """What names the pair, as SHA-256: other words make another pair that nobody has read."""
        told = "\x1f".join((self.sentence, self.key, self.words))
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def pairs_of(
    body: Body, excerpts: Iterable[ExcerptDocument], notes: Iterable[NoteDocument]
) -> Iterator[Pair]:
    """Return every sentence with each of its citations, in reading order.

    A key that names nothing, and evidence without words, are passed over: checks report them.
    """
    words = {excerpt.key: excerpt.exact or "" for excerpt in excerpts}
    words |= {note.key: note.text for note in notes}
    return pairs_in(body, words)


def pairs_in(body: Body, words: Mapping[str, str]) -> Iterator[Pair]:
    """Yield every sentence with each of its citations; `words` are those of the evidence by key."""
    for number, sentence in enumerate(body.sentences, start=1):
        for key in sentence.citations:
            if words.get(key) and sentence.text:
                yield Pair(number=number, sentence=sentence.text, key=key, words=words[key])
