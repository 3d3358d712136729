"""Texts that curators write have a limit; the words of sources have none of that kind."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

from exhibit.models import Panel, Source, SourceText
from exhibit.models.fields import LONGEST_PROSE, ProseField


def test_longer_text_is_refused_with_the_limit():
    with pytest.raises(ValidationError, match="at most 10000 characters"):
        Panel._meta.get_field("body").clean("a" * (LONGEST_PROSE + 1), None)


def test_text_of_the_limit_is_taken():
    words = "a" * LONGEST_PROSE
    assert Source._meta.get_field("description").clean(words, None) == words


def test_words_of_a_source_may_be_longer():
    words = "a" * (LONGEST_PROSE + 1)
    assert SourceText._meta.get_field("text").clean(words, None) == words


def test_form_has_the_limit():
    assert Panel._meta.get_field("body").formfield().max_length == LONGEST_PROSE


# Cut from a source, drawn, or written by the site itself.
WITHOUT = {"SourceText.text", "Excerpt.exact", "Emendation.file_reading", "Drawing.svg"}
WITHOUT |= {"Acknowledgement.words", "Support.sentence", "Support.words"}


def test_every_text_of_a_curator_has_the_limit():
    plain = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("exhibit").get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.TextField) and not isinstance(field, ProseField)
    }
    assert plain == WITHOUT
