"""What a text denies: each word of negation with the words that it governs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from exhibit.text.light_words import is_light
from exhibit.text.negations import (
    SAYING,
    SOURCES,
    is_by_a_source,
    negations_in,
    opens_contrast,
)
from exhibit.text.phrases import phrases_in, statements_in
from exhibit.text.quotations import quoted
from exhibit.text.stems import stem_set, stems_in


@dataclass(frozen=True)
class Denial:
    """A word of negation in its phrase.

    `before` are the words of matter before it and `scope` those that it governs, in order; `ahead`
    and `after` are what the sentence says before its phrase and after it.
    """

    words: str
    phrase: str
    words_before: str
    before: tuple[str, ...]
    scope: tuple[str, ...]
    ahead: str
    after: str

    @property
    def is_contrast(self) -> bool:
        """True for "the result, not the cause": what is denied stands beside what is said."""
        return opens_contrast(self.phrase)

    @property
    def is_of_saying(self) -> bool:
        """True for "it does not say", "it names none": what is denied is that a source says it."""
        if not self.scope:
            return False
        if self.before:
            by_source = self.before[-1] in SOURCES and self.scope[0] in SAYING
            return by_source or self.before[-1] in SAYING
        return self.scope[0] in SAYING | SOURCES and is_by_a_source(self.words_before)

    @property
    def matter(self) -> frozenset[str]:
        """The words of matter it is about; where saying is denied, those of what is not said."""
        if not self.is_of_saying:
            return stem_set(self.phrase)
        stems = (frozenset(self.scope) | stem_set(self.after)) - SAYING
        stems = stems or stem_set(self.ahead) - SAYING
        return frozenset(stem for stem in stems if not is_light(stem))


@lru_cache(maxsize=4096)
def denials_in(text: str) -> tuple[Denial, ...]:
    """Return each denial of a text that stands outside quotation marks.

    What a quotation denies, its source denies.
    """
    return tuple(_denials(text))


def _denials(text: str) -> Iterator[Denial]:
    phrases = [phrase for statement in statements_in(text) for phrase in phrases_in(statement)]
    for number, phrase in enumerate(phrases):
        spans = quoted(phrase)
        for start, end in negations_in(phrase):
            if not any(first <= start < last for first, last in spans):
                yield Denial(
                    words=" ".join(phrase[start:].split()[:4]),
                    phrase=phrase,
                    words_before=phrase[:start],
                    before=tuple(stem.stem for stem in stems_in(phrase[:start])),
                    scope=tuple(stem.stem for stem in stems_in(phrase[end:])),
                    ahead=" ".join(phrases[:number]),
                    after=" ".join(phrases[number + 1 :]),
                )
