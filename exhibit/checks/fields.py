"""The texts of a panel, each with the name of its field and words for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from exhibit.documents.types import ExcerptDocument, PanelDocument, QuestionDocument, all_excerpts


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
    yield Field("title", "the title", panel.title)
    yield Field("big_idea", "the big idea", panel.big_idea)
    yield Field("advisory", "the content advisory", panel.advisory)
    yield Field("help_text", "the help text", panel.help_text)
    yield Field("body", "the body", panel.body.source)
    for excerpt in excerpts_of(panel):
        start = f"excerpts.{excerpt.key}"
        yield Field(f"{start}.exact", f"the words of {excerpt.key}", excerpt.exact or "", True)
        yield Field(f"{start}.gist", f"the gist of {excerpt.key}", excerpt.gist)
        yield Field(f"{start}.credit_line", f"the credit of {excerpt.key}", excerpt.credit_line)
    for note in panel.notes:
        yield Field(f"notes.{note.key}.text", f"the note {note.key}", note.text)
        yield Field(f"notes.{note.key}.caution", f"the caution of {note.key}", note.caution)
    for question in panel.questions:
        yield from _question_fields(question)
    for number, prompt in enumerate(panel.prompts, start=1):
        yield Field(f"prompts.{number}.text", f"discussion question {number}", prompt.text)
        label = f"the teacher’s note of discussion question {number}"
        yield Field(f"prompts.{number}.teacher_note", label, prompt.teacher_note)
    for number, picture in enumerate(panel.pictures, start=1):
        for name in ("title", "alt", "caption", "credit_line"):
            label = f"the {name.replace('_', ' ')} of picture {number}"
            yield Field(f"pictures.{number}.{name}", label, getattr(picture, name))
    for chart in panel.charts:
        for name in ("title", "alt", "caption"):
            label = f"the {name} of chart {chart.key}"
            yield Field(f"charts.{chart.key}.{name}", label, getattr(chart, name))
        table = "\n".join("\t".join(row) for row in (chart.columns, *chart.rows))
        yield Field(f"charts.{chart.key}.rows", f"the table of chart {chart.key}", table)


def _question_fields(question: QuestionDocument) -> Iterator[Field]:
    start, label = f"questions.{question.slug}", f"of the question “{question.title}”"
    yield Field(f"{start}.title", f"the title {label}", question.title)
    yield Field(f"{start}.measure", f"the measure {label}", question.measure)
    yield Field(f"{start}.comparability", f"the comparability {label}", question.comparability)
    yield Field(f"{start}.scholarship", f"the scholarship {label}", question.scholarship.source)
    yield Field(f"{start}.reading", f"the reading {label}", question.reading.source)
    for answer in question.answers:
        for name in ("gist", "counts", "figure"):
            told = f"the {name} of {answer.source}’s answer, {label[3:]}"
            yield Field(f"{start}.{answer.source}.{name}", told, getattr(answer, name))
