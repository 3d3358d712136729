"""Every pattern that runs over words somebody types or uploads takes time in their length alone."""

import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator

import pytest

import curation
import exhibit
from exhibit.checks import CHECKS
from exhibit.checks.context import CheckContext
from exhibit.checks.sense import RULES
from exhibit.text import (
    amounts,
    body,
    folding,
    hedges,
    numbers,
    quotations,
    sentences,
    surroundings,
    times,
)
from tests.checks.sense.making import make_claim
from tests.factories.panels import make_panel

PIECES = [
    *(" ", "\n", "\t", "\r\n", " \n", "\u00a0", "a", "A", "0", "ж ", "a b ", "1 ", "1,000 ", "a."),
    *("“", "”", '"', "'", "’", "«", "‘a ", "[", "]", "(", ")", "[@", "[@a;", "[@a; ", "@", "~"),
    *(
        "-",
        "–",
        "—",
        ". ",
        ".",
        "…",
        "...x",
        ",",
        ";",
        ":",
        "*",
        "_",
        "`",
        "\\",
        "<",
        ">",
        "&",
        "#",
    ),
    *("> ", "- ", "\n\n", "- a\n", "> a\n", "!", "![", "[a](", "http://", "\u00ad", "\u0301", "ﬁ"),
    *("many ", "historians have ", "it is ", "one hundred and ", "until her ", "10:00,0", "1:00:"),
]
"""What long runs are made of."""
SHORT, LONG = 500, 2_000
MOST_SECONDS = 0.008
"""Of a long run, of the processor's own: a linear pattern takes a tenth of it."""
MOST_GROWTH = 9
"""Times longer for four times as many characters; the square would be 16."""
OURS = ("exhibit.editions", "exhibit.kiosk", "exhibit.detached_copy", "exhibit.presenters.terms")
"""Modules whose patterns run over pages we made ourselves, never over what somebody typed."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every pattern over text that a module keeps, once each, also inside tables."""
    seen = set()
    for package in (exhibit, curation):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if ".migrations" in found.name or found.name.endswith(".__main__"):
                continue
            module = importlib.import_module(found.name)
            for name, value in vars(module).items():
                for pattern in _patterns_in(value):
                    if isinstance(pattern.pattern, str) and pattern not in seen:
                        seen.add(pattern)
                        yield f"{found.name}.{name}", pattern


def _patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, tuple | list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _patterns_in(part, depth + 1)


def seconds(work: Callable[[str], object], text: str) -> float:
    """Return the processor's seconds for a text."""
    begun = time.thread_time()
    work(text)
    return time.thread_time() - begun


def slow_runs(work: Callable[[str], object]) -> list[str]:
    """Return the pieces whose long runs take much more than their share of time."""
    slow = []
    for piece in PIECES:
        short, long = (piece * (size // len(piece)) + "x" for size in (SHORT, LONG))
        if seconds(work, long) < MOST_SECONDS:
            continue
        # Measured again, the least of three: once may have waited for another process.
        least = min(seconds(work, long) for _ in range(3))
        if least > max(MOST_SECONDS, MOST_GROWTH * min(seconds(work, short) for _ in range(3))):
            slow.append(piece)
    return slow


ANCHORED = ("_CODE", "FILE_NAME", "_FORMULA", "_GUARDED", "_OUTSIDE", "_BUTTON", "PLACE")
"""Patterns that are only ever asked of a whole word, or of its beginning."""
CLOSED = "exhibit.text.quotations._LEFT_OUT"
"""Runs only up to the last closing bracket: `segments` below is what takes any text."""
PATTERNS = {
    name: pattern for name, pattern in patterns() if not name.startswith(OURS) and name != CLOSED
}


@pytest.mark.parametrize("name", PATTERNS)
def test_pattern_takes_time_in_the_length_of_the_text(name):
    pattern = PATTERNS[name]
    is_anchored = name.rpartition(".")[2] in ANCHORED
    assert slow_runs(pattern.match if is_anchored else lambda text: [*pattern.finditer(text)]) == []


FUNCTIONS = {
    "body": body.parse,
    "mark faults": body.mark_faults,
    "sentences": sentences.split,
    "numbers": numbers.numbers_in,
    "hedges": hedges.hedges_in,
    "quoted": quotations.quoted,
    "segments": quotations.segments,
    "pieces": quotations.pieces,
    "amounts": amounts.amounts_in,
    "dates": times.dates_in,
    "decades": times.decades_in,
    "words": quotations.folded_words,
    "folding": folding.fold,
    "rest of a sentence": lambda text: surroundings.rest_of_sentence(text, 1, 2),
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_function_takes_time_in_the_length_of_the_text(name):
    assert slow_runs(FUNCTIONS[name]) == []


@pytest.mark.parametrize("check", CHECKS, ids=[check.name for check in CHECKS])
def test_check_takes_time_in_the_length_of_the_body(check):
    def run(text: str) -> None:
        panel = make_panel(text)
        [*check.function(panel, CheckContext())]

    assert slow_runs(run) == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.__module__ for rule in RULES])
def test_rule_takes_time_in_the_length_of_sentence_and_evidence(rule):
    def run(text: str) -> None:
        [*rule(make_claim(text, f"{text} 1937"))]

    assert slow_runs(run) == []
