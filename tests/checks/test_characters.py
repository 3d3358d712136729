import pytest

from exhibit.checks import run
from exhibit.checks.characters import check
from exhibit.checks.context import CheckContext
from tests.factories.panels import make_excerpt, make_panel


def fields(panel):
    return [(finding.field, finding.start) for finding in check(panel, CheckContext())]


@pytest.mark.parametrize(
    "bad", ["\x00", "\x07", "\x85", "\ud800", "\ue000", "\u0378", "\u202e", "\u200b", "\ufffd"]
)
def test_characters_fires_with_the_place(bad):
    assert fields(make_panel(title=f"Who{bad} killed")) == [("title", 3)]


def test_characters_names_field_and_code():
    (found,) = check(make_panel(f"He left. [@L26] She {chr(7)}"), CheckContext())
    assert found.message == "Character 21 of the body is a control character: U+0007."


@pytest.mark.parametrize("good", ["“é—…’”", "a\nb\r\nc\td", "Москва", "漢字", "a\u00adb", "\u00a0"])
def test_characters_is_silent(good):
    assert fields(make_panel(big_idea=good)) == []


@pytest.mark.parametrize(("character", "faults"), [("\ue000", 0), ("\u200b", 0), ("\x01", 1)])
def test_characters_forgives_a_source_what_can_be_stored(character, faults):
    excerpt = make_excerpt(exact=f"a{character}b")
    assert len(fields(make_panel(excerpts=(excerpt,)))) == faults


def test_characters_leave_findings_that_can_be_stored():
    panel = make_panel("“\ud800” he left [@\ud800] \x00", title="\ud800")
    assert all(f.fingerprint and f.message.encode() for f in run(panel))
