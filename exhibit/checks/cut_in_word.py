"""A passage whose cut goes through a word."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import excerpts_of
from exhibit.documents.panel import PanelDocument
from exhibit.text.findings import Finding, Level
from exhibit.text.surroundings import words_cut


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each excerpt that begins or ends inside a word of its source text."""
    for excerpt in excerpts_of(panel):
        text = context.texts.get(excerpt.source, "")
        # An excerpt of another version is told of by itself.
        if text[excerpt.start : excerpt.end] != excerpt.exact:
            continue
        for word in words_cut(text, excerpt.start, excerpt.end):
            yield Finding(
                code="cut-in-word",
                level=Level.WARNING,
                message=_("Excerpt {excerpt} is cut inside the word “{word}”.").format(
                    excerpt=excerpt.key, word=word
                ),
                advice=_("Mark the passage again with the whole word, or without it."),
                field=f"excerpts.{excerpt.key}.exact",
                words=f"{excerpt.key}: {word}",
            )
