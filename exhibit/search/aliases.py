"""Other ways to type what an exhibition says: made when its index is, so a search only looks up.

An alias leads from words as typed to words as written, both comparable. What is searched for it
comes after what holds the words typed (exhibit.search.find). The same table is in the index of an
edition and in that of a copy taken away.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from exhibit.search.record import Record
from exhibit.search.words import WRITTEN_WORD, words_of, written_word
from exhibit.text.english_spellings import other_spellings, saints
from exhibit.text.number_words import VALUES
from exhibit.text.numbers import numbers_in
from exhibit.text.romanized import key, typed_keys

Aliases = dict[str, tuple[str, ...]]

NAMED = "~"
"""Begins the alias of a name put into one key (exhibit.text.romanized); nobody can type it."""
LONGEST_RUN = 6
"""Words typed one after the other that are looked up as one: `s s s r`, `1 234 567`."""
LONGEST_KEY = 60
"""Letters; nothing longer is written otherwise."""
MOST_DIGITS = 4
"""Digits before "thousand" or "million"; nobody types 681.692 thousand."""
LARGE = 1000
"""Smaller numbers are written in too many ways that mean something else."""
_SUBJECTS = ("person", "place", "event", "concept")
_SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_SAID = {Decimal(value): word for word, value in VALUES["small"].items()}
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.[ \u00a0]?){2,7}(?![^\W\d_]{2})")
_ACRONYM = re.compile(r"(?<![^\W_])[^\W\d_]{2,7}(?![^\W_])")


def aliases(indexed: Sequence[Record]) -> Aliases:
    """Return the aliases of what can be found, in order of the alphabet."""
    made: dict[str, set[str]] = {}

    def lead(typed: str, written: str) -> None:
        if typed and typed != written:
            made.setdefault(typed, set()).add(written)

    plain, names = _words(indexed)
    for word in plain | names:
        for other in other_spellings(word):
            lead(other, word)
    for word in names:
        if made_key := key(word):
            lead(NAMED + made_key, word)
    for record in indexed:
        for text in (record.title, record.names, record.text):
            for typed, written in (*_numbers(text), *_initials(text)):
                lead(typed, written)
        if record.kind in _SUBJECTS:
            for typed, written in _glosses((record.title, *record.other_titles)):
                lead(typed, written)
    return {typed: tuple(sorted(made[typed])) for typed in sorted(made)}


def found_as(words: Sequence[str], look_up: Aliases) -> Iterator[str]:
    """Yield what words typed in a row are also written as; `look_up` has what `keys` asks for."""
    given = " ".join(words)
    for typed in keys(words):
        yield from (written for written in look_up.get(typed, ()) if written != given)


def keys(words: Sequence[str]) -> tuple[str, ...]:
    """Return the aliases that words typed in a row may be."""
    given = " ".join(words)
    joined = given.replace(" ", "")
    if len(joined) > LONGEST_KEY:
        return ()
    named = (NAMED + made for made in typed_keys(joined))
    return tuple(dict.fromkeys((given, joined, *named)))


def _written(texts: Iterable[str]) -> set[str]:
    """Return the words of texts as written, but for those with digits."""
    words = {word for text in texts for word in WRITTEN_WORD.findall(text)}
    return {word for word in words if not any(map(str.isdigit, word))}


def _words(indexed: Iterable[Record]) -> tuple[set[str], set[str]]:
    """Return the words that stand in small letters somewhere, and those that never do."""
    shown = _written(text for record in indexed for text in (record.title, record.text))
    small, names = set[str](), set[str]()
    for written in shown | _written(record.names for record in indexed):
        # Words of another script are keyed whatever their case.
        if not written[0].islower() or not min(written_word(written), default="a").isascii():
            names |= written_word(written)
        elif written in shown:  # The keys of records are in small letters, and no prose.
            small |= written_word(written)
    return small, names - small


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to type the numbers of a text, each with how it is written."""
    for number in numbers_in(text):
        value = number.value
        if number.kind != "quantity" or value < LARGE or value >= 10**12:
            continue
        written = " ".join(words_of(number.words))
        # Of "5 to 6 million", the 5 alone says something else.
        if [read.value for read in numbers_in(number.words)] != [value]:
            continue
        # A year is no quantity that anyone parts by signs.
        if not written or (len(written) == 4 and written.isdigit()):
            continue
        for typed in _typed(value):
            yield typed, written


def _typed(value: Decimal) -> Iterator[str]:
    if value == int(value):
        yield str(int(value))
        yield f"{int(value):,}".replace(",", " ")
    scale, word = next(pair for pair in _SCALES if value >= pair[0])
    figure = (value / scale).normalize()
    if len(figure.as_tuple().digits) > MOST_DIGITS:
        return
    yield f"{figure:f} {word}".replace(".", " ")
    if said := _SAID.get(figure):
        yield f"{said} {word}"


def _initials(text: str) -> Iterator[tuple[str, str]]:
    """Yield U.N. for UN, and the other way about."""
    for match in _INITIALS.finditer(text):
        letters = words_of(match[0])
        yield "".join(letters), " ".join(letters)
    for match in _ACRONYM.finditer(text):
        if match[0].isupper():
            for word in words_of(match[0]):
                yield " ".join(word), word


def _glosses(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each name of a subject for each other one."""
    known = [" ".join(words_of(name)) for name in names]
    for typed in known:
        for form in (typed, *saints(typed)):
            yield from ((form, written) for written in known)
