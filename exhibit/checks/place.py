"""Where a finding is, said so that a curator finds it."""

from collections.abc import Iterator
from itertools import accumulate

from django.utils.translation import gettext as _

from exhibit.text.body import Block, Body, Sentence
from exhibit.text.findings import Finding, Level

# Of a sentence, to know it again. A bound, because one endless sentence can have many findings.
_ENOUGH = 200


def numbered(body: Body) -> Iterator[tuple[int, Sentence]]:
    """Yield the sentences of a body with the numbers that messages use, from 1."""
    return enumerate(body.sentences, start=1)


def sentence_finding(
    number: int,
    sentence: Sentence,
    *,
    code: str,
    level: Level,
    message: str,
    advice: str,
    words: str = "",
) -> Finding:
    """Return a finding about one sentence of the body.

    `words` tell it from others of the same sentence; an acknowledgement holds until the sentence
    itself is changed, wherever it moves.
    """
    identity = f"{words} / {sentence.text[:_ENOUGH]}" if words else sentence.text
    return Finding(
        code=code,
        level=level,
        message=_("Sentence {number}: {message}").format(number=number, message=message),
        advice=advice,
        start=sentence.start,
        end=sentence.end,
        words=identity,
    )


def joined(block: Block) -> tuple[str, list[int]]:
    """Return the words of a block, and where each of its sentences begins in them."""
    lengths = (len(sentence.text) + 1 for sentence in block.sentences)
    starts = [0, *accumulate(lengths)][:-1]
    return " ".join(sentence.text for sentence in block.sentences), starts


def shown(words: str, longest: int = 60) -> str:
    """Shorten words for a message."""
    flat = " ".join(words[: 4 * longest].split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rstrip()}…"
