"""What the slides of one panel say (educator.md, section 2, file 5): eight to ten, with notes."""

from dataclasses import dataclass

from exhibit.documents.types import PanelDocument, QuestionDocument, SourceDocument
from exhibit.exports.citations import cite_panel, plain, works_cited
from exhibit.exports.sheet import Figure, Span, Spans, words
from exhibit.exports.sheets import evidence, frame
from exhibit.exports.sheets.bars import bars
from exhibit.exports.sheets.student import OBSERVE, SKILLS, SOURCING, STYLE, central_question
from exhibit.packs.pack import Pack
from exhibit.presenters.excerpts import FLAGS, reading, source_kind
from exhibit.presenters.questions import sign

MOST_WORKS = 8
"""Works on the last slide: more could not be read from the back; the rest is in its notes."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One paragraph of a slide."""

    spans: Spans
    role: str = ""
    """'' for a point, 'quote' for exact words, 'by' for what stands before them, 'small'."""


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One slide: a title no other slide has, its lines, and what the teacher says."""

    title: str
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    figure: Figure | None = None


def outline(pack: Pack) -> tuple[Slide, ...]:
    """Return the slides of a pack with one panel; every title is unique."""
    panel = pack.panel
    slides = [
        _opening(pack),
        _first_look(panel),
        *(_source(panel, source) for source in panel.sources),
        *(_disagreement(pack, question) for question in panel.questions),
        _who_is_speaking(panel),
        _scholarship(panel),
        _discuss(panel),
        _exit_ticket(pack),
        _works(pack),
    ]
    return _with_unique_titles([slide for slide in slides if slide is not None])


def _opening(pack: Pack) -> Slide:
    panel = pack.panel
    flag = frame.sheet(pack, (), part="", kind="").flag
    lines = [_small(f"{pack.about.title} · {pack.theme_of(panel).title}")]
    if told := frame.advisory(pack):
        lines.append(Line(spans=(Span(text="Before we begin. ", style="strong"), *words(told))))
    if question := central_question(panel):
        lines.append(Line(spans=(Span(text=question, style="emph"),)))
    lines.append(_small(f"{frame.edition_line(pack.stamp)} · {pack.code} · {pack.check_address}"))
    lines += [_small(told) for told in frame.rights(pack)]
    return Slide(
        title=f"{flag}: {panel.title}" if flag else panel.title,
        lines=tuple(lines),
        notes=tuple(
            filter(
                None,
                (
                    "Read the advisory aloud before anything else, and let students step out.",
                    frame.help_line(pack),
                    f"The panel: {frame.addresses(pack)[1]}",
                ),
            )
        ),
    )


def _first_look(panel: PanelDocument) -> Slide:
    return Slide(
        title="What the panel says",
        lines=(
            _point(panel.big_idea),
            *(
                Line(spans=(Span(text=f"{name}. ", style="strong"), Span(text=ask)))
                for name, ask in OBSERVE
            ),
        ),
        notes=(
            "Let the class read the panel on the handout first.",
            "The text, sentence by sentence:",
            *(
                f"{sentence.text} [{', '.join(sentence.citations) or 'in our words'}]"
                for sentence in panel.body.sentences
            ),
        ),
    )


def _source(panel: PanelDocument, source: SourceDocument) -> Slide:
    lines: list[Line] = []
    notes = [f"{evidence.stopped(source.title)} {evidence.stopped(source.evidence_class)}".strip()]
    numbers = evidence.numbers_of(panel)
    for excerpt in evidence.in_order(panel.excerpts, numbers):
        if excerpt.source != source.key:
            continue
        flag = FLAGS.get(excerpt.flag, "")
        flagged = f"{flag}. " if flag else ""
        place = excerpt.locator or evidence.UNPLACED
        if excerpt.exact is None:
            notes.append(f"Also, in our words: {flagged}{excerpt.gist} ({excerpt.key}, {place}.)")
            continue
        credit = excerpt.credit_line or source.credit_line
        lines.append(
            Line(spans=words(f"{flagged}{place[:1].upper()}{place[1:]}. {credit}"), role="by")
        )
        quoted = (Span(text="“"), *evidence.quoted_spans(excerpt), Span(text="”"))
        lines.append(Line(spans=quoted, role="quote"))
        lines += [_small(reading(emendation)) for emendation in excerpt.emendations]
    if not lines:
        lines.append(_small("No exact words of this source are shown here; see the handout."))
    notes.append("Ask: who is speaking, to whom, and how near the events?")
    if not source.attribution_confirmed:
        notes.append("Do not name an author: the attribution is not confirmed.")
    return Slide(
        title=f"Source {source.mark}: {source_kind(source).lower()}",
        lines=tuple(lines),
        notes=tuple(notes),
    )


def _disagreement(pack: Pack, question: QuestionDocument) -> Slide:
    marks = {source.key: source.mark for source in pack.sources}
    lines = [Line(spans=(Span(text=sign(question), style="strong"),))]
    for answer in question.answers:
        told = answer.figure or answer.gist
        counts = f", counting {answer.counts.removeprefix('counts ')}" if answer.counts else ""
        mark = marks.get(answer.source, answer.source)
        lines.append(
            Line(
                spans=(Span(text=f"Source {mark}: ", style="strong"), Span(text=f"{told}{counts}"))
            )
        )
    verdict = "These may be compared, with care." if question.comparable else "Not one scale."
    lines.append(_small(f"{verdict} {' '.join(question.comparability.split())}"))
    return Slide(
        title=question.title,
        lines=tuple(lines),
        figure=bars(question, marks),
        notes=(
            "Ask: do they count or claim the same thing? What third source would settle it?",
            f"What historians hold: {' '.join(question.scholarship.text.split())}",
            f"What the exhibition does: {' '.join(question.reading.text.split())}",
            "Do not add or average the figures.",
        ),
    )


def _who_is_speaking(panel: PanelDocument) -> Slide | None:
    if not panel.sources:
        return None
    return Slide(
        title="Ask of each source",
        lines=tuple(
            Line(spans=(Span(text=f"{name}. ", style="strong"), Span(text=ask)))
            for ask, name in SOURCING
        ),
        notes=tuple(
            f"Source {source.mark}: made for {evidence.stopped(source.audience) or 'nobody named.'}"
            for source in panel.sources
        ),
    )


def _scholarship(panel: PanelDocument) -> Slide | None:
    if not panel.notes:
        return None
    shown = [note for note in panel.notes if note.correction] or list(panel.notes)
    told = [_flat(note) for note in shown[:2]]
    return Slide(
        title="What historians say",
        lines=tuple(_point(words_of) for words_of in told),
        notes=tuple(_flat(note) for note in panel.notes if note not in shown[:2])
        or ("Where a note is unconfirmed, say so.",),
    )


def _flat(note: object) -> str:
    block = evidence.note_block(note)  # type: ignore[arg-type]
    return "".join(span.text for span in block.spans)


def _discuss(panel: PanelDocument) -> Slide | None:
    if not panel.prompts:
        return None
    return Slide(
        title="Discuss",
        lines=tuple(_point(prompt.text) for prompt in panel.prompts),
        notes=tuple(
            f"{SKILLS.get(prompt.skill, prompt.skill).capitalize()}. "
            f"{' '.join(prompt.teacher_note.split())}".strip()
            for prompt in panel.prompts
        ),
    )


def _exit_ticket(pack: Pack) -> Slide:
    question = central_question(pack.panel) or pack.panel.title
    return Slide(
        title="Exit ticket",
        lines=(
            Line(spans=(Span(text=question, style="emph"),)),
            _point("Answer in one sentence. Give the range or the doubt, and cite a source."),
        ),
        notes=("A right answer may be: the sources do not say.",),
    )


def _works(pack: Pack) -> Slide:
    own = cite_panel(pack.panel, pack.about.title, pack.stamp, pack.site_url, STYLE)
    works = (own, *works_cited(pack.panel, STYLE))
    shown = tuple(Line(spans=evidence.cited(work), role="small") for work in works[:MOST_WORKS])
    rest = tuple(plain(work) for work in works[MOST_WORKS:])
    return Slide(title="Works cited", lines=shown, notes=rest or ("All works are on the slide.",))


def _point(text: str) -> Line:
    return Line(spans=words(" ".join(text.split())))


def _small(text: str) -> Line:
    return Line(spans=words(text), role="small")


def _with_unique_titles(slides: list[Slide]) -> tuple[Slide, ...]:
    """Number the titles that stand twice: a screen reader lists slides by their titles."""
    seen: dict[str, int] = {}
    told = []
    for slide in slides:
        seen[slide.title] = seen.get(slide.title, 0) + 1
        count = seen[slide.title]
        title = f"{slide.title} ({count})" if count > 1 else slide.title
        told.append(Slide(title=title, lines=slide.lines, notes=slide.notes, figure=slide.figure))
    return tuple(told)
