"""A question as a visitor meets it: the answers side by side, each with what its figure counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.evidence_cards import EvidenceCard, number_evidence
from exhibit.documents.excerpt_cards import ExcerptCard, SourceOf, excerpt_card, source_kind
from exhibit.documents.figure_bars import FigureBar, figure_bar
from exhibit.documents.panel import AnswerDocument, QuestionDocument
from exhibit.documents.records import ExcerptDocument
from exhibit.documents.types import QuestionPage
from exhibit.presenters.links import Tag
from exhibit.presenters.prose import Passage, passages


@dataclass(frozen=True, kw_only=True)
class AnswerView:
    """One column: the source, its figure on its own scale, its words or our gist of them."""

    mark: str
    source_title: str
    lines: tuple[Tag, ...]
    """What stands large: its figure, or that it is silent."""
    counts: str
    bar: FigureBar | None
    gist: str
    excerpt: ExcerptCard | None


@dataclass(frozen=True, kw_only=True)
class QuestionView:
    """A question with its answers, why they can or cannot be compared, and what we do."""

    slug: str
    title: str
    sign: str
    measure: str
    answers: tuple[AnswerView, ...]
    has_bars: bool
    comparable: str
    """Yes or no, in words."""
    comparability: str
    scholarship: tuple[Passage, ...]
    reading: tuple[Passage, ...]
    cards: tuple[EvidenceCard, ...]
    """Evidence of the two texts that the page has not shown further up."""


def question_view(
    question: QuestionDocument,
    source_of: SourceOf,
    before: Mapping[str, EvidenceCard] | None = None,
) -> QuestionView:
    """Return a question for a page; `before` are the numbers the page has already given."""
    earlier = before or {}
    cited = (*question.scholarship.citations, *question.reading.citations)
    excerpts = [answer.excerpt for answer in question.answers if answer.excerpt]
    new = number_evidence(cited, excerpts, question.notes, source_of, earlier)
    cards = {**earlier, **new}
    scholarship = passages(question.scholarship, cards, earlier)
    met = {*earlier, *question.scholarship.citations}
    answers = tuple(_answer(answer, source_of) for answer in question.answers)
    return QuestionView(
        slug=question.slug,
        title=question.title,
        sign=question.sign,
        measure=question.measure,
        answers=answers,
        has_bars=any(answer.bar for answer in answers),
        comparable=_comparable(question),
        comparability=question.comparability,
        scholarship=scholarship,
        reading=passages(question.reading, cards, met),
        cards=tuple(new.values()),
    )


def _comparable(question: QuestionDocument) -> str:
    return _("Yes, with care.") if question.comparable else _("Not directly.")


def new_cards(question: QuestionView) -> dict[str, EvidenceCard]:
    """Return the cards a question added, by key, for the numbering of what follows."""
    return {card.key: card for card in question.cards}


def _answer(answer: AnswerDocument, source_of: SourceOf) -> AnswerView:
    source = source_of(answer.source)
    return AnswerView(
        mark=source.mark,
        source_title=source_kind(source),
        lines=tuple(_large(answer)),
        counts=_counts(answer),
        bar=figure_bar(answer.low, answer.high, answer.unit),
        gist=answer.gist,
        excerpt=_card(answer.excerpt, answer, source_of) if answer.excerpt else None,
    )


def _large(answer: AnswerDocument) -> Iterator[Tag]:
    if answer.silent:
        yield Tag(_("Silent"), "big big-silent")
    if answer.figure:
        yield Tag(answer.figure, "big")


def _counts(answer: AnswerDocument) -> str:
    if answer.counts:
        return answer.counts.removeprefix("counts ")
    unsaid = _("the source does not say what this figure counts")
    return unsaid if answer.figure else ""


def _card(excerpt: ExcerptDocument, answer: AnswerDocument, source_of: SourceOf) -> ExcerptCard:
    return excerpt_card(excerpt, source_of, (answer.marked_start, answer.marked_end))


@dataclass(frozen=True, kw_only=True)
class QuestionCard:
    """A question in the list: its sign and the figures or gists, one a source."""

    page: QuestionPage
    sign: str
    answers: tuple[tuple[str, str], ...]
    """The mark of each source and what it says."""


def question_card(page: QuestionPage) -> QuestionCard:
    """Return a question's line in the list."""
    marks = {source.key: source.mark for source in page.sources}
    answers = tuple(
        (marks.get(answer.source, ""), answer.figure or answer.gist)
        for answer in page.question.answers
    )
    return QuestionCard(page=page, sign=page.question.sign, answers=answers)
