"""How long a label may be: the writing guide's limits, counted in words."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from exhibit.checks.context import CheckContext
from exhibit.checks.place import numbered, sentence_finding
from exhibit.documents.panel import PanelDocument
from exhibit.text.body import words
from exhibit.text.findings import Finding, Level

# writing-guide.md, rules 1 and 2.
MOST_BODY_WORDS = 150
MOST_SENTENCE_WORDS = 30
MOST_AVERAGE_WORDS = 18
MOST_TITLE_WORDS = 8
MOST_BIG_IDEA_WORDS = 20


def body(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a warning when the body has over 150 words."""
    count = words(panel.body.text)
    if count > MOST_BODY_WORDS:
        yield Finding(
            code="body-length",
            level=Level.WARNING,
            message=_(
                "The body has {count} words; visitors read at most {most_body_words}."
            ).format(count=count, most_body_words=MOST_BODY_WORDS),
            advice=_("Take out {count} or more, or make two panels of it.").format(
                count=count - MOST_BODY_WORDS
            ),
            words=_("body length"),
        )


def sentences(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each sentence of over 30 words."""
    for number, sentence in numbered(panel.body):
        count = words(sentence.text)
        if count > MOST_SENTENCE_WORDS:
            yield sentence_finding(
                number,
                sentence,
                code="sentence-length",
                level=Level.WARNING,
                message=_(
                    "it has {count} words; over {most_sentence_words} are hard to follow."
                ).format(count=count, most_sentence_words=MOST_SENTENCE_WORDS),
                advice=_("Make two sentences of it, one idea each."),
            )


def average(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a hint when the sentences have over 18 words on average."""
    counts = [words(sentence.text) for sentence in panel.body.sentences if sentence.text]
    if counts and sum(counts) > MOST_AVERAGE_WORDS * len(counts):
        average = sum(counts) / len(counts)
        yield Finding(
            code="average-length",
            level=Level.HINT,
            message=_("The sentences have {average:.1f} words on average.").format(average=average),
            advice=_(
                "Aim for {most_average_words} or fewer: shorten the longest ones first."
            ).format(most_average_words=MOST_AVERAGE_WORDS),
            words=_("average length"),
        )


def title(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a hint when the title has over eight words."""
    count = words(panel.title)
    if count > MOST_TITLE_WORDS:
        yield Finding(
            code="title-length",
            level=Level.HINT,
            message=_("The title has {count} words; a title is read from afar.").format(
                count=count
            ),
            advice=_("Aim for {most_title_words} or fewer.").format(
                most_title_words=MOST_TITLE_WORDS
            ),
            field="title",
            words=panel.title,
        )


def big_idea(panel: PanelDocument, context: CheckContext) -> Iterator[Finding]:
    """Yield a warning when the big idea has over 20 words."""
    count = words(panel.big_idea)
    if count > MOST_BIG_IDEA_WORDS:
        yield Finding(
            code="big-idea-length",
            level=Level.WARNING,
            message=_("The big idea has {count} words.").format(count=count),
            advice=_(
                "Say one thing in one sentence of {most_big_idea_words} words or fewer."
            ).format(most_big_idea_words=MOST_BIG_IDEA_WORDS),
            field="big_idea",
            words=panel.big_idea,
        )
