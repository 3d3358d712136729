"""Quotation marks around words that no cited passage shows."""

from bisect import bisect_right
from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.evidence import cited_excerpts, cited_notes, readings
from exhibit.checks.place import joined, sentence_finding, shown
from exhibit.documents.panel import PanelDocument
from exhibit.text.body import Block
from exhibit.text.findings import Finding, Level
from exhibit.text.quotations import folded_words, quoted, segments


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each quotation in the body that is in no public excerpt cited.

    Words quoted from a passage that visitors may not read would be a way round its budget.
    Words that a cited note has in quotation marks itself, and titles of its references, count as
    sourced. Capitals, typography and end stops may differ; an ellipsis and [an insertion] may
    stand for what the source has there.
    """
    sources = [f" {' '.join(folded_words(source))} " for source in _sources(panel)]
    number = 1
    for block in panel.body.blocks:
        for at, quotation in _quotations(block):
            parts = (f" {' '.join(part)} " for part in segments(quotation))
            if not all(any(part in source for source in sources) for part in parts):
                yield sentence_finding(
                    number + at,
                    block.sentences[at],
                    code="unsourced-quotation",
                    level=Level.ERROR,
                    message=_("“{quotation}” is in none of the passages the panel shows.").format(
                        quotation=shown(quotation)
                    ),
                    advice=_(
                        "Cite a passage that has these words and is shown to visitors, correct "
                        "them, or say it in your own words."
                    ),
                    words=quotation,
                )
        number += len(block.sentences) if block.kind != "heading" else 0


def _sources(panel: PanelDocument) -> Iterator[str]:
    """Yield the texts a quotation may come from."""
    for excerpt in cited_excerpts(panel):
        if excerpt.public:
            yield from readings(excerpt)
    for note in cited_notes(panel):
        yield from (note.text[start:end] for start, end in quoted(note.text))
        yield from (reference.title for reference in note.references)


def _quotations(block: Block) -> Iterator[tuple[int, str]]:
    """Yield what a block quotes, with the index of the sentence it begins in."""
    if block.kind == "quotation":
        yield from ((at, sentence.text) for at, sentence in enumerate(block.sentences))
        return
    text, starts = joined(block)
    for start, end in quoted(text):
        yield bisect_right(starts, start) - 1, text[start:end]
