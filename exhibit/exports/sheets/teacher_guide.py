"""The teacher's guide of one panel (packs.md, section 2, file 4): plan, care, key, rubric."""

from exhibit.documents.pack import Pack
from exhibit.documents.types import ExcerptDocument, NoteDocument, PanelDocument, QuestionDocument
from exhibit.exports.sheet import (
    Block,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Sheet,
    Span,
    Spans,
    Table,
    words,
)
from exhibit.exports.sheets import evidence, head_and_foot
from exhibit.exports.sheets.student import SKILLS, central_question
from exhibit.text.body import Body

MINUTES = 45
RUBRIC = (
    (
        "Claim",
        "States one claim that the evidence can bear, with its doubt.",
        "States a claim, but as if nothing were in doubt.",
        "Repeats the question or gives no claim.",
    ),
    (
        "Evidence",
        "Quotes or cites the sources exactly and says where the words stand.",
        "Uses a source, but not its exact words or place.",
        "Uses no source.",
    ),
    (
        "Sourcing",
        "Says who is speaking, to whom and how near the events, and what follows from it.",
        "Names the kind of source, but draws nothing from it.",
        "Takes both sources as plain fact.",
    ),
    (
        "Corroboration",
        "Shows where the sources agree, differ or are silent, and what would settle it.",
        "Notices a difference, but not what it rests on.",
        "Uses one source alone.",
    ),
)


def teacher_guide(pack: Pack) -> Sheet:
    """Return the guide of a pack with one panel."""
    panel = pack.panel
    blocks: tuple[Block, ...] = (
        Paragraph(spans=words(panel.big_idea), role="lede"),
        *_plan(pack),
        *_care(panel),
        *_standards(pack),
        *_silences(pack),
        PageBreak(),
        *_key(panel),
        *_questions(pack),
        *_scholarship(panel),
        *_rubric(),
    )
    return head_and_foot.sheet(
        pack,
        blocks,
        part="teacher-guide",
        kind="Teacher’s guide",
        most_pages=4,
        for_students=False,
    )


def _plan(pack: Pack) -> tuple[Block, ...]:
    panel = pack.panel
    question = central_question(panel) or panel.title
    told: list[tuple[str, str, str]] = [
        ("0–5", "Read the advisory aloud. Ask what the class already thinks.", "slides, 1 and 2"),
        (
            "5–15",
            "Read the exact words in pairs; fill in Observe, Reflect, Question.",
            "student handout",
        ),
        ("15–25", "Ask of each source: who is speaking, when, to whom?", "student handout"),
    ]
    if pack.questions:
        told.append(
            (
                "25–38",
                "Set the answers side by side: do they count the same thing?",
                "corroboration sheet",
            )
        )
    else:
        told.append(("25–38", "Answer two of the prompts in writing; compare.", "student handout"))
    told.append(
        ("38–45", "Exit ticket: one sentence of judgement, with a citation.", "slides, last")
    )
    rows = tuple(tuple(words(cell) for cell in row) for row in told)
    return (
        Heading(text=f"A lesson of {MINUTES} minutes"),
        Paragraph(spans=(Span(text="Central question: ", style="strong"), Span(text=question))),
        Table(header=("Minutes", "What to do", "File"), rows=rows, widths=(1, 5, 2)),
    )


def _care(panel: PanelDocument) -> tuple[Block, ...]:
    told = [
        "Say what the panel describes before anyone reads it, and let students step out.",
        "People died of what is told here. Do not stage, act out or score their suffering.",
        "Keep the flags: what is marked hypothetical, apocryphal or undocumented proves nothing.",
    ]
    if panel.help_text:
        told.append(panel.help_text)
    return (Heading(text="With care"), Items(items=tuple(words(one) for one in told)))


def _standards(pack: Pack) -> tuple[Block, ...]:
    skills = dict.fromkeys(prompt.skill for prompt in pack.panel.prompts)
    rows = tuple(
        (
            words(SKILLS.get(standard.skill, standard.skill)),
            words(f"{standard.framework}, {standard.code}"),
            words(standard.gist),
        )
        for standard in pack.standards
        if standard.skill in skills
    )
    if not rows:
        return ()
    header = ("Skill", "Standard", "What it asks, in our words")
    return (Heading(text="Standards"), Table(header=header, rows=rows, widths=(1.4, 2.4, 4)))


def _silences(pack: Pack) -> tuple[Block, ...]:
    told = pack.theme_of(pack.panel).silences
    if not told:
        return ()
    return (
        Heading(text="What both sources leave out"),
        Paragraph(spans=words(" ".join(told.split()))),
        Paragraph(
            spans=words(
                "A task: which of these silences could change your answer? Where would you look?"
            ),
            role="small",
        ),
    )


def _key(panel: PanelDocument) -> tuple[Block, ...]:
    """Return the prompts with what a good answer notices, and the sentences that bear it out."""
    told: list[Block] = [Heading(text="Key, with the words that support it")]
    for number, prompt in enumerate(panel.prompts, start=1):
        skill = SKILLS.get(prompt.skill, prompt.skill)
        told.append(Heading(text=f"{number}. {skill.capitalize()}", level=3))
        told.append(Paragraph(spans=words(prompt.text), role="task"))
        if prompt.teacher_note:
            told.append(_headed("What a good answer notices.", prompt.teacher_note))
    told.append(Heading(text="What the panel says, sentence by sentence", level=3))
    told.append(Items(items=tuple(_supported(panel.body, panel)), ordered=True))
    told.append(
        Paragraph(
            spans=words(
                "“The source does not say” is a right answer where the key names no words for it."
            ),
            role="small",
        )
    )
    return tuple(told)


def _supported(body: Body, panel: PanelDocument) -> list[Spans]:
    """Return each sentence with the ids and offsets of its evidence."""
    excerpts = {excerpt.key: excerpt for excerpt in panel.excerpts}
    notes = {note.key: note for note in panel.notes}
    told: list[Spans] = []
    for sentence in body.sentences:
        where = [_place(excerpts[k]) for k in sentence.citations if k in excerpts]
        where += [_scholars(notes[k]) for k in sentence.citations if k in notes]
        basis = "; ".join(where) or "framing, in our words"
        told.append((Span(text=f"{sentence.text} "), Span(text=f"[{basis}]", style="emph")))
    return told


def _place(excerpt: ExcerptDocument) -> str:
    """Return the id and offsets of an excerpt, so that anyone with the text can find it."""
    return f"{excerpt.key}, characters {excerpt.start}–{excerpt.end}"


def _scholars(note: NoteDocument) -> str:
    return f"note {note.key}{'' if note.checked else ', unconfirmed'}"


def _questions(pack: Pack) -> tuple[Block, ...]:
    told: list[Block] = []
    marks = {source.key: source.mark for source in pack.sources}
    for question in pack.questions:
        told.append(Heading(text=f"Question {question.key}: {question.title}"))
        told.append(Items(items=tuple(_answers(question, marks))))
        told.append(_headed("Comparable?", question.comparability))
        if question.scholarship.text:
            told.append(_headed("What historians hold.", question.scholarship.text))
        if question.reading.text:
            told.append(_headed("What the exhibition does.", question.reading.text))
    return tuple(told)


def _answers(question: QuestionDocument, marks: dict[str, str]) -> list[Spans]:
    told: list[Spans] = []
    for answer in question.answers:
        where = f" [{_place(answer.excerpt)}]" if answer.excerpt else ""
        figure = f" Figure: {answer.figure}; it counts {answer.counts}." if answer.figure else ""
        head = Span(text=f"Source {marks.get(answer.source, answer.source)}: ", style="strong")
        told.append((head, Span(text=f"{answer.gist}{figure}"), Span(text=where, style="emph")))
    return told


def _headed(head: str, text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=f"{head} ", style="strong"), *words(" ".join(text.split()))))


def _scholarship(panel: PanelDocument) -> tuple[Block, ...]:
    """Return what specialists correct in the sources, with author and year."""
    corrections = [note for note in panel.notes if note.correction]
    others = [note for note in panel.notes if not note.correction]
    told: list[Block] = []
    if corrections:
        told.append(Heading(text="What scholarship corrects"))
        told += [evidence.note_block(note) for note in corrections]
    if others:
        told.append(Heading(text="What scholarship adds"))
        told += [evidence.note_block(note) for note in others]
    return tuple(told)


def _rubric() -> tuple[Block, ...]:
    rows = tuple(
        ((Span(text=name, style="strong"),), *(words(cell) for cell in cells))
        for name, *cells in RUBRIC
    )
    return (
        Heading(text="Rubric"),
        Table(
            header=("What is read", "2 points", "1 point", "0 points"),
            rows=rows,
            widths=(1.3, 3, 2.6, 2),
        ),
    )
