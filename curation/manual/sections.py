"""The manual searched by words: its sections, which of them answer, and where the words stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from curation.manual import pages

LONGEST_QUERY = 200
MOST_WORDS = 12
MOST = 20
"""Sections that are shown; a longer list is no answer."""
AROUND = 110
"""Characters of an excerpt on each side of the first word found."""
IN_HEADING = 20
"""A word in the heading says as much as so many in the text."""
MOST_IN_TEXT = 5
"""A long section is no better an answer for saying a word more often."""
_WORD = re.compile(r"\w+(?:['-]\w+)*")
_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST_STEM = 4
_QUOTES = str.maketrans("’‘", "''")


class BadQuery(ValueError):
    """A query that cannot be looked for; the words say what to write instead."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """What stands under one heading of the manual."""

    page: str
    chapter: str
    heading: str
    at: str
    """The anchor of the heading; '' for what stands before the first."""
    text: str


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A section that answers, with the words found in it marked."""

    chapter: str
    heading: SafeString
    address: str
    excerpt: SafeString


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the manual says to a query."""

    says: str
    hits: tuple[Hit, ...]


def answer(query: str) -> Answer:
    """Return the sections that hold all words of a query, the best first.

    Where none holds all, those that hold some, and a sentence of what to try. Raises BadQuery.
    """
    stems = stems_of(query)
    patterns = [_pattern(stem) for stem in stems]
    scored = [(section, [_weight(section, pattern) for pattern in patterns]) for section in _all()]
    full = [(sum(weights), section) for section, weights in scored if all(weights)]
    some = [(sum(map(bool, weights)), section) for section, weights in scored if any(weights)]
    best = sorted(full or some, key=lambda pair: -pair[0])
    either = re.compile("|".join(pattern.pattern for pattern in patterns), re.IGNORECASE)
    return Answer(
        says=_says(len(full), len(some)),
        hits=tuple(_hit(section, either) for _score, section in best[:MOST]),
    )


def stems_of(query: str) -> list[str]:
    """Return the words of a query without their endings, each once. Raises BadQuery."""
    if len(query) > LONGEST_QUERY:
        raise BadQuery(
            _("That is longer than {longest} characters: write the words that matter.").format(
                longest=LONGEST_QUERY
            )
        )
    words = _WORD.findall(query.translate(_QUOTES).casefold())[:MOST_WORDS]
    if not words:
        raise BadQuery(_("Write one word or more, such as “publish” or “lost password”."))
    # “At a set time” asks for a time that is set: words of one or two letters only join others.
    telling = [word for word in words if len(word) > 2] or words
    return list(dict.fromkeys(map(_stem, telling)))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _pattern(stem: str) -> re.Pattern[str]:
    # The beginning of a word, but for short ones: “set” is not “settings”.
    rest = r"\w*" if len(stem) >= _SHORTEST_STEM else r"(?!\w)"
    return re.compile(rf"(?<!\w){re.escape(stem)}{rest}", re.IGNORECASE)


def _weight(section: Section, pattern: re.Pattern[str]) -> int:
    in_heading = len(pattern.findall(f"{section.heading} {section.chapter}".translate(_QUOTES)))
    in_text = len(pattern.findall(section.text.translate(_QUOTES)))
    return IN_HEADING * in_heading + min(in_text, MOST_IN_TEXT)


def _says(full: int, some: int) -> str:
    if full > MOST:
        return _("The first {most} of {full} places. Add a word to find fewer.").format(
            most=MOST, full=full
        )
    if full:
        return ""
    if some:
        return _("No place holds all of these words. These hold some of them:")
    return _(
        "Nothing holds these words. Try fewer or others, as the screen says them: “excerpt” for a "
        "quotation, “panel” for a page. Or look through a chapter."
    )


def _hit(section: Section, pattern: re.Pattern[str]) -> Hit:
    first = pattern.search(section.text.translate(_QUOTES))
    at = first.start() if first else 0
    start, end = max(at - AROUND, 0), at + AROUND
    # Whole words: an excerpt begins and ends where one does.
    start = section.text.find(" ", start) + 1 if start else 0
    cut = section.text.rfind(" ", 0, end) if end < len(section.text) else len(section.text)
    end = cut if cut > at else len(section.text)
    before, after = "… " if start else "", " …" if end < len(section.text) else ""
    return Hit(
        chapter=section.chapter,
        heading=_marked(section.heading, pattern),
        address=pages.address(section.page, section.at),
        excerpt=format_html("{}{}{}", before, _marked(section.text[start:end], pattern), after),
    )


def _marked(text: str, pattern: re.Pattern[str]) -> SafeString:
    """Return text with the words found in it marked."""
    return format_html_join("", "{}{}", _runs(text, pattern))


def _runs(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    at = 0
    for match in pattern.finditer(text.translate(_QUOTES)):
        yield text[at : match.start()], format_html("<mark>{}</mark>", text[slice(*match.span())])
        at = match.end()
    yield text[at:], ""


@lru_cache(maxsize=1)
def _all() -> tuple[Section, ...]:
    return tuple(section for name in pages.FILES for section in sections_of(name))


def sections_of(name: str) -> Iterator[Section]:
    """Yield the sections of a page, in its order; those without a word left out."""
    tokens = pages.parsed(name)
    title = pages.page(name).title
    heading, lines = "", [""]
    for before, token in pairwise(tokens):
        if token.type != "inline":
            continue
        if before.type != "heading_open":
            lines.append(pages.words_of(token))
            continue
        if before.tag != "h1":
            yield from _section(name, title, heading, lines)
            heading, lines = pages.words_of(token), []
    yield from _section(name, title, heading, lines)


def _section(name: str, title: str, heading: str, lines: list[str]) -> Iterator[Section]:
    text = " ".join(filter(None, lines))
    if text or heading:
        at = pages.anchor(heading) if heading else ""
        yield Section(page=name, chapter=title, heading=heading or title, at=at, text=text)
