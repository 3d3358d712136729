"""The texts of a panel, each with the name of its field and words for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

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
    yield Field("title", _("the title"), panel.title)
    yield Field("big_idea", _("the big idea"), panel.big_idea)
    yield Field("advisory", _("the content advisory"), panel.advisory)
    yield Field("help_text", _("the help text"), panel.help_text)
    yield Field("body", _("the body"), panel.body.source)
    for excerpt in excerpts_of(panel):
        start = f"excerpts.{excerpt.key}"
        yield Field(
            f"{start}.exact",
            _("the words of {excerpt}").format(excerpt=excerpt.key),
            excerpt.exact or "",
            True,
        )
        yield Field(
            f"{start}.gist", _("the gist of {excerpt}").format(excerpt=excerpt.key), excerpt.gist
        )
        yield Field(
            f"{start}.credit_line",
            _("the credit of {excerpt}").format(excerpt=excerpt.key),
            excerpt.credit_line,
        )
    for note in panel.notes:
        yield Field(f"notes.{note.key}.text", _("the note {note}").format(note=note.key), note.text)
        yield Field(
            f"notes.{note.key}.caution",
            _("the caution of {note}").format(note=note.key),
            note.caution,
        )
    for question in panel.questions:
        yield from _question_fields(question)
    for number, prompt in enumerate(panel.prompts, start=1):
        yield Field(
            f"prompts.{number}.text",
            _("discussion question {number}").format(number=number),
            prompt.text,
        )
        label = _("the teacher’s note of discussion question {number}").format(number=number)
        yield Field(f"prompts.{number}.teacher_note", label, prompt.teacher_note)
    for number, picture in enumerate(panel.pictures, start=1):
        for name in ("title", "alt", "caption", "credit_line"):
            label = _("the {name} of picture {number}").format(
                name=name.replace("_", " "), number=number
            )
            yield Field(f"pictures.{number}.{name}", label, getattr(picture, name))
    for chart in panel.charts:
        for name in ("title", "alt", "caption"):
            label = _("the {name} of chart {chart}").format(name=name, chart=chart.key)
            yield Field(f"charts.{chart.key}.{name}", label, getattr(chart, name))
        table = "\n".join("\t".join(row) for row in (chart.columns, *chart.rows))
        yield Field(
            f"charts.{chart.key}.rows",
            _("the table of chart {chart}").format(chart=chart.key),
            table,
        )


def _question_fields(question: QuestionDocument) -> Iterator[Field]:
    start, label = (
        f"questions.{question.slug}",
        _("of the question “{question}”").format(question=question.title),
    )
    yield Field(f"{start}.title", _("the title {label}").format(label=label), question.title)
    yield Field(f"{start}.measure", _("the measure {label}").format(label=label), question.measure)
    yield Field(
        f"{start}.comparability",
        _("the comparability {label}").format(label=label),
        question.comparability,
    )
    yield Field(
        f"{start}.scholarship",
        _("the scholarship {label}").format(label=label),
        question.scholarship.source,
    )
    yield Field(
        f"{start}.reading", _("the reading {label}").format(label=label), question.reading.source
    )
    for answer in question.answers:
        for name in ("gist", "counts", "figure"):
            told = _("the {name} of {source}’s answer, {label}").format(
                name=name, source=answer.source, label=label[3:]
            )
            yield Field(f"{start}.{answer.source}.{name}", told, getattr(answer, name))
