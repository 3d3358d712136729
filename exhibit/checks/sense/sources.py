"""A sentence that names one of our sources and cites another.

"Our lecture says" rests on the lecture, or on a note that speaks of the lecture. Where the sentence
says that a source is silent there is nothing of it to cite: then nothing is asked, as long as every
source that is cited is named as well.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from exhibit.checks.sense.claim import Claim, Difference
from exhibit.text.findings import Level
from exhibit.text.quotations import unquoted
from exhibit.text.source_words import SILENCE


def differences(claim: Claim) -> Iterator[Difference]:
    """Yield an error for each source that the sentence names and does not cite."""
    if claim.framing and not claim.passages:
        return
    cited = {passage.source for passage in claim.passages if passage.source}
    notes = [passage.readings for passage in claim.passages if passage.kind == "note"]
    own_words = unquoted(claim.sentence)
    named = {
        key
        for word, keys in _by_word(claim).items()
        if _named(word).search(own_words)
        for key in keys
    }
    for word, keys in _by_word(claim).items():
        match = _named(word).search(own_words)
        if match is None or cited & keys or (cited <= named and _is_silent(own_words, match)):
            continue
        if any(_named(word).search(reading) for readings in notes for reading in readings):
            continue
        yield Difference(
            code="source-named",
            level=Level.ERROR if cited else Level.WARNING,
            message=_("it names the {word}, and cites nothing of it.").format(word=word),
            advice=_("Cite the passage of the {word}, or name the source that it cites.").format(
                word=word
            ),
            words=match[0],
        )


def _by_word(claim: Claim) -> dict[str, set[str]]:
    """Return the keys of the sources that each word can mean."""
    keys_by_word: dict[str, set[str]] = {}
    for key, words in claim.source_names:
        for word in words:
            keys_by_word.setdefault(word, set()).add(key)
    return keys_by_word


@lru_cache(maxsize=256)
def _named(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}\b", re.IGNORECASE)


def _is_silent(sentence: str, named: re.Match[str]) -> bool:
    """Say whether the words right after a source's name say that it does not speak."""
    return bool(_SILENT.match(sentence, named.end()))


_SILENT = re.compile(rf"(?: passage)?[ ,]? ?{SILENCE}", re.IGNORECASE)
