import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.cut_in_word import check
from tests.factories.panels import make_excerpt, make_panel

TEXT = "The over-fulfilled plan, don't ask: Brezhnev’s Сталин 斯大林死了."


def told(words, text=TEXT, **fields):
    start = text.index(words)
    excerpt = make_excerpt(exact=words, start=start, end=start + len(words), **fields)
    panel = make_panel(excerpts=(excerpt,))
    context = CheckContext(texts={excerpt.source: text})
    return [finding.words.partition(": ")[2] for finding in check(panel, context)]


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ("filled plan", ["fulfilled"]),
        ("The over-ful", ["fulfilled"]),
        ("lan, don't as", ["plan", "ask"]),
        ("тали", ["Сталин"]),
    ],
)
def test_a_cut_inside_a_word_is_told(words, cut):
    assert told(words) == cut


@pytest.mark.parametrize(
    "words", ["The over-", "fulfilled plan", "plan", TEXT, "Brezhnev", "Сталин", "大林"]
)
def test_a_cut_between_words_is_not(words):
    assert told(words) == []


def test_an_excerpt_of_other_words_is_left_to_its_own_check():
    excerpt = make_excerpt(exact="lan", start=0, end=3)
    context = CheckContext(texts={excerpt.source: TEXT})
    assert list(check(make_panel(excerpts=(excerpt,)), context)) == []


def test_a_source_that_is_not_at_hand_is_passed_over():
    assert list(check(make_panel(excerpts=(make_excerpt(),)), CheckContext())) == []
