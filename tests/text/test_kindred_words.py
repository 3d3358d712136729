from exhibit.text.kindred_words import are_akin
from exhibit.text.stems import stem_set


def akin(one, other):
    return are_akin(stem_set(one), stem_set(other))


def test_words_in_common_are_akin():
    assert akin("the furnaces", "a furnace")


def test_kindred_words_are_akin():
    assert akin("He was murdered.", "He was shot.")


def test_other_words_are_not():
    assert not akin("a furnace", "a telegram")
