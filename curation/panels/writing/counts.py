"""A panel's figures beside what the writing guide asks for (writing-guide.md, rules 1 and 2)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from exhibit.checks.budget import shown_words
from exhibit.checks.lengths import (
    MOST_AVERAGE_WORDS,
    MOST_BIG_IDEA_WORDS,
    MOST_BODY_WORDS,
    MOST_SENTENCE_WORDS,
    MOST_TITLE_WORDS,
)
from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import SourceDocument
from exhibit.text import readability
from exhibit.text.body import words
from exhibit.text.counting import counted
from exhibit.text.rights import quoted_freely

LEAST_BODY_WORDS = 50
MOST_LIX = 40
"""For passages of labels, aimed at readers of 13 or 14 (rule 2)."""


@dataclass(frozen=True, kw_only=True)
class Count:
    """One figure of a panel: what is counted, how much, of how much, and what is wrong with it."""

    label: str
    value: str
    limit: str
    fault: str = ""
    """Such as 'too long'; '' while the figure keeps to the guide."""
    title: str = ""
    """Of the source it is about, if it is about one."""


def counts(panel: PanelDocument) -> tuple[Count, ...]:
    """Return the figures of a panel's own words."""
    sentences = [sentence.text for sentence in panel.body.sentences if sentence.text]
    lengths = [words(text) for text in sentences]
    body = words(panel.body.text)
    average = sum(lengths) / len(lengths) if lengths else 0.0
    figures = [
        _at_most("Title", words(panel.title), MOST_TITLE_WORDS),
        _at_most(_("Big idea"), words(panel.big_idea), MOST_BIG_IDEA_WORDS),
        Count(
            label=_("Body"),
            value=counted(body, "word"),
            limit=f"{LEAST_BODY_WORDS} to {MOST_BODY_WORDS}",
            fault=_("short")
            if body < LEAST_BODY_WORDS
            else _("too long") * (body > MOST_BODY_WORDS),
        ),
        _at_most(_("Longest sentence"), max(lengths, default=0), MOST_SENTENCE_WORDS),
        Count(
            label=ngettext(
                "Average of {number} sentence", "Average of {number} sentences", len(lengths)
            ).format(number=len(lengths)),
            value=f"{average:.0f} words",
            limit=_("at most {most_average_words}").format(most_average_words=MOST_AVERAGE_WORDS),
            fault=_("too long") * (average > MOST_AVERAGE_WORDS),
        ),
    ]
    lix = readability.lix(_own_words(panel))
    if lix is not None:
        figures.append(
            Count(
                label=_("Reading level (LIX)"),
                value=f"{lix:.0f}",
                limit=_("at most {most_lix}").format(most_lix=MOST_LIX),
                fault=_("hard to read") * (lix > MOST_LIX),
            )
        )
    return tuple(figures)


def budgets(panel: PanelDocument) -> tuple[Count, ...]:
    """Return how many words of every source the panel rests on it shows, and how many it may."""
    return tuple(_budget(source, shown_words(panel, source.key)) for source in panel.sources)


def _budget(source: SourceDocument, word_count: int) -> Count:
    is_free = quoted_freely(source)
    over = 0 if is_free else word_count - source.words_per_panel
    limit = _("no limit") if is_free else _("at most {most}")
    return Count(
        label=_("Quoted from {source}").format(source=source.mark or source.key),
        value=counted(word_count, "word"),
        limit=limit.format(most=source.words_per_panel),
        fault=_("{over} over the budget").format(over=over) if over > 0 else "",
        title=source.title,
    )


def _at_most(label: str, count: int, most: int) -> Count:
    return Count(
        label=label,
        value=counted(count, "word"),
        limit=_("at most {most}").format(most=most),
        fault=_("too long") * (count > most),
    )


def _own_words(panel: PanelDocument) -> list[str]:
    """Return the sentences in our words: a block quotation is a source's."""
    return [
        sentence.text
        for block in panel.body.blocks
        if block.kind not in ("heading", "quotation")
        for sentence in block.sentences
    ]
