"""The corroboration sheet of one question (packs.md, section 2, file 3): one page.

Made from the recorded disagreement: what each source says, what it counts, where to check, and
whether the figures may be set side by side at all.
"""

from exhibit.documents.excerpt_cards import flag_name, reading, source_kind
from exhibit.documents.pack import Pack
from exhibit.documents.types import AnswerDocument, QuestionDocument, SourceDocument
from exhibit.exports.sheet import (
    Block,
    Heading,
    Paragraph,
    Sheet,
    Span,
    Spans,
    Table,
    WritingSpace,
    words,
)
from exhibit.exports.sheets import evidence, head_and_foot
from exhibit.exports.sheets.bars import bars

HEADER = ("Who says so, and where", "What is counted", "The words", "Figure")
WIDTHS = (3.0, 2.6, 4.4, 2.0)
LINES = 2

TASKS = (
    ("Sourcing", "Which of these sources could have known this first hand, and how do you tell?"),
    ("Close reading", "Do they count or claim the same thing? Quote the words that tell you."),
    ("Corroboration", "What third source would settle it, and who would have written it?"),
    (
        "Judgement",
        "Write one sentence that says what is known, with its range or its doubt, and cite it.",
    ),
)


def corroboration(pack: Pack, question: QuestionDocument) -> Sheet:
    """Return the sheet of one of the pack's questions."""
    sources = {source.key: source for source in pack.sources}
    drawing = bars(question, {key: source.mark for key, source in sources.items()})
    rows = tuple(_row(answer, sources.get(answer.source)) for answer in question.answers)
    blocks: tuple[Block, ...] = (
        Paragraph(spans=words(evidence.stopped(question.measure)), role="lede"),
        Table(header=HEADER, rows=rows, widths=WIDTHS),
        *((drawing,) if drawing else ()),
        Paragraph(spans=_comparable(question)),
        Heading(text="Your turn"),
        *_tasks(),
    )
    return head_and_foot.sheet(
        pack,
        blocks,
        part=f"corroborate-{question.key.lower()}",
        kind=f"Corroboration sheet, question {question.key}",
        title=question.title,
        most_pages=1,
    )


def _row(answer: AnswerDocument, source: SourceDocument | None) -> tuple[Spans, ...]:
    return (
        _who(answer, source),
        words(_counts(answer)),
        _words(answer),
        words(answer.figure or ("the source is silent" if answer.silent else "no figure")),
    )


def _who(answer: AnswerDocument, source: SourceDocument | None) -> Spans:
    if source is None:
        return words(answer.source)
    head = Span(text=f"Source {source.mark}", style="strong")
    place = ""
    credit = source.credit_line
    if answer.excerpt is not None:
        place = f", {answer.excerpt.locator or evidence.UNPLACED}"
        credit = answer.excerpt.credit_line or credit
    return (head, Span(text=f", {source_kind(source).lower()}{place}. {credit}"))


def _counts(answer: AnswerDocument) -> str:
    if answer.counts:
        return answer.counts.removeprefix("counts ")
    return "the source does not say what this figure counts" if answer.figure else "nothing counted"


def _words(answer: AnswerDocument) -> Spans:
    """Return the exact words where they may be shown, else our gist, which says that it is ours."""
    excerpt = answer.excerpt
    flag = flag_name(excerpt.flag) if excerpt else ""
    flagged: Spans = (Span(text=f"{flag}. ", style="emph"),) if flag else ()
    if excerpt is None or excerpt.exact is None:
        return (*flagged, Span(text="In our words: ", style="emph"), Span(text=answer.gist))
    told = " ".join(reading(emendation) for emendation in excerpt.emendations)
    after: Spans = (Span(text=f" {told}"),) if told else ()
    return (*flagged, Span(text="“"), *evidence.quoted_spans(excerpt), Span(text="”"), *after)


def _comparable(question: QuestionDocument) -> Spans:
    head = "These may be compared, with care." if question.comparable else "Not one scale."
    return (
        Span(text=f"{head} ", style="strong"),
        Span(text=" ".join(question.comparability.split())),
    )


def _tasks() -> tuple[Block, ...]:
    told: list[Block] = []
    for number, (skill, task) in enumerate(TASKS, start=1):
        told.append(
            Paragraph(
                spans=(Span(text=f"{number} {skill}. ", style="strong"), Span(text=task)),
                role="task",
            )
        )
        told.append(WritingSpace(lines=LINES, label=f"Your answer to {number}"))
    return tuple(told)
