"""An excerpt whose words are no longer those of its source text."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import excerpts_of
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import ExcerptDocument
from exhibit.text.findings import Finding, Level


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each excerpt that its source text no longer bears out (design.md, rule 1).

    An excerpt that was left in an older version of its text is such a one, even where the same
    words happen to stand at its place in the current version: nobody has said that it is they.
    """
    current = {source.key: source.text_version for source in panel.sources}
    for excerpt in excerpts_of(panel):
        version = current.get(excerpt.source) or excerpt.text_version
        if excerpt.text_version != version:
            yield _finding(
                excerpt,
                _(
                    "Excerpt {excerpt} stands in version {text_version} of its source text, and "
                    "version {version} is the current one."
                ).format(excerpt=excerpt.key, text_version=excerpt.text_version, version=version),
                _("Decide among the passages to re-locate where it stands now, or cite another."),
            )
        elif not excerpt.intact or _differs(excerpt, context.texts.get(excerpt.source)):
            yield _finding(
                excerpt,
                _("The words of excerpt {excerpt} are no longer those of its source.").format(
                    excerpt=excerpt.key
                ),
                _("Open the excerpt and mark the passage again in the current source text."),
            )


def _finding(excerpt: ExcerptDocument, message: str, advice: str) -> Finding:
    return Finding(
        code="excerpt-changed",
        level=Level.ERROR,
        message=message,
        advice=advice,
        field=f"excerpts.{excerpt.key}.exact",
        words=excerpt.key,
    )


def _differs(excerpt: ExcerptDocument, text: str | None) -> bool:
    """Compare with the source text, where both are at hand."""
    if text is None or excerpt.exact is None:
        return False
    return text[excerpt.start : excerpt.end] != excerpt.exact
