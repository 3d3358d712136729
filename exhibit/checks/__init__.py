"""The checks of a panel: small pure functions that return findings (design.md, rule 5).

`CHECKS` lists them for the documentation; `run` runs them all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from exhibit.checks import (
    backing,
    beside_body,
    budget,
    characters,
    clauses,
    copied_words,
    cut_in_word,
    excerpt_changed,
    hedge_dropped,
    lengths,
    missing,
    not_printed,
    number,
    readings,
    unsourced_quotation,
)
from exhibit.checks.context import CheckContext
from exhibit.checks.sense import CODES, claims, short_texts
from exhibit.documents.panel import PanelDocument
from exhibit.text.findings import Finding, Level
from exhibit.text.inline_html import writable
from exhibit.text.translated import gettext_noop as _noop

__all__ = ["CHECKS", "Check", "CheckContext", "has_errors", "run", "unacknowledged"]


@dataclass(frozen=True)
class Check:
    """One check: the code of its findings, what it looks for, and the function.

    A function whose findings have several codes stands in several lines and is run once.
    """

    name: str
    description: str
    function: Callable[[PanelDocument, CheckContext], Iterable[Finding]]


CHECKS = (
    Check(
        "mark", _noop("A citation mark that cannot be read, or backs no sentence."), backing.marks
    ),
    Check(
        "unknown-key",
        _noop("A citation whose key names no excerpt and no note."),
        backing.keys,
    ),
    Check(
        "excerpt-changed",
        _noop("An excerpt whose words are no longer those of its source text."),
        excerpt_changed.check,
    ),
    Check(
        "unbacked",
        _noop("A sentence with no citation that is not marked framing."),
        backing.unbacked,
    ),
    Check(
        "unread-clause",
        _noop(
            "A note cited of which a clause has not been read. Where the sentence says so (“we "
            "have not read”, “we have not yet read”, “we have not seen”, “we have not yet seen”, "
            "“we could not read”, “nobody here has read”) it may stand, but never with a figure "
            "about people killed, arrested, deported or hungry."
        ),
        clauses.unread,
    ),
    Check("empty-note", _noop("A note cited that has no clause left."), clauses.empty),
    Check("number", _noop("A number that the cited evidence does not give."), number.check),
    Check(
        "unsourced-quotation",
        _noop("Quotation marks around words that no cited excerpt has."),
        unsourced_quotation.check,
    ),
    Check(
        "copied-words",
        _noop(
            "Six or more words of a source in a row outside quotation marks. A warning where they "
            "may be the name of a place or a title; common words and names alone are no finding."
        ),
        copied_words.check,
    ),
    Check("unread", _noop("A sentence not read against its evidence."), readings.unread),
    Check(
        "readings-differ",
        _noop("Two readers who differ on what a citation does for a sentence."),
        readings.differing,
    ),
    Check(
        "not-carried",
        _noop("A citation that, as its readers found, does not carry its sentence."),
        readings.uncarried,
    ),
    Check("cut-in-word", _noop("An excerpt that is cut inside a word."), cut_in_word.check),
    Check("hedge-dropped", _noop("A public excerpt cut beside its hedge."), hedge_dropped.check),
    Check("budget", _noop("More words of a source shown than its rights allow."), budget.check),
    Check("flag-missing", _noop("Hypothetical or apocryphal evidence, no flag."), missing.flag),
    Check("advisory-missing", _noop("Grave matter, no content advisory."), missing.advisory),
    Check("alt-missing", _noop("A picture without alternative text."), missing.alt),
    Check("chart-table", _noop("A chart without alternative text or table."), missing.charts),
    Check("broken-link", _noop("A link to a page of this site that is not there."), backing.links),
    Check("characters", _noop("Characters that no file can hold, or that hide."), characters.check),
    Check("not-printed", _noop("Characters that print-outs cannot show."), not_printed.check),
    Check("body-length", _noop("A body of over 150 words."), lengths.body),
    Check("sentence-length", _noop("A sentence of over 30 words."), lengths.sentences),
    Check("average-length", _noop("Sentences of over 18 words on average."), lengths.average),
    Check("title-length", _noop("A title of over eight words."), lengths.title),
    Check(
        "idea-unbacked",
        _noop("A big idea that rests on nothing, or on what the text does not cite."),
        readings.uncited_idea,
    ),
    Check(
        "caption-unbacked",
        _noop("A caption with a sentence that nothing backs, or that the text does not cite."),
        beside_body.check,
    ),
    Check(
        "teacher-note-unbacked",
        _noop(
            "A teacher’s note with a sentence that nothing backs, or that the text does not cite."
        ),
        beside_body.check,
    ),
    Check("big-idea-length", _noop("A big idea of over 20 words."), lengths.big_idea),
    Check(
        "teacher-note",
        _noop("A discussion question without a teacher’s note."),
        missing.teacher_notes,
    ),
    Check(
        "short-text",
        _noop(
            "A title, big idea, heading or gist that the evidence contradicts or knows not; a "
            "figure of a table or answer that it does not give."
        ),
        short_texts.check,
    ),
    *(Check(code, description, claims.check) for code, description in CODES.items()),
)
_ORDER = {Level.ERROR: 0, Level.WARNING: 1, Level.HINT: 2}


def run(panel: PanelDocument, context: CheckContext | None = None) -> tuple[Finding, ...]:
    """Return what all checks find: errors first, then by place, the body before other fields.

    A finding that several checks or places give alike is returned once.
    """
    context = context or CheckContext()
    functions = dict.fromkeys(check.function for check in CHECKS)
    findings = (finding for function in functions for finding in function(panel, context))
    return tuple(sorted(dict.fromkeys(map(_storable, findings)), key=_place))


def _storable(finding: Finding) -> Finding:
    """Return the finding with nothing in its words that no file can hold."""
    return replace(finding, message=writable(finding.message), words=writable(finding.words))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Say whether findings stop approval and publishing."""
    return any(finding.level is Level.ERROR for finding in findings)


def unacknowledged(
    findings: Iterable[Finding], fingerprints: frozenset[str]
) -> tuple[Finding, ...]:
    """Return the warnings without an acknowledgement; `fingerprints` are those that have one."""
    return tuple(
        finding
        for finding in findings
        if finding.level is Level.WARNING and finding.fingerprint not in fingerprints
    )


def _place(finding: Finding) -> tuple[int, bool, str, int, str]:
    start = -1 if finding.start is None else finding.start
    return _ORDER[finding.level], finding.field != "body", finding.field, start, finding.code
