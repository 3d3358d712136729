"""The slides of a panel's questions: what each source says, and whether that may be compared."""

from collections.abc import Iterator

from exhibit.documents.excerpt_cards import flag_name
from exhibit.documents.pack import Pack
from exhibit.documents.panel import AnswerDocument, QuestionDocument
from exhibit.exports.sheet import Spans, headed, lead_in, plain, words
from exhibit.exports.sheets import evidence
from exhibit.exports.sheets.bars import bars
from exhibit.exports.sheets.corroboration import verdict
from exhibit.exports.slides.slide import Line, Slide, point, small

MOST = 3
"""Slides on questions: a lesson has time for no more."""


def disagreements(pack: Pack) -> Iterator[Slide]:
    """Yield a slide a question; where there are many, the last slide lists those that are left."""
    questions = pack.panel.questions
    chosen = questions if len(questions) <= MOST else questions[: MOST - 1]
    for question in chosen:
        yield _question(question, pack)
    if left := questions[len(chosen) :]:
        yield Slide(
            title="More to compare",
            lines=(
                *(point(question.title) for question in left),
                small("Each has a corroboration sheet of its own in this pack."),
            ),
            notes=tuple(note for question in left for note in _summary(question, pack)),
        )


def _question(question: QuestionDocument, pack: Pack) -> Slide:
    figures = any(answer.figure for answer in question.answers)
    never = "Do not claim: a total or an average of these figures, or one scale for them."
    drawing = bars(question, pack.sources)
    notes = (
        "Ask: do they count or claim the same thing? What third source would settle it?",
        never if figures else "Do not claim: that one of the two is simply right.",
        _flat("What historians hold:", question.scholarship.text),
        _flat("What the exhibition does:", question.reading.text),
        _places(question, pack),
    )
    return Slide(
        title=question.title,
        lines=(
            Line(words(question.sign, "strong")),
            small(f"{question.answering}."),
            *(Line(_answer(answer, pack)) for answer in question.answers),
            small(f"{verdict(question)} {' '.join(question.comparability.split())}"),
            # Whoever sees the bars has to be told that they share no scale.
            *((small(drawing.caption),) if drawing else ()),
        ),
        figure=drawing,
        notes=tuple(filter(None, notes)),
    )


def _answer(answer: AnswerDocument, pack: Pack) -> Spans:
    flag = lead_in(flag_name(answer.excerpt.flag)) if answer.excerpt else ""
    counts = answer.counts.removeprefix("counts ")
    if answer.figure:
        text = f"{answer.figure}, counting {counts}" if counts else answer.figure
    else:
        text = " ".join(filter(None, (answer.gist, counts and f"It counts {counts}.")))
    return headed(f"Source {evidence.mark_of(answer.source, pack.sources)}:", f"{flag}{text}")


def _places(question: QuestionDocument, pack: Pack) -> str:
    """Return where the words of the answers stand."""
    places = dict.fromkeys(
        f"Source {evidence.mark_of(answer.source, pack.sources)}, {evidence.place(answer.excerpt)}"
        for answer in question.answers
        if answer.excerpt
    )
    return f"Cite: {'; '.join(places)}." if places else ""


def _summary(question: QuestionDocument, pack: Pack) -> Iterator[str]:
    yield f"{question.title} {_flat('', question.comparability)}"
    for answer in question.answers:
        yield plain(_answer(answer, pack))
    if places := _places(question, pack):
        yield places


def _flat(head: str, text: str) -> str:
    """Return a text on one line after its head, or nothing where there is no text."""
    line = " ".join(text.split())
    return f"{head} {line}".strip() if line else ""
