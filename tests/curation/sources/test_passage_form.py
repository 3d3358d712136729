"""A passage is asked for by its words or by its offsets, and each fault is told at its field."""

import pytest

from curation.sources.intake_form import PastedText
from curation.sources.passage_form import PassageForm
from tests.factories import records


class Form(PassageForm):
    quotation = PastedText()
    nothing_given = "Give something."


@pytest.fixture
def source(db):
    return records.make_source_text("One man. Two men. One man.").source


def asked(source, **values) -> Form:
    """A form that was looked at."""
    form = Form(values, source=source)
    form.is_valid()
    return form


def test_passage_is_found_by_its_words(source):
    (place,) = asked(source, quotation="two  MEN").answer.places
    assert (place.exact, place.span) == ("Two men", "9-16")


def test_passage_is_found_by_its_offsets(source):
    (place,) = asked(source, start="0", end="3").answer.places
    assert place.exact == "One"


def test_words_go_before_offsets(source):
    (place,) = asked(source, quotation="Two men", start="0", end="3").answer.places
    assert place.exact == "Two men"


def test_source_without_a_text_has_an_answer_too(db):
    assert asked(records.make_source("diary"), quotation="Kirov").answer.kind == "cannot-check"


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({}, "quotation", "Give something."),
        ({"start": "3"}, "quotation", "Give something."),
        ({"quotation": "…"}, "quotation", "no letter or digit"),
        ({"start": "0", "end": "999"}, "end", "26 characters"),
        ({"start": "-1", "end": "3"}, "start", "greater than or equal to 0"),
    ],
)
def test_question_without_an_answer_is_told_at_its_field(source, values, field, sentence):
    form = asked(source, **values)
    assert form.answer is None
    assert sentence in form.errors[field][0]
