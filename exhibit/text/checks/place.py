"""Where a finding is, said so that a curator finds it."""

from collections.abc import Iterator

from exhibit.text.body import Body, Sentence
from exhibit.text.findings import Finding, Level


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
    told = f"{words} / {sentence.text}" if words else sentence.text
    return Finding(
        code=code,
        level=level,
        message=f"Sentence {number}: {message}",
        advice=advice,
        start=sentence.start,
        end=sentence.end,
        words=told,
    )


def shown(words: str, longest: int = 60) -> str:
    """Shorten words for a message."""
    flat = " ".join(words.split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rstrip()}…"
