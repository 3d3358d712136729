import pytest

from exhibit.checks.budget import check, shown_words
from exhibit.checks.context import CheckContext
from exhibit.documents.panel import AnswerDocument, QuestionDocument
from exhibit.text.body import parse
from tests.factories.panels import make_excerpt, make_panel, make_source

TEXT = "one two three four five six seven eight nine ten"


def cut(key, start, end, **fields):
    return make_excerpt(key, exact=TEXT[start:end], start=start, **fields)


def panel(*excerpts, limit=5, **fields):
    return make_panel(excerpts=excerpts, sources=(make_source(words_per_panel=limit),), **fields)


def test_budget_fires_over_the_words_of_a_panel():
    (found,) = check(panel(cut("A", 0, len(TEXT))), CheckContext())
    assert "shows 10 words" in found.message and "5 are allowed" in found.message


def test_budget_is_silent_at_the_limit():
    assert list(check(panel(cut("A", 0, 23)), CheckContext())) == []


@pytest.mark.parametrize(
    ("spans", "count"),
    [
        ([(0, 13), (4, 18)], 4),
        ([(0, 18), (4, 7)], 4),
        ([(4, 18), (0, 18)], 4),
        ([(0, 3), (4, 7)], 2),
        ([(0, 3), (0, 3)], 1),
    ],
)
def test_shown_words_counts_overlaps_once(spans, count):
    excerpts = [cut(str(n), start, end) for n, (start, end) in enumerate(spans)]
    assert shown_words(panel(*excerpts), "lecture") == count


def test_shown_words_leaves_out_what_is_not_public_or_of_another_source():
    hidden, other = cut("A", 0, 3, public=False), cut("B", 0, 3, source="textbook")
    assert shown_words(panel(hidden, other), "lecture") == 0


def test_shown_words_counts_answers():
    answer = AnswerDocument(source="lecture", excerpt=cut("B", 24, 33), gist="")
    question = QuestionDocument(
        slug="q", key="q", title="Q", measure="", comparable=False, comparability="",
        scholarship=parse(""), reading=parse(""), answers=(answer,),
    )  # fmt: skip
    assert shown_words(panel(cut("A", 0, 7), questions=(question,)), "lecture") == 4


@pytest.mark.parametrize(("words", "errors"), [(401, 1), (400, 0)])
def test_budget_of_the_edition(words, errors):
    context = CheckContext(edition_words={"lecture": words})
    assert len(list(check(make_panel(), context))) == errors


def test_words_that_anybody_may_use_have_no_budget():
    source = make_source(
        words_per_panel=1, rights_statement="https://creativecommons.org/publicdomain/mark/1.0/"
    )
    free = make_panel(excerpts=(cut("A", 0, len(TEXT)),), sources=(source,))
    assert list(check(free, CheckContext(edition_words={"lecture": 800}))) == []
