"""An excerpt whose words are no longer those of its source text."""

from collections.abc import Iterator

from exhibit.documents.types import ExcerptDocument, PanelDocument
from exhibit.text.checks.context import CheckContext
from exhibit.text.checks.fields import excerpts_of
from exhibit.text.findings import Finding, Level


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each excerpt that its source text no longer bears out (design, rule 1)."""
    for excerpt in excerpts_of(panel):
        if not excerpt.intact or _differs(excerpt, context.texts.get(excerpt.source)):
            yield Finding(
                code="excerpt-changed",
                level=Level.ERROR,
                message=f"The words of excerpt {excerpt.key} are no longer those of its source.",
                advice="Open the excerpt and mark the passage again in the current source text.",
                field=f"excerpts.{excerpt.key}.exact",
                words=excerpt.key,
            )


def _differs(excerpt: ExcerptDocument, text: str | None) -> bool:
    """Compare with the source text, where both are at hand."""
    if text is None or excerpt.exact is None:
        return False
    return text[excerpt.start : excerpt.end] != excerpt.exact
