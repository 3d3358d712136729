"""Records and the database's columns must not drift apart."""

import pytest
from django.db import models as columns

from curation.exchange.bundle import records
from curation.exchange.bundle.fields import Refused, Value
from curation.exchange.bundle.record import written_fields
from curation.exchange.bundle.yaml_file import YamlFile, compose
from curation.exchange.faults import Report
from exhibit import models

PAIRS = {
    records.ExhibitionRecord: models.Exhibition,
    records.ThemeRecord: models.Theme,
    records.SourceRecord: models.Source,
    records.ExcerptRecord: models.Excerpt,
    records.EmendationRecord: models.Emendation,
    records.ReferenceRecord: models.Reference,
    records.NoteRecord: models.Note,
    records.SubjectRecord: models.Subject,
    records.QuestionRecord: models.Question,
    records.AnswerRecord: models.Answer,
    records.PanelRecord: models.Panel,
    records.PanelPictureRecord: models.PanelPicture,
    records.PromptRecord: models.Prompt,
    records.AcknowledgedRecord: models.Acknowledgement,
    records.RelatedRecord: models.RelatedPanel,
    records.PictureRecord: models.Picture,
    records.DrawingRecord: models.Drawing,
    records.TimelineEventRecord: models.TimelineEvent,
    records.TourRecord: models.Tour,
    records.TourStopRecord: models.TourStop,
}
# Where a field has another name than its column, or is no column of text.
NAMES = {(records.ExcerptRecord, "unused"): "unused_reason"}


def told(field, words: str) -> bool:
    """Tell whether a field's reader takes some words."""
    file = YamlFile("x.yaml", f'"{words}"')
    report = Report()
    node = compose(file, report)
    try:
        field.metadata["reader"](Value(file, node, field.name, report, node))
    except Refused:
        return False
    return True


def text_columns():
    """Yield record, field and column of every text with a limit or a choice."""
    for record, model in PAIRS.items():
        held = {column.name: column for column in model._meta.get_fields()}
        for field in written_fields(record):
            column = held.get(NAMES.get((record, field.name), field.name))
            if isinstance(column, columns.CharField):
                yield pytest.param(field, column, id=f"{record.__name__}.{field.name}")


@pytest.mark.parametrize(("field", "column"), list(text_columns()))
def test_text_too_long_for_its_column_is_refused(field, column):
    assert not told(field, "x" * (column.max_length + 1))


@pytest.mark.parametrize(("field", "column"), list(text_columns()))
def test_words_a_column_offers_are_taken(field, column):
    assert all(told(field, value) for value, _ in column.choices or () if value)


@pytest.mark.parametrize(
    ("field", "column"), [case for case in text_columns() if case.values[1].choices]
)
def test_words_a_column_does_not_offer_are_refused(field, column):
    assert not told(field, "x")


@pytest.mark.parametrize("record", PAIRS)
def test_default_of_a_field_is_that_of_its_column(record):
    held = {column.name: column for column in PAIRS[record]._meta.get_fields()}
    for field in written_fields(record):
        column = held.get(field.name)
        if not field.metadata["required"] and column is not None and column.concrete:
            default = column.get_default() if column.has_default() else field.default
            assert field.default == (tuple(default) if isinstance(default, list) else default)
