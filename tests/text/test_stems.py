import pytest

from exhibit.text.stems import stem_of, stem_set, stems_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("executed", "executions"),
        ("gave", "given"),
        ("deaths", "died"),
        ("stalin's", "stalin"),
        ("workers'", "worker"),
    ],
)
def test_forms_of_a_word_have_one_stem(one, other):
    assert stem_of(one) == stem_of(other)


def test_words_without_matter_are_left_out():
    assert stem_set("It was the same as before, and they had it.") == frozenset()


def test_a_stem_knows_where_it_stands():
    (stem,) = stems_in("He was executed.")
    assert "He was executed."[stem.start : stem.end] == "executed"
