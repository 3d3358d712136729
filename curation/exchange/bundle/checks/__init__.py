"""What only the whole bundle can show: keys given twice, links to nothing, words that differ."""

from curation.exchange.bundle.bundle import Bundle
from curation.exchange.bundle.checks import (
    answers,
    bodies,
    clauses,
    hanging,
    links,
    passages,
    readings,
    rights,
    unique,
    walks,
)
from curation.exchange.faults import Report

CHECKS = (
    unique.check,
    links.check,
    hanging.check,
    walks.check,
    passages.check,
    rights.check,
    clauses.check,
    bodies.check,
    answers.check,
    readings.check,
)


def check(bundle: Bundle, report: Report) -> None:
    """Tell every fault between the records of a bundle."""
    for rule in CHECKS:
        rule(bundle, report)
