"""Words of a source taken over without quotation marks.

Six or more in a row count (design.md, rule 5). Figures are left out of the count. What is common
to many texts, or made of names, is not copying (`weight_of_runs`); what may be the name of a place
or a title is a warning, which a curator lets stand with a reason.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import excerpts_of, fields_of
from exhibit.checks.place import joined, sentence_finding, shown
from exhibit.checks.weight_of_runs import Weight, capitalised, plain, weigh
from exhibit.documents.panel import PanelDocument
from exhibit.text.body import Block
from exhibit.text.findings import Finding, Level
from exhibit.text.quotations import Word, quoted, words_of
from exhibit.text.translated import gettext_noop as _noop

MOST_WORDS = 5
_RUN = MOST_WORDS + 1
# Our own words beside the body that visitors and packs show.
_OUR_FIELDS = ("gist", "caption", "alt", "big_idea", "title", "text", "scholarship", "reading")
_EMPHASIS = re.compile(r"<(?:em|strong)>([^<]*)</|\*([^*\n]+)\*")
_ADVICE = _noop("Say it in your own words, or quote it: quotation marks, and a citation.")
_ADVICE_ON_NAMES = _noop(
    "Say it in your own words, or quote it. If it is the name of a place or a title, let it stand "
    "and say so."
)


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each stretch of six or more words that a held source has too.

    A warning for what may be a name or a title.
    """
    sources = _Sources(panel, context)
    number = 1
    for block in panel.body.blocks:
        if block.kind != "quotation":
            yield from _in_block(block, number, sources)
        number += len(block.sentences) if block.kind != "heading" else 0
    for field in fields_of(panel):
        if not field.quoted and field.name.rpartition(".")[2] in _OUR_FIELDS:
            titles = [a or b for a, b in _EMPHASIS.findall(field.text)]
            for start, end, level in _copied(field.text, sources, titles):
                words = field.text[start:end]
                yield Finding(
                    code="copied-words",
                    level=level,
                    message=_("“{words}” in {field} is word for word from a source.").format(
                        words=shown(words), field=field.label
                    ),
                    advice=_advice(level),
                    field=field.name,
                    start=start,
                    end=end,
                    words=words,
                )


class _Sources:
    """Every text we hold, and the passages on the panel: what is compared with."""

    def __init__(self, panel: PanelDocument, context: CheckContext) -> None:
        passages = (excerpt.exact or "" for excerpt in excerpts_of(panel))
        texts = [text for text in dict.fromkeys((*context.texts.values(), *passages)) if text]
        self.runs = tuple(map(_runs, texts))
        self._texts, self._names = texts, context.names

    def weigh(self, text: str, stretch: list[Word], titles: Sequence[str]) -> Weight:
        """Say what a stretch of a text of ours is, that a source has too."""
        return weigh(text, stretch, self._names, map(capitalised, self._texts), titles)


@lru_cache(maxsize=256)
def _runs(text: str) -> frozenset[str]:
    """Return every run of six words of a text; kept, because one text serves all panels."""
    words = [plain(word) for word in _counted(list(words_of(text)))]
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - MOST_WORDS))


def _in_block(block: Block, number: int, sources: _Sources) -> Iterator[Finding]:
    """Look through one block; a stretch may run over the end of a sentence."""
    text, starts = joined(block)
    titles = [
        html.unescape(a or b)
        for sentence in block.sentences
        for a, b in _EMPHASIS.findall(sentence.html)
    ]
    for start, end, level in _copied(text, sources, titles):
        at = bisect_right(starts, start) - 1
        finding = sentence_finding(
            number + at,
            block.sentences[at],
            code="copied-words",
            level=level,
            message=_("“{shown}” is word for word from a source.").format(
                shown=shown(text[start:end])
            ),
            advice=_advice(level),
            words=text[start:end],
        )
        if block.kind == "heading":
            finding = replace(
                finding,
                message=_("A heading, “{text}”, is word for word a source.").format(
                    text=shown(text)
                ),
            )
        yield finding


def _advice(level: Level) -> str:
    return _(_ADVICE if level is Level.ERROR else _ADVICE_ON_NAMES)


def _copied(
    text: str, sources: _Sources, titles: Sequence[str]
) -> Iterator[tuple[int, int, Level]]:
    """Yield the stretches, outside quotation marks, that are word for word from a source.

    Each with how much it matters; what is common to many texts is left out.
    """
    for stretch in _shared(text, sources.runs):
        weight = sources.weigh(text, stretch, titles)
        if weight is not Weight.COMMON:
            level = Level.ERROR if weight is Weight.COPIED else Level.WARNING
            yield stretch[0].start, stretch[-1].end, level


def _shared(text: str, runs_of_sources: Sequence[frozenset[str]]) -> Iterator[list[Word]]:
    """Yield the words of each stretch outside quotation marks that a source has too."""
    for words in map(_counted, _unquoted(text)):
        first = last = -1
        for at in range(len(words) - MOST_WORDS):
            phrase = " ".join(map(plain, words[at : at + _RUN]))
            if any(phrase in runs for runs in runs_of_sources):
                if first >= 0 and at > last:
                    yield words[first : last + 1]
                    first = -1
                first, last = (at if first < 0 else first), at + MOST_WORDS
        if first >= 0:
            yield words[first : last + 1]


def _unquoted(text: str) -> Iterator[list[Word]]:
    """Yield the words between quotations."""
    quotations = iter((*quoted(text), (len(text), len(text))))
    start, end = next(quotations)
    words: list[Word] = []
    for word in words_of(text):
        if word.start >= start:
            yield words
            words = []
            while word.start >= end and end < len(text):
                start, end = next(quotations)
        if word.start < start:
            words.append(word)
    yield words


def _counted(words: list[Word]) -> list[Word]:
    """Return the words that count: not figures, nor what joins two figures ("1936 to 1938")."""
    figures = [word.folded.isdigit() for word in words]
    return [
        word
        for at, word in enumerate(words)
        if not figures[at] and not (0 < at < len(words) - 1 and figures[at - 1] and figures[at + 1])
    ]
