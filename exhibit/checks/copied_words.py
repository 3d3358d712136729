"""Words of a source taken over without quotation marks.

Six or more in a row count (design.md, rule 5). Figures are left out of the count, and a name is not
copying: "the Central Committee of the Communist Party" may be said as it is, and so may "the great
purge of 1936 to 1938".
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import excerpts_of, fields_of
from exhibit.checks.place import joined, sentence_finding, shown
from exhibit.documents.panel import PanelDocument
from exhibit.text.body import Block
from exhibit.text.findings import Finding, Level
from exhibit.text.quotations import Word, quoted, words_of
from exhibit.text.translated import gettext_noop as _noop

MOST_WORDS = 5
_RUN = MOST_WORDS + 1
_SMALL_WORDS = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
# Our own words beside the body that visitors and packs show.
_OUR_FIELDS = ("gist", "caption", "alt", "big_idea", "title", "text", "scholarship", "reading")
_ADVICE = _noop("Say it in your own words, or quote it: quotation marks, and a citation.")


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each stretch of six or more words that a held source has too."""
    source_runs = _runs_of_sources(panel, context)
    number = 1
    for block in panel.body.blocks:
        if block.kind != "quotation":
            yield from _in_block(block, number, source_runs)
        number += len(block.sentences) if block.kind != "heading" else 0
    for field in fields_of(panel):
        if not field.quoted and field.name.rpartition(".")[2] in _OUR_FIELDS:
            for start, end in _copied(field.text, source_runs):
                words = field.text[start:end]
                yield Finding(
                    code="copied-words",
                    level=Level.ERROR,
                    message=_("“{words}” in {field} is word for word from a source.").format(
                        words=shown(words), field=field.label
                    ),
                    advice=_(_ADVICE),
                    field=field.name,
                    start=start,
                    end=end,
                    words=words,
                )


def _runs_of_sources(panel: PanelDocument, context: CheckContext) -> tuple[frozenset[str], ...]:
    """Return the runs of every text we hold, and of the passages on the panel."""
    texts = [*context.texts.values(), *(excerpt.exact or "" for excerpt in excerpts_of(panel))]
    return tuple(_runs(text) for text in dict.fromkeys(texts) if text)


@lru_cache(maxsize=256)
def _runs(text: str) -> frozenset[str]:
    """Return every run of six words of a text; kept, because one text serves all panels."""
    words = [_plain(word) for word in _counted(list(words_of(text)))]
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - MOST_WORDS))


def _in_block(
    block: Block, number: int, source_runs: tuple[frozenset[str], ...]
) -> Iterator[Finding]:
    """Look through one block; a stretch may run over the end of a sentence."""
    text, starts = joined(block)
    for start, end in _copied(text, source_runs):
        at = bisect_right(starts, start) - 1
        finding = sentence_finding(
            number + at,
            block.sentences[at],
            code="copied-words",
            level=Level.ERROR,
            message=_("“{shown}” is word for word from a source.").format(
                shown=shown(text[start:end])
            ),
            advice=_(_ADVICE),
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


def _copied(text: str, source_runs: tuple[frozenset[str], ...]) -> Iterator[tuple[int, int]]:
    """Yield the stretches, outside quotation marks, that are word for word from a source."""
    for words in map(_counted, _unquoted(text)):
        first = last = -1
        for at in range(len(words) - MOST_WORDS):
            run = words[at : at + _RUN]
            phrase = " ".join(map(_plain, run))
            if any(phrase in runs for runs in source_runs) and not _is_name(text, run):
                if first >= 0 and at > last:
                    yield words[first].start, words[last].end
                    first = -1
                first, last = (at if first < 0 else first), at + MOST_WORDS
        if first >= 0:
            yield words[first].start, words[last].end


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


def _plain(word: Word) -> str:
    """Return a word as compared here: without the possessive."""
    return word.folded.removesuffix("'s")


def _is_name(text: str, run: list[Word]) -> bool:
    """Say whether all words of a run but the small ones have a capital letter."""
    return all(text[word.start].isupper() or word.folded in _SMALL_WORDS for word in run)
