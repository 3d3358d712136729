"""A passage cut so that its hedge is left behind."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.fields import excerpts_of
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import ExcerptDocument
from exhibit.text.findings import Finding, Level
from exhibit.text.hedges import HedgeFound, Reach, hedges_in
from exhibit.text.numbers import numbers_in

# How many words a hedge of one clause may stand from the cut.
NEAR_WORDS = 6


def check(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each public excerpt that lost a hedge at one of its edges.

    A hedge that governs its whole sentence counts at any distance before the cut, unless the
    passage keeps another hedge; one that governs a clause counts within six words, unless the
    passage has the same word; one that bounds a figure counts right before a figure.
    """
    for excerpt in excerpts_of(panel):
        lost = _lost(excerpt) if excerpt.public and excerpt.exact else None
        if lost:
            yield Finding(
                code="hedge-dropped",
                level=Level.WARNING,
                message=_("Excerpt {excerpt} leaves out “{words}”, which stands beside it.").format(
                    excerpt=excerpt.key, words=lost.words
                ),
                advice=_("{reason} Widen the passage, or say it in the text.").format(
                    reason=_(lost.hedge.reason)
                ),
                field=f"excerpts.{excerpt.key}.exact",
                words=f"{excerpt.key}: {lost.words}",
            )


def _lost(excerpt: ExcerptDocument) -> HedgeFound | None:
    """Return the hedge nearest to a cut that governs the words kept but is not among them."""
    before, exact, after = excerpt.before or "", excerpt.exact or "", excerpt.after or ""
    text = f"{before} {exact} {after}"
    start, end = len(before) + 1, len(before) + 1 + len(exact)
    hedges = hedges_in(text)
    kept_hedges = [hedge for hedge in hedges if start <= hedge.start and hedge.end <= end]
    for hedge in reversed([hedge for hedge in hedges if hedge.start < start]):
        if _governs(hedge, text[hedge.end : start], exact) and not _is_kept(hedge, kept_hedges):
            return hedge
    for hedge in (hedge for hedge in hedges if hedge.end > end and hedge.hedge.backward):
        distance = len(text[end : hedge.start].split())
        if distance <= NEAR_WORDS and not _is_kept(hedge, kept_hedges):
            return hedge
    return None


def _governs(hedge: HedgeFound, between: str, exact: str) -> bool:
    """Say whether a hedge before the cut reaches over it."""
    match hedge.hedge.reach:
        case Reach.SENTENCE:
            return True
        case Reach.NEAR:
            return len(between.split()) <= NEAR_WORDS
        case Reach.NUMBER:
            first = numbers_in(exact[:60])
            return not between.strip() and bool(first) and first[0].start == 0
    return False


def _is_kept(hedge: HedgeFound, kept_hedges: list[HedgeFound]) -> bool:
    """Say whether the passage itself still hedges as this one did."""
    if hedge.hedge.reach is Reach.SENTENCE:
        return any(other.hedge.reach is not Reach.NUMBER for other in kept_hedges)
    return any(other.words.lower() == hedge.words.lower() for other in kept_hedges)
