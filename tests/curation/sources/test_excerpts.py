"""Making excerpts and emendations: cut by the server, once, from the current text."""

import pytest
from django.core.exceptions import ValidationError
from reversion.models import Version

from curation.sources.excerpts import TextReplaced, make_emendation, make_excerpt
from curation.sources.versions import add_text
from exhibit.models import Emendation, Excerpt
from tests.factories import records


@pytest.fixture
def text(db):
    return records.make_source_text()


@pytest.fixture
def curator(db):
    return records.make_user()


def excerpt(text, curator, **fields):
    return make_excerpt(
        **{"text": text, "start": 4, "end": 10, "key": "L1a", "gist": "Purges.", "by": curator}
        | fields
    )


def emendation(text, curator, **fields):
    defaults = {"key": "E1", "corrected_reading": "Purges", "kind": "capital", "confidence": "high"}
    return make_emendation(
        **{"text": text, "start": 4, "end": 10, "by": curator} | defaults | fields
    )


def test_excerpt_has_the_words_of_the_text(text, curator):
    row = excerpt(text, curator).record
    assert (row.exact, row.prefix, row.is_intact) == ("purges", "The ", True)


def test_excerpt_says_who_made_it_and_where(text, curator):
    row = excerpt(text, curator).record
    saved = Version.objects.get_for_object(row).get().revision
    assert saved.user == curator
    assert "source reader" in saved.comment


def test_same_form_sent_twice_makes_one_excerpt(text, curator):
    excerpt(text, curator)
    again = excerpt(text, curator)
    assert again.already
    assert Excerpt.objects.count() == 1


def test_key_of_other_words_is_refused(text, curator):
    excerpt(text, curator)
    with pytest.raises(ValidationError, match="already exists"):
        excerpt(text, curator, start=0)
    assert Excerpt.objects.count() == 1


@pytest.mark.parametrize("fields", [{"end": 9_999}, {"start": 10}, {"gist": ""}, {"key": "a b"}])
def test_what_the_model_refuses_is_not_made(text, curator, fields):
    with pytest.raises(ValidationError):
        excerpt(text, curator, **fields)
    assert not Excerpt.objects.exists()


def test_nothing_is_cut_from_a_text_with_a_newer_version(text, curator):
    add_text(source=text.source, text="Other words.", by=curator)
    with pytest.raises(TextReplaced):
        excerpt(text, curator)
    with pytest.raises(TextReplaced):
        emendation(text, curator)
    assert not Excerpt.objects.exists()


def test_emendation_takes_the_file_reading_from_the_text(text, curator):
    row = emendation(text, curator).record
    assert (row.file_reading, row.corrected_reading, row.apply) == ("purges", "Purges", True)


def test_emendation_of_low_confidence_is_a_note(text, curator):
    assert not emendation(text, curator, confidence="low").record.apply


def test_same_emendation_sent_twice_is_made_once(text, curator):
    emendation(text, curator)
    assert emendation(text, curator).already
    assert Emendation.objects.count() == 1


def test_overlapping_emendation_is_refused_with_its_key(text, curator):
    emendation(text, curator)
    with pytest.raises(ValidationError, match="overlaps emendation E1"):
        emendation(text, curator, key="E2", start=8, end=12)


def test_emendation_that_changes_nothing_is_refused(text, curator):
    with pytest.raises(ValidationError, match="Both readings are the same"):
        emendation(text, curator, corrected_reading="purges")


def test_emendation_beyond_the_text_is_refused(text, curator):
    with pytest.raises(ValidationError, match="characters"):
        emendation(text, curator, end=9_999)
