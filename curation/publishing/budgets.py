"""Quotation budgets over a whole edition: the share of a source, and the words on one page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from curation.checks.publishable import Problem
from exhibit.documents.library import Library
from exhibit.documents.panel import QuestionDocument
from exhibit.documents.records import ExcerptDocument
from exhibit.text import surroundings
from exhibit.text.rights import quoted_freely
from exhibit.text.spans import union


def shown_spans(excerpts: Iterable[ExcerptDocument]) -> dict[str, list[tuple[int, int]]]:
    """Return the spans of words shown to visitors, by source, merged where they overlap."""
    spans = defaultdict(list)
    for excerpt in excerpts:
        if excerpt.public:
            spans[excerpt.source].append((excerpt.start, excerpt.end))
    return {source: union(of_source) for source, of_source in spans.items()}


def budget_problems(
    excerpts: Iterable[ExcerptDocument],
    library: Library,
    questions: Iterable[QuestionDocument],
    pages: Iterable[tuple[str, tuple[ExcerptDocument, ...]]],
) -> Iterator[Problem]:
    """Yield quotation budgets exceeded: the edition's share of a source, and words on one page.

    `excerpts` are all that the edition shows; `pages` are pages other than panels, by name. Words
    that anybody may use have no budget.
    """
    for key, spans in shown_spans(excerpts).items():
        source = library.sources[key]
        share = sum(end - start for start, end in spans) / max(1, source.characters)
        if share > source.share_per_edition and not quoted_freely(source):
            yield Problem(
                where=f"Source {key}",
                sentence=_(
                    "This edition would show {share:.0%} of it; its budget is "
                    "{share_per_edition:.0%}. Hide the words of some excerpts."
                ).format(share=share, share_per_edition=source.share_per_edition),
                code="share",
            )
    question_excerpts = [
        (
            f"Question {question.slug}",
            tuple(answer.excerpt for answer in question.answers if answer.excerpt),
        )
        for question in questions
    ]
    for where, page_excerpts in (*pages, *question_excerpts):
        for key, spans in shown_spans(page_excerpts).items():
            source = library.sources[key]
            text = library.texts[key]
            words = sum(surroundings.words(text[start:end]) for start, end in spans)
            if words > source.words_per_panel and not quoted_freely(source):
                yield Problem(
                    where=where,
                    sentence=_(
                        "It would show {words} words of {key}; the budget of a page is "
                        "{words_per_panel}."
                    ).format(words=words, key=key, words_per_panel=source.words_per_panel),
                    code="budget",
                )
