"""The slides of a panel's questions: what each source says, and whether that may be compared."""

from collections.abc import Iterator

from exhibit.documents.excerpt_cards import flag_name
from exhibit.documents.pack import Pack
from exhibit.documents.types import AnswerDocument, QuestionDocument
from exhibit.exports.sheet import Span
from exhibit.exports.sheets import evidence
from exhibit.exports.sheets.bars import bars
from exhibit.exports.slides.slide import Line, Slide, headed, point, small

MOST = 3
"""Slides on questions: a lesson has time for no more."""


def disagreements(pack: Pack) -> Iterator[Slide]:
    """Yield a slide a question; where there are many, the last slide lists those that are left."""
    questions = pack.panel.questions
    marks = {source.key: source.mark for source in pack.sources}
    shown = questions if len(questions) <= MOST else questions[: MOST - 1]
    for question in shown:
        yield _question(question, marks)
    if left := questions[len(shown) :]:
        yield Slide(
            title="More to compare",
            lines=(
                *(point(question.title) for question in left),
                small("Each has a corroboration sheet of its own in this pack."),
            ),
            notes=tuple(note for question in left for note in _summary(question, marks)),
        )


def _question(question: QuestionDocument, marks: dict[str, str]) -> Slide:
    verdict = "These may be compared, with care." if question.comparable else "Not one scale."
    told = small(f"{verdict} {' '.join(question.comparability.split())}")
    figures = any(answer.figure for answer in question.answers)
    never = "Do not claim: a total or an average of these figures, or one scale for them."
    drawing = bars(question, marks)
    notes = (
        "Ask: do they count or claim the same thing? What third source would settle it?",
        never if figures else "Do not claim: that one of the two is simply right.",
        _flat("What historians hold:", question.scholarship.text),
        _flat("What the exhibition does:", question.reading.text),
        _places(question, marks),
    )
    return Slide(
        title=question.title,
        lines=(
            Line(spans=(Span(text=question.sign, style="strong"),)),
            *(_answer(answer, marks) for answer in question.answers),
            told,
            # Whoever sees the bars has to be told that they share no scale.
            *((small(drawing.caption),) if drawing else ()),
        ),
        figure=drawing,
        notes=tuple(filter(None, notes)),
    )


def _answer(answer: AnswerDocument, marks: dict[str, str]) -> Line:
    flag = flag_name(answer.excerpt.flag) if answer.excerpt else ""
    flagged = f"{flag}. " if flag else ""
    counts = answer.counts.removeprefix("counts ")
    if answer.figure:
        told = f"{answer.figure}, counting {counts}" if counts else answer.figure
    else:
        told = " ".join(filter(None, (answer.gist, counts and f"It counts {counts}.")))
    return headed(f"Source {marks.get(answer.source, answer.source)}:", f"{flagged}{told}")


def _places(question: QuestionDocument, marks: dict[str, str]) -> str:
    """Return where the words of the answers stand."""
    told = dict.fromkeys(
        f"Source {marks.get(answer.source, answer.source)}, "
        f"{answer.excerpt.locator or evidence.UNPLACED}"
        for answer in question.answers
        if answer.excerpt
    )
    return f"Cite: {'; '.join(told)}." if told else ""


def _summary(question: QuestionDocument, marks: dict[str, str]) -> Iterator[str]:
    yield f"{question.title} {_flat('', question.comparability)}"
    for answer in question.answers:
        yield "".join(span.text for span in _answer(answer, marks).spans)
    if places := _places(question, marks):
        yield places


def _flat(head: str, text: str) -> str:
    """Return a text on one line after its head, or nothing where there is no text."""
    told = " ".join(text.split())
    return f"{head} {told}".strip() if told else ""
