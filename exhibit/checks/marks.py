"""Marks that cannot be read, or back nothing."""

from collections.abc import Iterator

from exhibit.checks.context import CheckContext
from exhibit.documents.types import PanelDocument
from exhibit.text.body import mark_faults
from exhibit.text.findings import Finding


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield what is wrong with the marks of the body."""
    yield from mark_faults(panel.body.source)
