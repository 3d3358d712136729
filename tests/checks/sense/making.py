"""Claims for tests of the rules: a sentence and the words it cites."""

from collections.abc import Callable, Iterator
from typing import Any

from exhibit.checks.sense.claim import Claim, Difference, Passage

SOURCE_NAMES = (("lecture", ("lecture", "lecturer")), ("textbook", ("textbook",)))


def make_passage(words: str, **fields: Any) -> Passage:
    """An excerpt of the lecture, or a note where `kind` says so."""
    defaults: dict[str, Any] = {"key": "L1", "kind": "excerpt", "source": "lecture"}
    if fields.get("kind") == "note":
        defaults |= {"key": "S1", "source": ""}
    return Passage(readings=(words,), **(defaults | fields))


def make_claim(sentence: str, *evidence: str | Passage, **fields: Any) -> Claim:
    """A sentence that cites excerpts of these words, or these passages."""
    passages = tuple(make_passage(one) if isinstance(one, str) else one for one in evidence)
    return Claim(sentence=sentence, passages=passages, **({"source_names": SOURCE_NAMES} | fields))


def told(
    rule: Callable[[Claim], Iterator[Difference]], sentence: str, *evidence: str | Passage
) -> list[str]:
    """Return what a rule finds, each as its level and the words it is about."""
    found = rule(make_claim(sentence, *evidence))
    return [f"{difference.level}: {difference.words}" for difference in found]
