"""The corroboration sheet of one question (packs.md, section 2, file 3): one page.

Made from the recorded disagreement: what each source says, what it counts, where to check, and
whether the figures may be set side by side at all.
"""

from exhibit.documents.excerpt_cards import flag_name, reading, source_kind
from exhibit.documents.pack import Pack
from exhibit.documents.panel import AnswerDocument, QuestionDocument
from exhibit.documents.records import SourceDocument
from exhibit.exports.sheet import (
    Block,
    Heading,
    Paragraph,
    Sheet,
    Span,
    Spans,
    Table,
    headed,
    lead_in,
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
    drawing = bars(question, pack.sources)
    rows = tuple(_row(answer, sources.get(answer.source)) for answer in question.answers)
    blocks: tuple[Block, ...] = (
        Paragraph(words(evidence.stopped(question.measure)), "lede"),
        Table(HEADER, rows, widths=WIDTHS),
        *((drawing,) if drawing else ()),
        Paragraph(headed(verdict(question), " ".join(question.comparability.split()))),
        Heading("Your turn"),
        *(
            block
            for number, (skill, task) in enumerate(TASKS, start=1)
            for block in evidence.task(number, headed(f"{number} {skill}.", task), LINES)
        ),
    )
    return head_and_foot.sheet(
        pack,
        blocks,
        part=f"corroborate-{question.key.lower()}",
        kind=f"Corroboration sheet, question {question.key}",
        title=question.title,
        most_pages=1,
    )


def verdict(question: QuestionDocument) -> str:
    """Return whether the answers to a question may be set side by side."""
    return "These may be compared, with care." if question.comparable else "Not one scale."


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
    where = ""
    credit = source.credit_line
    if answer.excerpt is not None:
        where = f", {evidence.place(answer.excerpt)}"
        credit = answer.excerpt.credit_line or credit
    kind = source_kind(source).lower()
    return (Span(f"Source {source.mark}", "strong"), Span(f", {kind}{where}. {credit}"))


def _counts(answer: AnswerDocument) -> str:
    if answer.counts:
        return answer.counts.removeprefix("counts ")
    return "the source does not say what this figure counts" if answer.figure else "nothing counted"


def _words(answer: AnswerDocument) -> Spans:
    """Return the exact words where they may be shown, else our gist, which says that it is ours."""
    excerpt = answer.excerpt
    flag = words(lead_in(flag_name(excerpt.flag)), "emph") if excerpt else ()
    if excerpt is None or excerpt.exact is None:
        return (*flag, Span("In our words: ", "emph"), Span(answer.gist))
    readings = "".join(f" {reading(emendation)}" for emendation in excerpt.emendations)
    return (*flag, Span("“"), *evidence.quoted_spans(excerpt), Span("”"), *words(readings))
