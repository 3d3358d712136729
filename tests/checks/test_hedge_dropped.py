import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.hedge_dropped import check
from tests.factories.panels import make_excerpt, make_panel


def lost(before, exact, after="", **fields):
    excerpt = make_excerpt(exact=exact, before=before, after=after, **fields)
    panel = make_panel(excerpts=(excerpt,))
    return [finding.words.removeprefix("L26: ") for finding in check(panel, CheckContext())]


@pytest.mark.parametrize(
    ("before", "exact", "after", "words"),
    [
        ("Stalin — who probably", "ordered the murder", "", "probably"),
        ("It's estimated that in those three long years of terror", "600,000 died", "",
         "It's estimated"),
        ("This death, which many historians", "believe Stalin ordered", "",
         "many historians believe"),
        ("Stalin is said to", "have quipped that", "", "is said to"),
        ("Suppose", "a factory received leather for 100 shoes", "", "Suppose"),
        ("At least", "6 million people were arrested", "", "At least"),
        ("The false evidence was often", "gathered using torture", "", "often"),
        ("", "He gave the order", ", apparently, himself.", "apparently"),
    ],
)  # fmt: skip
def test_hedge_dropped_fires(before, exact, after, words):
    assert lost(before, exact, after) == [words]


@pytest.mark.parametrize(
    ("before", "exact", "after"),
    [
        ("And", "this death, which many historians believe he ordered", "and find others."),
        ("It's estimated that", "some 600,000 were executed", ""),
        ("Probably the oldest of all the men here", "ordered the murder", ""),
        ("They spoke about", "the murder", ""),
        ("In December", "he gave the order", "and some were shot."),
        ("", "He gave the order", ""),
    ],
)
def test_hedge_dropped_is_silent(before, exact, after):
    assert lost(before, exact, after) == []


def test_hedge_dropped_looks_at_public_excerpts_only():
    assert lost("who probably", "ordered it", public=False) == []


def test_hedge_dropped_needs_no_surroundings():
    assert lost(None, "ordered it", None) == []
