import pytest

from exhibit.checks.advisory_missing import check
from exhibit.checks.context import CheckContext
from tests.factories.panels import make_excerpt, make_panel


def messages(body="He left. [@L26]", excerpt=None, **fields):
    quiet = make_excerpt(exact="Plants shot up.", gist="Plants grew.", **(excerpt or {}))
    defaults = {"title": "T", "big_idea": "", "advisory": "", "excerpts": (quiet,)}
    return [f.message for f in check(make_panel(body, **(defaults | fields)), CheckContext())]


@pytest.mark.parametrize(
    "word",
    ["killed", "executions", "was shot", "tortured", "suicide", "famine", "starved", "camps",
     "murderous", "a death", "mass graves", "forced labour", "deported", "the Gulag"],
)  # fmt: skip
def test_advisory_missing_fires_on_the_body(word):
    assert len(messages(f"There {word} came. [@L26]")) == 1


def test_advisory_missing_reads_gists_and_public_words():
    assert "gist of L26" in messages(excerpts=(make_excerpt(exact="A.", gist="Shot."),))[0]
    assert "excerpt L26" in messages(excerpts=(make_excerpt(exact="Shot.", gist=""),))[0]


def test_advisory_missing_leaves_words_nobody_sees():
    assert messages(excerpts=(make_excerpt(exact="Shot.", gist="", public=False),)) == []


@pytest.mark.parametrize(
    "body",
    ["Cities shot up.", "He served until his death in 1953.", "After Stalin’s death they rose.",
     "The campaign executive skilled a deadline."],
)  # fmt: skip
def test_advisory_missing_is_silent_on_other_uses(body):
    assert messages(f"{body} [@L26]") == []


def test_advisory_missing_is_silent_with_an_advisory():
    assert messages("He was killed. [@L26]", advisory="murder") == []
