"""What became of each sentence between two states of a text; changed ones word by word.

One comparison for everybody who shows one: editions, revisions, two curators on one text. White
space and line ends do not count; the marks of citations do, since they are what a sentence rests
on.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter
from typing import Literal

from rapidfuzz import fuzz

from exhibit.text.body import words
from exhibit.text.marks import MARK
from exhibit.text.sentences import split

Kind = Literal["same", "added", "removed", "changed"]
Opcode = tuple[str, int, int, int, int]
"""What happened to some words, and their numbers before and after: from, to, from, to."""

ALIKE = 50.0
"""Two sentences with this share of their words in common (per cent) are one that was changed."""
# Beyond it (two hundred sentences against two hundred new ones) nobody reads pairs any more.
MOST_PAIRS = 40_000

_PARAGRAPHS = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:#{1,6} |[-*+>] ))")
_LINE_END = re.compile(r"\r\n?")
_TOKEN = re.compile(rf"(?:{MARK.pattern}|\w+(?:[’'.,:/–-]\w+)*|[^\w\s])\s*")


@dataclass(frozen=True, kw_only=True)
class WordRun:
    """Neighbouring words of a changed sentence that share one fate; white space kept."""

    kind: Literal["same", "added", "removed"]
    words: str


@dataclass(frozen=True, kw_only=True)
class SentenceChange:
    """What became of one sentence.

    `before` is '' for an added one, `after` is '' for a removed one; white space inside is single
    spaces. `words` are the runs of a changed sentence in reading order, what was removed before
    what took its place; for the other kinds one run, or none for an empty text.
    """

    before: str
    after: str
    words: tuple[WordRun, ...] = ()
    opens_paragraph: bool = False
    """Whether it begins a paragraph, in the new text where it is still there."""

    @property
    def kind(self) -> Kind:
        """What became of it."""
        if self.before and self.after:
            return "same" if self.before == self.after else "changed"
        return "added" if self.after else "removed"


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Neighbouring sentences to show, or so many unchanged ones to pass over."""

    sentences: tuple[SentenceChange, ...] = ()
    passed_over: int = 0


LEFT_OUT = WordRun(kind="same", words="… ")
"""Stands for sentences that stayed as they were."""
NEIGHBOURS = 1
"""Unchanged sentences shown before and after a changed one; longer stretches are counted."""


@dataclass(frozen=True)
class _Placed:
    words: str
    opens: bool


_NOWHERE = _Placed("", opens=False)


def sentence_changes(before: str, after: str) -> tuple[SentenceChange, ...]:
    """Return every sentence of both texts in reading order, with what became of it.

    Joined, the `before` of all give the old text and the `after` of all the new one, but for white
    space. A sentence that moved is told as removed and added.
    """
    old, new = list(_sentences(before)), list(_sentences(after))
    matcher = SequenceMatcher(
        None,
        [sentence.words for sentence in old],
        [sentence.words for sentence in new],
        autojunk=False,
    )
    changes: list[SentenceChange] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            changes += map(_change, old[i1:i2], new[j1:j2])
        else:
            changes += _replaced(old[i1:i2], new[j1:j2])
    return tuple(changes)


def stretches(changes: tuple[SentenceChange, ...]) -> Iterator[Stretch]:
    """Yield the sentences that changed with their neighbours, and how many lie between them."""
    is_near = [
        any(c.kind != "same" for c in changes[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1])
        for at in range(len(changes))
    ]
    for near, group in groupby(zip(changes, is_near, strict=True), key=itemgetter(1)):
        sentences = tuple(change for change, _ in group)
        yield Stretch(sentences=sentences) if near else Stretch(passed_over=len(sentences))


def runs(changes: Iterable[SentenceChange], *, briefly: bool = False) -> tuple[WordRun, ...]:
    """Return the words of all sentences; `briefly` puts an ellipsis for those that stayed."""
    word_runs: list[WordRun] = []
    for change in changes:
        if not briefly or change.kind != "same":
            word_runs += [*change.words, WordRun(kind="same", words=" ")]
        elif not word_runs or word_runs[-1] != LEFT_OUT:
            word_runs.append(LEFT_OUT)
    return tuple(word_runs)


def is_same(changes: tuple[SentenceChange, ...]) -> bool:
    """Say whether no sentence differs (paragraph breaks may)."""
    return all(change.kind == "same" for change in changes)


def words_changed(changes: tuple[SentenceChange, ...]) -> int:
    """Return how many words were added or removed; a word replaced by another counts once.

    Citation marks are no words.
    """
    return sum(
        max(_words_that(change, "added"), _words_that(change, "removed")) for change in changes
    )


def _words_that(change: SentenceChange, happened: Kind) -> int:
    """Count the words of a sentence that were added, or removed."""
    return sum(words(run.words) for run in change.words if run.kind == happened)


def _sentences(text: str) -> Iterator[_Placed]:
    for paragraph in _PARAGRAPHS.split(_LINE_END.sub("\n", text)):
        for number, (start, end) in enumerate(split(paragraph)):
            yield _Placed(" ".join(paragraph[start:end].split()), opens=number == 0)


def _change(old: _Placed = _NOWHERE, new: _Placed = _NOWHERE) -> SentenceChange:
    """Return what became of a sentence, which one of the two texts may not have."""
    return SentenceChange(
        before=old.words,
        after=new.words,
        words=_word_runs(old.words, new.words),
        opens_paragraph=(new if new.words else old).opens,
    )


def _replaced(old: list[_Placed], new: list[_Placed]) -> Iterator[SentenceChange]:
    """Yield the changes of a stretch in which no sentence stayed as it was."""
    i = j = 0
    for pair in [*_pairs(old, new), (len(old), len(new))]:
        yield from (_change(old=sentence) for sentence in old[i : pair[0]])
        yield from (_change(new=sentence) for sentence in new[j : pair[1]])
        if pair[0] < len(old) and pair[1] < len(new):
            yield _change(old[pair[0]], new[pair[1]])
        i, j = pair[0] + 1, pair[1] + 1


def _pairs(old: list[_Placed], new: list[_Placed]) -> list[tuple[int, int]]:
    """Return which old sentence became which new one: in order, as alike as can be in sum."""
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return []
    befores, afters = (
        [_keys(sentence.words) for sentence in old],
        [_keys(sentence.words) for sentence in new],
    )
    alike = [[fuzz.ratio(a, b, score_cutoff=ALIKE) for b in afters] for a in befores]
    # best[i][j]: the highest sum for the sentences from i and from j on.
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _tokens(text: str) -> list[str]:
    return [match[0] for match in _TOKEN.finditer(text)]


def _keys(text: str) -> list[str]:
    return [token.rstrip() for token in _tokens(text)]


def _word_runs(before: str, after: str) -> tuple[WordRun, ...]:
    if before == after:
        return (WordRun(kind="same", words=after),)
    old, new = _tokens(before), _tokens(after)
    matcher = SequenceMatcher(None, _keys(before), _keys(after), autojunk=False)
    return aligned_runs(
        matcher.get_opcodes(),
        lambda start, end: "".join(old[start:end]),
        lambda start, end: "".join(new[start:end]),
    )


def aligned_runs(
    alignment: Iterable[Opcode], old: Callable[[int, int], str], new: Callable[[int, int], str]
) -> tuple[WordRun, ...]:
    """Return the runs of two texts whose words are aligned, by the new text where they are alike.

    `old` and `new` give the words from one number to another.
    """
    word_runs = []
    for tag, i1, i2, j1, j2 in alignment:
        if tag == "equal":
            word_runs.append(WordRun(kind="same", words=new(j1, j2)))
            continue
        if i1 < i2:
            word_runs.append(WordRun(kind="removed", words=old(i1, i2)))
        if j1 < j2:
            word_runs.append(WordRun(kind="added", words=new(j1, j2)))
    return tuple(word_runs)
