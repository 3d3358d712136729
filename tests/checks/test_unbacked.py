import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.unbacked import check
from exhibit.text.findings import Level
from tests.factories.panels import make_panel


def found(body):
    return [(f.code, f.level, f.start) for f in check(make_panel(body), CheckContext())]


def test_unbacked_fires_on_the_sentence_without_a_mark():
    assert found("He left. [@L26] She stayed.") == [("unbacked", Level.ERROR, 16)]


@pytest.mark.parametrize("body", ["He left. [@L26]", "He left. [~]", "# A heading", ""])
def test_unbacked_is_silent(body):
    assert found(body) == []


def test_unbacked_hints_at_a_sentence_both_framing_and_cited():
    assert found("He left. [@L26] [~]") == [("framing-cited", Level.HINT, 0)]


def test_unbacked_fingerprint_survives_a_sentence_before_it():
    (first,) = check(make_panel("She stayed."), CheckContext())
    (second,) = check(make_panel("He left. [@L26] She stayed."), CheckContext())
    assert first.fingerprint == second.fingerprint and first.message != second.message
