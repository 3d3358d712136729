import pytest

from exhibit.text.light_words import is_light
from exhibit.text.stems import stem_of


@pytest.mark.parametrize("word", ["says", "given", "people", "january", "two", "17"])
def test_light_words_tell_too_little(word):
    assert is_light(stem_of(word))


@pytest.mark.parametrize("word", ["furnace", "arrest", "1937"])
def test_words_of_matter_are_not_light(word):
    assert not is_light(stem_of(word))
