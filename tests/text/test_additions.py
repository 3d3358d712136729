import pytest

from exhibit.text.additions import ALL, CAUSE, TIME, goes_on_with_a_source


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(CAUSE, "It led to growth."), (TIME, "Then it rained."), (ALL, "Nobody came.")],
)
def test_words_that_add_something(pattern, text):
    assert pattern.search(text)


@pytest.mark.parametrize(
    ("pattern", "text"), [(CAUSE, "Forced labour."), (ALL, "The best-known."), (ALL, "Not all.")]
)
def test_words_that_add_nothing(pattern, text):
    assert not pattern.search(text)


def test_a_sentence_may_go_on_with_what_a_source_says():
    assert goes_on_with_a_source("Then it turns.")
    assert not goes_on_with_a_source("It turns.")
