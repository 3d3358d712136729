"""The words of a source are stored once and never changed."""

import hashlib

import pytest
from django.core.exceptions import ValidationError

from exhibit.models import ImmutableText, SourceText
from tests.factories.records import LECTURE, make_source_text

pytestmark = pytest.mark.django_db


def test_text_has_the_sha256_of_its_bytes():
    assert make_source_text().sha256 == hashlib.sha256(LECTURE.encode()).hexdigest()


def test_text_keeps_every_character():
    words = "A\r\nline — “curly”\tand\u00a0hard  space\n"
    make_source_text(words)
    assert SourceText.objects.get().text == words


def test_changed_words_are_not_saved():
    text = make_source_text()
    text.text = "Other words."
    with pytest.raises(ImmutableText, match="add a new version"):
        text.save()
    assert SourceText.objects.get().text == LECTURE


def test_changed_words_are_refused_in_a_form():
    text = make_source_text()
    text.text = "Other words."
    with pytest.raises(ValidationError, match="add a new version"):
        text.full_clean()


def test_text_tells_when_somebody_went_round_it():
    make_source_text()
    SourceText.objects.update(text=LECTURE.replace("murder", "murther"))
    assert not SourceText.objects.get().is_intact
