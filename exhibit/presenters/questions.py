"""A question as a visitor meets it: the answers side by side, each with what its figure counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.evidence_cards import EvidenceCard, number_evidence
from exhibit.documents.excerpt_cards import ExcerptCard, SourceOf, excerpt_card, source_kind
from exhibit.documents.figure_bars import FigureBar, figure_bar
from exhibit.documents.panel import AnswerDocument, QuestionDocument, SupportDocument
from exhibit.documents.records import ExcerptDocument
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

    question: QuestionDocument
    answers: tuple[AnswerView, ...]
    scholarship: tuple[Passage, ...]
    reading: tuple[Passage, ...]
    cards: tuple[EvidenceCard, ...]
    """Evidence of the two texts that the page has not shown further up."""

    @property
    def has_bars(self) -> bool:
        """Whether any figure is drawn."""
        return any(answer.bar for answer in self.answers)

    @property
    def comparable(self) -> str:
        """Yes or no, in words."""
        return _("Yes, with care.") if self.question.comparable else _("Not directly.")


def question_view(
    question: QuestionDocument,
    source_of: SourceOf,
    before: Mapping[str, EvidenceCard] | None = None,
    supports: Sequence[SupportDocument] = (),
) -> QuestionView:
    """Return a question for a page; `before` are the numbers the page has already given.

    The words that `supports` found to carry a sentence are marked.
    """
    earlier = before or {}
    cited = (*question.scholarship.citations, *question.reading.citations)
    excerpts = [answer.excerpt for answer in question.answers if answer.excerpt]
    new = number_evidence(cited, excerpts, question.notes, source_of, earlier, supports)
    cards = {**earlier, **new}
    scholarship = passages(question.scholarship, cards, earlier)
    met = {*earlier, *question.scholarship.citations}
    return QuestionView(
        question=question,
        answers=tuple(_answer(answer, source_of) for answer in question.answers),
        scholarship=scholarship,
        reading=passages(question.reading, cards, met),
        cards=tuple(new.values()),
    )


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
    if answer.marked_start is None or answer.marked_end is None:
        return excerpt_card(excerpt, source_of)
    return excerpt_card(excerpt, source_of, [(answer.marked_start, answer.marked_end)])
