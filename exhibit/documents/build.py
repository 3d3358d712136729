"""Panels read from the database into documents."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from exhibit.charts import words_of
from exhibit.documents import codec
from exhibit.documents.filling import filled
from exhibit.documents.library import Library
from exhibit.documents.panel import (
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
from exhibit.documents.supports import with_supports
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
        keys |= set(chart.chart.rests_on)
    for drawing in panel.panel_drawings.all():
        keys |= set(drawing.drawing.rests_on)
    return keys


def evidence_sha256(panel: PanelDocument) -> str:
    """Return a fingerprint of what a panel rests on, to see whether it changed since approval."""
    frozen = (panel.excerpts, panel.notes, panel.sources, panel.questions, panel.charts)
    return hashlib.sha256(codec.encode(frozen)).hexdigest()


def _panel(panel: Panel, library: Library) -> PanelDocument:
    body, idea = body_text.parse(panel.body), body_text.parse(panel.big_idea)
    excerpts, notes = library.cited(body.citations)
    questions = tuple(
        question_document(link.question, library) for link in panel.panel_questions.all()
    )
    charts = tuple(chart_document(use.chart, library) for use in panel.panel_charts.all())
    drawings = tuple(
        filled(DrawingDocument, use.drawing, **_keys(use.drawing))
        for use in panel.panel_drawings.all()
    )
    # A chart's figures rest on what the text may not cite: it travels with the panel.
    cited = {excerpt.key for excerpt in excerpts} | {note.key for note in notes}
    figures: tuple[ChartDocument | DrawingDocument, ...] = (*charts, *drawings)
    of_figures = (key for figure in figures for key in (*figure.notes, *figure.excerpts))
    more_excerpts, more_notes = library.cited(
        dict.fromkeys(key for key in of_figures if key not in cited)
    )
    excerpts, notes = (*excerpts, *more_excerpts), (*notes, *more_notes)
    rests_on = {excerpt.source for excerpt in excerpts}
    rests_on |= {answer.source for question in questions for answer in question.answers}
    document = filled(
        PanelDocument,
        panel,
        theme=panel.theme.slug,
        other_themes=tuple(theme.slug for theme in panel.other_themes.all()),
        body=body,
        idea=idea,
        big_idea=idea.text,
        excerpts=excerpts,
        notes=notes,
        sources=tuple(source for key, source in library.sources.items() if key in rests_on),
        questions=questions,
        prompts=tuple(filled(PromptDocument, prompt) for prompt in panel.prompts.all()),
        pictures=tuple(picture_document(use) for use in panel.panel_pictures.all()),
        charts=charts,
        drawings=drawings,
        related=tuple(
            filled(Related, link, slug=link.other.slug) for link in panel.related_panels.all()
        ),
        subjects=tuple(
            filled(SubjectLink, link.tag, description=body_text.parse(link.tag.description).text)
            for link in sorted(panel.panel_subjects.all(), key=lambda link: link.tag.name)
        ),
    )
    return with_supports(document, library)


def chart_document(chart: Chart, library: Library) -> ChartDocument:
    """Return a chart: its table in words, and with its marks where it has any.

    What a cell rests on stands with what the whole chart rests on.
    """
    columns = tuple(chart.columns)
    rows = tuple(tuple(row) for row in chart.rows)
    shown_columns = tuple(map(words_of, columns))
    shown_rows = tuple(tuple(map(words_of, row)) for row in rows)
    cites = (columns, rows) != (shown_columns, shown_rows)
    excerpts, notes = library.cited(dict.fromkeys(chart.keys_in_table))
    return filled(
        ChartDocument,
        chart,
        notes=tuple(dict.fromkeys((*chart.note_keys, *(note.key for note in notes)))),
        excerpts=tuple(
            dict.fromkeys((*chart.excerpt_keys, *(excerpt.key for excerpt in excerpts)))
        ),
        columns=shown_columns,
        rows=shown_rows,
        columns_cited=columns if cites else (),
        rows_cited=rows if cites else (),
    )


def _keys(drawing: Drawing) -> dict[str, tuple[str, ...]]:
    return {"notes": tuple(drawing.note_keys), "excerpts": tuple(drawing.excerpt_keys)}


def question_document(question: Question, library: Library) -> QuestionDocument:
    """Return a question with its answers and the notes its scholarship cites."""
    answers = tuple(_answer(answer, library) for answer in question.answers.all())
    document = filled(QuestionDocument, question, answers=answers)
    cited = dict.fromkeys((*document.scholarship.citations, *document.reading.citations))
    return replace(document, notes=library.cited(cited)[1])


def _answer(answer: Answer, library: Library) -> AnswerDocument:
    return filled(
        AnswerDocument,
        answer,
        source=answer.source.key,
        excerpt=library.excerpts.get(answer.excerpt.key) if answer.excerpt else None,
        low=answer.low.normalize() if answer.low is not None else None,
        high=answer.high.normalize() if answer.high is not None else None,
    )


def picture_document(use: PanelPicture) -> PictureDocument:
    """Return a picture as one panel uses it."""
    return filled(
        PictureDocument,
        use.picture,
        alt="" if use.decorative else use.alt or use.picture.alt,
        decorative=use.decorative,
        caption=use.caption,
    )
