"""Panels read from the database into documents."""

import hashlib
from collections.abc import Iterable

from exhibit.documents import codec
from exhibit.documents.library import Library
from exhibit.documents.types import (
    AnswerDocument,
    ChartDocument,
    DrawingDocument,
    PanelDocument,
    PictureDocument,
    PromptDocument,
    QuestionDocument,
    Related,
    SubjectLink,
)
from exhibit.models import Answer, Chart, Drawing, Panel, PanelPicture, Question
from exhibit.text import body as body_text


def panel_documents(panels: Iterable[Panel], library: Library) -> list[PanelDocument]:
    """Return panels as documents; `panels` come from `Panel.objects.with_evidence()`."""
    return [_panel(panel, library) for panel in panels]


def keys_of(panel: Panel) -> set[str]:
    """Return the keys of all excerpts and notes a panel needs; `panel` has its evidence loaded."""
    keys = set(body_text.parse(panel.body).citations)
    for link in panel.panel_questions.all():
        question = link.question
        keys |= set(body_text.parse(question.scholarship).citations)
        keys |= set(body_text.parse(question.reading).citations)
        keys |= {answer.excerpt.key for answer in question.answers.all() if answer.excerpt}
    for chart in panel.panel_charts.all():
        keys |= set(chart.chart.note_keys)
    for drawing in panel.panel_drawings.all():
        keys |= set(drawing.drawing.note_keys)
    return keys


def evidence_sha256(panel: PanelDocument) -> str:
    """Return a fingerprint of what a panel rests on, to see whether it changed since approval."""
    frozen = (panel.excerpts, panel.notes, panel.sources, panel.questions, panel.charts)
    return hashlib.sha256(codec.encode(frozen)).hexdigest()


def _panel(panel: Panel, library: Library) -> PanelDocument:
    body = body_text.parse(panel.body)
    excerpts, notes = library.cited(body.citations)
    questions = tuple(
        question_document(link.question, library) for link in panel.panel_questions.all()
    )
    charts = tuple(chart_document(use.chart) for use in panel.panel_charts.all())
    drawings = tuple(drawing_document(use.drawing) for use in panel.panel_drawings.all())
    # A chart's figures rest on notes that the text may not cite: they travel with the panel.
    cited = {note.key for note in notes}
    figures: tuple[ChartDocument | DrawingDocument, ...] = (*charts, *drawings)
    extra = {key: None for figure in figures for key in figure.notes if key not in cited}
    rests_on = {excerpt.source for excerpt in excerpts}
    rests_on |= {answer.source for question in questions for answer in question.answers}
    return PanelDocument(
        slug=panel.slug,
        key=panel.key,
        title=panel.title,
        theme=panel.theme.slug,
        other_themes=tuple(theme.slug for theme in panel.other_themes.all()),
        kind=panel.kind,
        big_idea=panel.big_idea,
        flag=panel.flag,
        advisory=panel.advisory,
        help_text=panel.help_text,
        date=panel.date,
        body=body,
        excerpts=excerpts,
        notes=(*notes, *library.cited(extra)[1]),
        sources=tuple(source for key, source in library.sources.items() if key in rests_on),
        questions=questions,
        prompts=tuple(
            PromptDocument(skill=prompt.skill, text=prompt.text, teacher_note=prompt.teacher_note)
            for prompt in panel.prompts.all()
        ),
        pictures=tuple(picture_document(use) for use in panel.panel_pictures.all()),
        charts=charts,
        drawings=drawings,
        related=tuple(
            Related(slug=link.other.slug, reason=link.reason) for link in panel.related_panels.all()
        ),
        subjects=tuple(
            SubjectLink(
                slug=link.tag.slug,
                name=link.tag.name,
                kind=link.tag.kind,
                description=link.tag.description,
            )
            for link in sorted(panel.panel_subjects.all(), key=lambda link: link.tag.name)
        ),
    )


def question_document(question: Question, library: Library) -> QuestionDocument:
    """Return a question with its answers and the notes its scholarship cites."""
    scholarship = body_text.parse(question.scholarship)
    reading = body_text.parse(question.reading)
    cited = dict.fromkeys((*scholarship.citations, *reading.citations))
    return QuestionDocument(
        slug=question.slug,
        key=question.key,
        title=question.title,
        measure=question.measure,
        comparable=question.comparable,
        comparability=question.comparability,
        scholarship=scholarship,
        reading=reading,
        answers=tuple(_answer(answer, library) for answer in question.answers.all()),
        notes=library.cited(cited)[1],
    )


def _answer(answer: Answer, library: Library) -> AnswerDocument:
    excerpt = library.excerpts.get(answer.excerpt.key) if answer.excerpt else None
    return AnswerDocument(
        source=answer.source.key,
        excerpt=excerpt,
        gist=answer.gist,
        counts=answer.counts,
        marked_start=answer.marked_start,
        marked_end=answer.marked_end,
        low=answer.low.normalize() if answer.low is not None else None,
        high=answer.high.normalize() if answer.high is not None else None,
        unit=answer.unit,
        figure=answer.figure,
        silent=answer.silent,
    )


def chart_document(chart: Chart) -> ChartDocument:
    """Return a chart with its table."""
    return ChartDocument(
        key=chart.key,
        title=chart.title,
        alt=chart.alt,
        caption=chart.caption,
        spec=chart.spec,
        columns=tuple(chart.columns),
        rows=tuple(tuple(row) for row in chart.rows),
        notes=tuple(chart.note_keys),
    )


def drawing_document(drawing: Drawing) -> DrawingDocument:
    """Return a drawing of our own."""
    return DrawingDocument(
        key=drawing.key,
        title=drawing.title,
        alt=drawing.alt,
        caption=drawing.caption,
        svg=drawing.svg,
        notes=tuple(drawing.note_keys),
    )


def picture_document(use: PanelPicture) -> PictureDocument:
    """Return a picture as one panel uses it."""
    picture = use.picture
    return PictureDocument(
        sha256=picture.sha256,
        title=picture.title,
        width=picture.width,
        height=picture.height,
        alt="" if use.decorative else use.alt or picture.alt,
        decorative=use.decorative,
        caption=use.caption,
        credit_line=picture.credit_line,
        focal_x=picture.focal_x,
        focal_y=picture.focal_y,
    )
