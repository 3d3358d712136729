"""Panels and rooms read from the database into documents."""

import hashlib
from collections.abc import Iterable, Sequence

from exhibit.documents import codec
from exhibit.documents.library import Library
from exhibit.documents.types import (
    AnswerDocument,
    ChartDocument,
    ExcerptDocument,
    ExhibitionDocument,
    NoteDocument,
    PanelDocument,
    PictureDocument,
    PromptDocument,
    QuestionDocument,
    SubjectLink,
    SubjectPage,
    ThemePage,
)
from exhibit.models import (
    Answer,
    Chart,
    Exhibition,
    Panel,
    PanelPicture,
    Question,
    Subject,
    Theme,
)
from exhibit.text import body as body_text
from exhibit.text.body import Body


def panel_documents(panels: Iterable[Panel], library: Library) -> list[PanelDocument]:
    """Return panels as documents; `panels` come from `Panel.objects.with_evidence()`."""
    return [_panel(panel, library) for panel in panels]


def panel_document(panel: Panel) -> PanelDocument:
    """Return one panel as a document, from its working text."""
    loaded = Panel.objects.with_evidence().get(pk=panel.pk)
    return _panel(loaded, Library(keys_of(loaded)))


def keys_of(panel: Panel) -> set[str]:
    """Return the keys of all excerpts and notes a panel needs; `panel` has its evidence loaded."""
    keys = set(body_text.parse(panel.body).citations)
    for link in panel.panel_questions.all():
        question = link.question
        keys |= set(body_text.parse(question.scholarship).citations)
        keys |= set(body_text.parse(question.reading).citations)
        keys |= {answer.excerpt.key for answer in question.answers.all() if answer.excerpt}
    for use in panel.panel_charts.all():
        keys |= set(use.chart.note_keys)
    return keys


def evidence_sha256(panel: PanelDocument) -> str:
    """Return a fingerprint of what a panel rests on, to see whether it changed since approval."""
    frozen = (panel.excerpts, panel.notes, panel.sources, panel.questions, panel.charts)
    return hashlib.sha256(codec.encode(frozen)).hexdigest()


def _cited(
    citations: Iterable[str], library: Library
) -> tuple[tuple[ExcerptDocument, ...], tuple[NoteDocument, ...]]:
    keys = list(citations)
    excerpts = tuple(library.excerpts[key] for key in keys if key in library.excerpts)
    return excerpts, tuple(library.notes[key] for key in keys if key in library.notes)


def _panel(panel: Panel, library: Library) -> PanelDocument:
    body = body_text.parse(panel.body)
    excerpts, notes = _cited(body.citations, library)
    questions = tuple(
        question_document(link.question, library) for link in panel.panel_questions.all()
    )
    charts = tuple(chart_document(use.chart) for use in panel.panel_charts.all())
    # A chart's figures rest on notes that the text may not cite: they travel with the panel.
    cited = {note.key for note in notes}
    extra = {key: None for chart in charts for key in chart.notes if key not in cited}
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
        notes=(*notes, *_cited(extra, library)[1]),
        sources=tuple(source for key, source in library.sources.items() if key in rests_on),
        questions=questions,
        prompts=tuple(
            PromptDocument(skill=prompt.skill, text=prompt.text, teacher_note=prompt.teacher_note)
            for prompt in panel.prompts.all()
        ),
        pictures=tuple(picture_document(use) for use in panel.panel_pictures.all()),
        charts=charts,
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
        notes=_cited(cited, library)[1],
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


def exhibition_document(exhibition: Exhibition, library: Library) -> ExhibitionDocument:
    """Return what the home page says, with the evidence for it."""
    big_idea = body_text.parse(exhibition.big_idea)
    introduction = body_text.parse(exhibition.introduction)
    cited = dict.fromkeys((*big_idea.citations, *introduction.citations))
    excerpts, notes = _cited(cited, library)
    return ExhibitionDocument(
        title=exhibition.title,
        subtitle=exhibition.subtitle,
        big_idea=big_idea,
        introduction=introduction,
        silences=exhibition.silences,
        credits=exhibition.credits,
        licence=exhibition.licence,
        licence_label=exhibition.licence_label,
        contact=exhibition.contact,
        language=exhibition.language,
        excerpts=excerpts,
        notes=notes,
    )


def theme_pages(themes: Sequence[Theme], library: Library) -> list[ThemePage]:
    """Return the rooms with their introductions, without their panels."""
    pages = []
    for number, theme in enumerate(themes, start=1):
        introduction: Body = body_text.parse(theme.introduction)
        excerpts, notes = _cited(introduction.citations, library)
        pages.append(
            ThemePage(
                slug=theme.slug,
                title=theme.title,
                sign=theme.sign,
                line=theme.line,
                lede=theme.lede,
                number=number,
                introduction=introduction,
                excerpts=excerpts,
                notes=notes,
                silences=theme.silences,
            )
        )
    return pages


def subject_page(subject: Subject) -> SubjectPage:
    """Return a subject without its panels."""
    return SubjectPage(
        slug=subject.slug,
        name=subject.name,
        kind=subject.kind,
        description=subject.description,
        date=subject.date,
        latitude=subject.latitude,
        longitude=subject.longitude,
        other_names=tuple(subject.other_names),
        wikidata=subject.wikidata,
    )
