"""The teacher's guide of one panel (packs.md, section 2, file 4): plan, care, key, rubric."""

from collections.abc import Iterator

from exhibit.documents.bearing_clauses import notes_shown
from exhibit.documents.pack import Pack
from exhibit.documents.panel import AnswerDocument, PanelDocument, PromptDocument
from exhibit.documents.reading_state import reading_state
from exhibit.documents.records import ExcerptDocument
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
    headed,
    words,
)
from exhibit.exports.sheets import evidence, head_and_foot
from exhibit.exports.sheets.student import central_question, skill_name

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
        Paragraph(words(panel.big_idea), "lede"),
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


def _plan(pack: Pack) -> Iterator[Block]:
    panel = pack.panel
    compare = (
        ("Set the answers side by side: do they count the same thing?", "corroboration sheet")
        if pack.questions
        else ("Answer two of the prompts in writing; compare.", "student handout")
    )
    steps = (
        ("0–5", "Read the advisory aloud. Ask what the class already thinks.", "slides, 1 and 2"),
        (
            "5–15",
            "Read the exact words in pairs; fill in Observe, Reflect, Question.",
            "student handout",
        ),
        ("15–25", "Ask of each source: who is speaking, when, to whom?", "student handout"),
        ("25–38", *compare),
        ("38–45", "Exit ticket: one sentence of judgement, with a citation.", "slides, last"),
    )
    yield Heading(f"A lesson of {MINUTES} minutes")
    yield Paragraph(headed("Central question:", central_question(panel) or panel.title))
    rows = tuple(tuple(map(words, step)) for step in steps)
    yield Table(("Minutes", "What to do", "File"), rows, widths=(1, 5, 2))


def _care(panel: PanelDocument) -> Iterator[Block]:
    rules = (
        "Say what the panel describes before anyone reads it, and let students step out.",
        "People died of what is told here. Do not stage, act out or score their suffering.",
        "Keep the flags: what is marked hypothetical, apocryphal or undocumented proves nothing.",
        panel.help_text,
    )
    yield Heading("With care")
    yield Items(tuple(words(rule) for rule in rules if rule))


def _standards(pack: Pack) -> Iterator[Block]:
    skills = {prompt.skill for prompt in pack.panel.prompts}
    rows = tuple(
        (
            words(skill_name(standard.skill)),
            words(f"{standard.framework}, {standard.code}"),
            words(standard.gist),
        )
        for standard in pack.standards
        if standard.skill in skills
    )
    if rows:
        yield Heading("Standards")
        header = ("Skill", "Standard", "What it asks, in our words")
        yield Table(header, rows, widths=(1.4, 2.4, 4))


def _silences(pack: Pack) -> Iterator[Block]:
    silences = pack.theme_of(pack.panel).silences
    if silences:
        yield Heading("What both sources leave out")
        yield Paragraph(words(" ".join(silences.split())))
        task = "A task: which of these silences could change your answer? Where would you look?"
        yield Paragraph(words(task), "small")


def _key(panel: PanelDocument) -> Iterator[Block]:
    """Yield the prompts with what a good answer notices, and the sentences that bear it out."""
    yield Heading("Key, with the words that support it")
    for number, prompt in enumerate(panel.prompts, start=1):
        yield Heading(f"{number}. {skill_name(prompt.skill).capitalize()}", 3)
        yield Paragraph(words(prompt.text), "task")
        if prompt.teacher_note:
            head = words("What a good answer notices. ", "strong")
            yield Paragraph((*head, *_noticed(prompt)))
    yield Heading("What the panel says, sentence by sentence", 3)
    if read := reading_state(panel).in_words:
        yield Paragraph(words(f"{read}."), "small")
    yield Items(tuple(_supported(panel)), ordered=True)
    hint = "“The source does not say” is a right answer where the key names no words for it."
    yield Paragraph(words(hint), "small")


def _noticed(prompt: PromptDocument) -> Iterator[Span]:
    """Yield what a good answer notices, each sentence with the keys of what it rests on."""
    # In an edition older than marks on these notes there are only the words.
    if not prompt.teacher_note_cited.sentences:
        yield Span(" ".join(prompt.teacher_note.split()))
    for number, sentence in enumerate(prompt.teacher_note_cited.sentences):
        yield Span(f"{' ' if number else ''}{sentence.text}")
        if sentence.citations:
            yield Span(f" [{'; '.join(dict.fromkeys(sentence.citations))}]", "emph")


def _supported(panel: PanelDocument) -> Iterator[Spans]:
    """Yield each sentence with the ids and offsets of its evidence."""
    excerpts = {excerpt.key: _place(excerpt) for excerpt in panel.excerpts}
    notes = {
        note.key: f"note {note.key}" if note.checked else f"note {note.key}, unconfirmed"
        for note in panel.notes
    }
    for sentence in panel.body.sentences:
        places = [excerpts[key] for key in sentence.citations if key in excerpts]
        places += [notes[key] for key in sentence.citations if key in notes]
        basis = "; ".join(places) or "framing, in our words"
        yield (Span(f"{sentence.text} "), Span(f"[{basis}]", "emph"))


def _place(excerpt: ExcerptDocument) -> str:
    """Return the id and offsets of an excerpt, so that anyone with the text can find it."""
    return f"{excerpt.key}, characters {excerpt.start}–{excerpt.end}"


def _questions(pack: Pack) -> Iterator[Block]:
    for question in pack.questions:
        yield Heading(f"Question {question.key}: {question.title}")
        yield Items(tuple(_answer(answer, pack) for answer in question.answers))
        yield Paragraph(headed("Comparable?", " ".join(question.comparability.split())))
        yield from _headed("What historians hold.", question.scholarship.text)
        yield from _headed("What the exhibition does.", question.reading.text)


def _answer(answer: AnswerDocument, pack: Pack) -> Spans:
    figure = f" Figure: {answer.figure}; it counts {answer.counts}." if answer.figure else ""
    return (
        Span(f"Source {evidence.mark_of(answer.source, pack.sources)}: ", "strong"),
        Span(f"{answer.gist}{figure}"),
        Span(f" [{_place(answer.excerpt)}]" if answer.excerpt else "", "emph"),
    )


def _headed(head: str, text: str) -> Iterator[Block]:
    if text:
        yield Paragraph(headed(head, " ".join(text.split())))


def _scholarship(panel: PanelDocument) -> Iterator[Block]:
    """Yield what specialists correct in the sources, with author and year, then what they add."""
    panel_notes = notes_shown(panel)
    for heading, is_correction in (
        ("What scholarship corrects", True),
        ("What scholarship adds", False),
    ):
        notes = [note for note in panel_notes if note.correction == is_correction]
        if notes:
            yield Heading(heading)
            yield from map(evidence.note_block, notes)


def _rubric() -> Iterator[Block]:
    rows = tuple((words(name, "strong"), *map(words, cells)) for name, *cells in RUBRIC)
    yield Heading("Rubric")
    header = ("What is read", "2 points", "1 point", "0 points")
    yield Table(header, rows, widths=(1.3, 3, 2.6, 2))
