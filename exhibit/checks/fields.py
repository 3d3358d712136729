"""The texts of a panel, each with the name of its field and words for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exhibit.documents.panel import (
    AnswerDocument,
    ChartDocument,
    PanelDocument,
    PictureDocument,
    PromptDocument,
    QuestionDocument,
    all_excerpts,
)
from exhibit.documents.records import ExcerptDocument, NoteDocument
from exhibit.text.body import Body
from exhibit.text.translated import gettext_noop as _noop

_LABELS: dict[type, dict[str, str]] = {
    PanelDocument: {
        "title": _noop("the title"),
        "big_idea": _noop("the big idea"),
        "advisory": _noop("the content advisory"),
        "help_text": _noop("the help text"),
        "body": _noop("the body"),
    },
    ExcerptDocument: {
        "exact": _noop("the words of {of}"),
        "gist": _noop("the gist of {of}"),
        "credit_line": _noop("the credit of {of}"),
    },
    NoteDocument: {"text": _noop("the note {of}"), "caution": _noop("the caution of {of}")},
    QuestionDocument: dict.fromkeys(
        ("title", "measure", "comparability", "scholarship", "reading"),
        _noop("the {name} of the question “{of}”"),
    ),
    AnswerDocument: dict.fromkeys(
        ("gist", "counts", "figure"),
        _noop("the {name} of {source}’s answer, the question “{of}”"),
    ),
    PromptDocument: {
        "text": _noop("discussion question {of}"),
        "teacher_note": _noop("the teacher’s note of discussion question {of}"),
    },
    PictureDocument: dict.fromkeys(
        ("title", "alt", "caption", "credit_line"), _noop("the {name} of picture {of}")
    ),
    ChartDocument: dict.fromkeys(("title", "alt", "caption"), _noop("the {name} of chart {of}")),
}
"""The texts of each kind of record, and what a sentence calls them."""


@dataclass(frozen=True)
class Field:
    """One text of a panel. `label` names it in a sentence; `quoted` are a source's own words."""

    name: str
    label: str
    text: str
    quoted: bool = False


def fields_of(panel: PanelDocument) -> Iterator[Field]:
    """Yield every text of a panel that is not empty, the body as its source."""
    yield from (field for field in _all_fields(panel) if field.text)


def excerpts_of(panel: PanelDocument) -> tuple[ExcerptDocument, ...]:
    """Return the excerpts a panel shows, once each, in the order they first appear."""
    return tuple({excerpt.key: excerpt for excerpt in all_excerpts(panel)}.values())


def _all_fields(panel: PanelDocument) -> Iterator[Field]:
    yield from _texts(panel, "", "")
    for excerpt in excerpts_of(panel):
        yield from _texts(excerpt, f"excerpts.{excerpt.key}.", excerpt.key)
    for note in panel.notes:
        yield from _texts(note, f"notes.{note.key}.", note.key)
    for question in panel.questions:
        start = f"questions.{question.slug}."
        yield from _texts(question, start, question.title)
        for answer in question.answers:
            yield from _texts(answer, f"{start}{answer.source}.", question.title, answer.source)
    for number, prompt in enumerate(panel.prompts, start=1):
        yield from _texts(prompt, f"prompts.{number}.", number)
    for number, picture in enumerate(panel.pictures, start=1):
        yield from _texts(picture, f"pictures.{number}.", number)
    for chart in panel.charts:
        yield from _texts(chart, f"charts.{chart.key}.", chart.key)
        label = _("the table of chart {chart}").format(chart=chart.key)
        table = "\n".join("\t".join(row) for row in (chart.columns, *chart.rows))
        yield Field(f"charts.{chart.key}.rows", label, table)


def _texts(record: object, start: str, of: str | int, source: str = "") -> Iterator[Field]:
    for name, label in _LABELS[type(record)].items():
        value = getattr(record, name)
        text = value.source if isinstance(value, Body) else value or ""
        full_label = _(label).format(name=name.replace("_", " "), of=of, source=source)
        yield Field(f"{start}{name}", full_label, text, quoted=name == "exact")
