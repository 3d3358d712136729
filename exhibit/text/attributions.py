"""How English says whose statement it is: who holds a view, and the verbs of holding one."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from exhibit.text.proper_names import family_of, runs_in

_VERBS = (
    r"(?:holds|held|argue[sd]|conclude[sd]|finds|found|shows|showed|estimate[sd]|believe[sd]|thinks"
    r"|thought|claims|claimed|suggests|suggested|maintains|maintained|stresses|stressed|puts|gives"
    r"|writes|wrote|says|said|notes|noted|reports|reported|sees|saw|describe[sd]|doubts|doubted"
    r"|accepts|accepted|traces|counts|calls)"
)
_HOLDS = re.compile(rf"(?:\s\(\d{{4}}\))?,?\s(?:(?:\w+ly|also|has|have|had)\s)?{_VERBS}\b")
_AND = re.compile(r"\s(?:and|or)\s\Z")
_HOLDERS = re.compile(
    r"\b(?:historians?|scholars?|specialists?|researchers?|economists?|experts?|observers?"
    r"|reviewers?|reference works)\b",
    re.IGNORECASE,
)
_LEFT_TO_OTHERS = re.compile(
    rf"{_HOLDERS.pattern}|\b(?:accounts?|memoirs?|reported|remarks?|rumou?rs?|legends?|saying"
    r"|stor(?:y|ies)|claims?|claimed|argu\w+|by our record|many|most|few"
    rf"|they (?:report|say|note|argue|hold)|(?:he|she|they),? {_VERBS}"
    r"|by \w+['’]s (?:own )?(?:count|estimate|figures|reckoning)"
    r"|an? (?:article|biograph\w+|encyclopedia|newspaper)\b.{0,40}(?:says|writes|reports|reported)"
    r")\b",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(
    r"\b(?:probable|possible|possibility|uncertain|unclear|disput\w*|debate[sd]?|contest\w*"
    r"|conflict\w*|estimates?|view|open|whether|imagin\w+|invent\w*|doubt|judg\w+|interpret\w+"
    r"|not everyone|many|most|few|tend\w*|question\w*)\b|\?",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    rf"{_HOLDERS.pattern}|\b(?:said|reported|believ\w+|thought|alleged|claimed|reputed|rumou?red"
    r"|supposed|estimate[sd]?|assumed|according|view|account|theory|felt|cited|contemporaries|people"
    r"|understood|described|our record)\b",
    re.IGNORECASE,
)


_NO_DOUBT = re.compile(r"(?:(?:as )?if|could)\b|some\W{1,3}\d|may\W{1,3}\d", re.IGNORECASE)
"""Listed as hedges for the edge of a cut, where too much is told rather than too little."""
_ROUGHLY = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|close to|circa|ca?\.)\s\Z",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(r"suppos|imagin|what if|according", re.IGNORECASE)


@dataclass(frozen=True)
class Credit:
    """A name with a verb of holding a view: "Matthew Lenoe (2010) concludes"."""

    families: frozenset[str]
    words: str
    start: int
    end: int


def credits_in(text: str, known: Set[str] = frozenset()) -> Iterator[Credit]:
    """Yield who holds a view in a text; "Conquest and Knight argued" are two with one view.

    A name that opens a sentence by itself looks like any word; it is one where it is `known`.
    """
    waiting: list[str] = []
    last = -1
    for run, start, end in runs_in(text, known):
        joined = waiting if last >= 0 and _AND.fullmatch(text[last:start]) else []
        waiting, last = [*joined, family_of(run)], end
        if match := _HOLDS.match(text, end):
            yield Credit(
                families=frozenset(waiting),
                words=text[start : match.end()],
                start=start,
                end=match.end(),
            )


def holders_in(text: str) -> tuple[str, ...]:
    """Return the words for those who study a matter: historians, scholars."""
    return tuple(match[0] for match in _HOLDERS.finditer(text))


def reports(hedge: str) -> bool:
    """Say whether a hedge reports what others hold, rather than say how sure a statement is."""
    return bool(_REPORTS.search(hedge))


def is_left_to_others(text: str) -> bool:
    """Say whether a text leaves a statement to others by any of its words."""
    return bool(_LEFT_TO_OTHERS.search(text))


def is_left_open(text: str) -> bool:
    """Say whether a text leaves a statement open by any of its words."""
    return bool(_LEFT_OPEN.search(text))


def is_no_doubt(hedge: str, after: str) -> bool:
    """Say whether a word listed as a hedge is none here: "if", or the "some" of "some 383"."""
    return bool(_NO_DOUBT.match(f"{hedge}{after}"))


def rounding_before(text: str, place: int) -> str:
    """Return the word right before a place that says that a figure is rounded, or ''."""
    match = _ROUGHLY.search(text[max(0, place - 16) : place])
    return match[0].strip() if match else ""


def supposes(hedge: str) -> bool:
    """Say whether a hedge opens a supposition, which can be opened a sentence before."""
    return bool(_SUPPOSES.match(hedge))
