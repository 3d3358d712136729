import pytest

from exhibit.checks import lengths
from exhibit.checks.context import CheckContext
from tests.factories.panels import make_panel

CASES = [
    (lengths.body, {"body": "Word. " * 151}, {"body": "Word. [@L26] " * 150}),
    (lengths.sentences, {"body": "word " * 31}, {"body": "word " * 30}),
    (lengths.average, {"body": "word " * 19}, {"body": f"{'word ' * 30}. Short."}),
    (lengths.title, {"title": "word " * 9}, {"title": "word " * 8}),
    (lengths.big_idea, {"big_idea": "word " * 21}, {"big_idea": "word " * 20}),
]


@pytest.mark.parametrize(("check", "long", "short"), CASES)
def test_lengths_fires_over_the_limit(check, long, short):
    assert len(list(check(make_panel(**long), CheckContext()))) == 1


@pytest.mark.parametrize(("check", "long", "short"), CASES)
def test_lengths_is_silent_at_the_limit(check, long, short):
    assert list(check(make_panel(**short), CheckContext())) == []
