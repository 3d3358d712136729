"""Quotation marks around words that no cited passage has."""

from collections.abc import Iterator

from exhibit.documents.types import PanelDocument
from exhibit.text.body import Block, Sentence
from exhibit.text.checks.context import CheckContext
from exhibit.text.checks.evidence import cited_excerpts, cited_notes, readings
from exhibit.text.checks.place import sentence_finding, shown
from exhibit.text.findings import Finding, Level
from exhibit.text.quotations import has_words, quoted, segments


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each quotation in the body that is in none of the excerpts cited.

    Words that a cited note has in quotation marks itself, and titles of its references, count as
    sourced. Capitals, typography and end stops may differ; an ellipsis and [an insertion] may
    stand for what the source has there.
    """
    sources = list(_sources(panel))
    number = 0
    for block in panel.body.blocks:
        for sentence, quotation in _quotations(block):
            if not all(any(has_words(s, part) for s in sources) for part in segments(quotation)):
                place = number + block.sentences.index(sentence) + 1
                yield sentence_finding(
                    place,
                    sentence,
                    code="unsourced-quotation",
                    level=Level.ERROR,
                    message=f"“{shown(quotation)}” is in none of the passages the panel cites.",
                    advice="Cite the passage that has these words, correct them, or take off the "
                    "quotation marks.",
                    words=quotation,
                )
        number += len(block.sentences) if block.kind != "heading" else 0


def _sources(panel: PanelDocument) -> Iterator[str]:
    """Yield the texts a quotation may come from."""
    for excerpt in cited_excerpts(panel):
        yield from readings(excerpt)
    for note in cited_notes(panel):
        yield from (note.text[start:end] for start, end in quoted(note.text))
        yield from (reference.title for reference in note.references)


def _quotations(block: Block) -> Iterator[tuple[Sentence, str]]:
    """Yield what a block quotes, with the sentence it begins in."""
    if block.kind == "quotation":
        yield from ((sentence, sentence.text) for sentence in block.sentences)
        return
    text = " ".join(sentence.text for sentence in block.sentences)
    ends, length = [], 0
    for sentence in block.sentences:
        length += len(sentence.text) + 1
        ends.append((length, sentence))
    for start, end in quoted(text):
        yield next(sentence for limit, sentence in ends if start < limit), text[start:end]
