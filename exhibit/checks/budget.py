"""More words of a source than its rights allow.

Counted over the union of the public passages of a panel, so that a passage shown twice, or inside
a longer one, counts once.
"""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.documents.panel import PanelDocument, all_excerpts
from exhibit.documents.records import ExcerptDocument
from exhibit.text.findings import Finding, Level
from exhibit.text.rights import quoted_freely
from exhibit.text.surroundings import words


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each source quoted beyond its words a panel, or its share an edition.

    Words that anybody may use have no budget.
    """
    for source in panel.sources:
        if quoted_freely(source):
            continue
        panel_words = shown_words(panel, source.key)
        if panel_words > source.words_per_panel:
            yield Finding(
                code="budget",
                level=Level.ERROR,
                message=_(
                    "The panel shows {shown} words of “{source}”; {words_per_panel} are allowed."
                ).format(
                    shown=panel_words, source=source.title, words_per_panel=source.words_per_panel
                ),
                advice=_("Shorten a passage, or show its gist: make the excerpt not public."),
                field="excerpts",
                words=source.key,
            )
        edition = (context.edition_words or {}).get(source.key, 0)
        allowed = int(source.share_per_edition * source.words)
        if source.words and edition > allowed:
            yield Finding(
                code="budget",
                level=Level.ERROR,
                message=_(
                    "The edition would show {edition} words of “{source}”; {allowed} are "
                    "allowed ({share_per_edition:.0%} of the source)."
                ).format(
                    edition=edition,
                    source=source.title,
                    allowed=allowed,
                    share_per_edition=source.share_per_edition,
                ),
                advice=_("Show the gist of some passages in place of their words."),
                field="excerpts",
                words=f"{source.key} edition",
            )


def shown_words(panel: PanelDocument, source: str) -> int:
    """Count the words of a source that a panel shows beside its text and in its questions."""
    passages = (e for e in all_excerpts(panel) if e.public and e.exact and e.source == source)
    return union_words(passages)


def union_words(passages: Iterable[ExcerptDocument]) -> int:
    """Count the words of passages of one source, those in several of them once."""
    return sum(map(words, _union(passages)))


def _union(passages: Iterable[ExcerptDocument]) -> Iterator[str]:
    """Yield the words of overlapping passages once. All are of one source."""
    stretch, end = "", -1
    for passage in sorted(passages, key=lambda passage: (passage.start, passage.end)):
        exact = passage.exact or ""
        if passage.start > end:
            yield stretch
            stretch = exact
        elif passage.end > end:
            stretch += exact[end - passage.start :]
        end = max(end, passage.end)
    yield stretch
