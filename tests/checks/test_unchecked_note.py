import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.unchecked_note import check
from exhibit.text.findings import Level
from tests.factories.panels import make_note, make_panel


def found(sentence, **note):
    panel = make_panel(f"{sentence} [@S14]", notes=(make_note(**({"checked": False} | note)),))
    return list(check(panel, CheckContext()))


def test_unchecked_note_fires_on_plain_fact_and_tells_the_caution():
    (finding,) = found("Leading posts grew to 1.6 million.", caution="the 1939 figure.")
    assert finding.level is Level.WARNING
    assert "(Unconfirmed: the 1939 figure.)" in finding.message


@pytest.mark.parametrize(
    "sentence",
    ["Posts probably grew.", "Historians count more posts.", "Kotkin (2017) gives more posts."],
)
def test_unchecked_note_accepts_a_hedge_or_an_attribution(sentence):
    assert found(sentence) == []


def test_unchecked_note_is_silent_on_a_checked_note():
    assert found("Leading posts grew to 1.6 million.", checked=True) == []
