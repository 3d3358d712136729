"""The four styles by name: which function cites what."""

from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import ReferenceDocument, SourceDocument
from exhibit.exports.citations import apa, chicago, mla, unattributed
from exhibit.exports.citations.runs import Runs
from exhibit.exports.citations.work import Work, of_reference, of_source, works_of

STYLES = {
    "chicago-note": "Chicago 18, note",
    "chicago-bibliography": "Chicago 18, bibliography",
    "mla": "MLA 9",
    "apa": "APA 7",
}
"""Every style by its key, with the name a reader sees."""


class UnknownStyle(ValueError):
    """No style has this name; the message lists those there are."""


def cite_source(source: SourceDocument, style: str, locator: str = "") -> Runs:
    """Return how to cite one of our sources; `locator` is a place in it, such as 'line 36'.

    While `attribution_confirmed` is False the house rule for unattributed works is followed.
    Raises UnknownStyle.
    """
    return cite_work(of_source(source), style, locator)


def cite_reference(reference: ReferenceDocument, style: str, locator: str = "") -> Runs:
    """Return how to cite a work of scholarship. Raises UnknownStyle."""
    return cite_work(of_reference(reference), style, locator)


def cite_work(work: Work, style: str, locator: str = "") -> Runs:
    """Return how to cite a work. The locator is printed in notes only. Raises UnknownStyle."""
    if work.unattributed:
        return unattributed.cite(work, known(style), locator)
    if known(style) == "chicago-note":
        return chicago.note(work, locator)
    return {"chicago-bibliography": chicago.bibliography, "mla": mla.entry, "apa": apa.entry}[
        style
    ](work)


def works_cited(document: PanelDocument, style: str) -> tuple[Runs, ...]:
    """Return the finished entries of a panel's sources and references, in printing order."""
    return tuple(cite_work(work, style) for work in works_of(document))


def known(style: str) -> str:
    """Return the key of a style. Raises UnknownStyle."""
    if style not in STYLES:
        raise UnknownStyle(f"There is no citation style {style!r}: use {', '.join(STYLES)}.")
    return style
