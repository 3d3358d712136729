"""What a sentence of the body rests on."""

import pytest

from exhibit.checks import backing
from exhibit.checks.context import CheckContext
from exhibit.documents.panel import AnswerDocument, QuestionDocument
from exhibit.text.body import parse
from exhibit.text.findings import Level
from tests.factories.panels import make_excerpt, make_note, make_panel


def test_marks_fires_on_a_mark_that_cannot_be_read():
    (found,) = backing.marks(make_panel("He left. [@L1, @L2]"), CheckContext())
    assert (found.code, found.start, found.end) == ("mark", 9, 19)


def test_marks_is_silent_on_good_marks():
    assert list(backing.marks(make_panel("He left. [@L1; @L2]"), CheckContext())) == []


def question(reading, **fields):
    defaults = {
        "slug": "who", "key": "D04", "title": "Who?", "measure": "", "comparable": False,
        "comparability": "", "scholarship": parse(""), "reading": parse(reading),
    }  # fmt: skip
    return QuestionDocument(**(defaults | fields))


def test_unknown_key_fires_and_names_key_and_sentence():
    (found,) = backing.keys(make_panel("He left. [@L26] She stayed. [@L99]"), CheckContext())
    assert found.message == "Sentence 2: no excerpt and no note has the key “L99”."


def test_unknown_key_knows_excerpts_and_notes():
    assert list(backing.keys(make_panel("He left. [@L26; @S14]"), CheckContext())) == []


def test_unknown_key_knows_an_excerpt_of_an_answer():
    answer = AnswerDocument(source="lecture", excerpt=make_excerpt("T7"), gist="")
    panel = make_panel("He left. [@T7]", questions=(question("", answers=(answer,)),))
    assert list(backing.keys(panel, CheckContext())) == []


def test_unknown_key_reads_the_bodies_of_questions():
    panel = make_panel(questions=(question("So we say. [@S1; @S2]", notes=(make_note("S1"),)),))
    (found,) = backing.keys(panel, CheckContext())
    assert (found.field, found.start) == ("questions.who.reading", 0)


def backed(body):
    return [(f.code, f.level, f.start) for f in backing.unbacked(make_panel(body), CheckContext())]


def test_unbacked_fires_on_the_sentence_without_a_mark():
    assert backed("He left. [@L26] She stayed.") == [("unbacked", Level.ERROR, 16)]


@pytest.mark.parametrize("body", ["He left. [@L26]", "He left. [~]", "# A heading", ""])
def test_unbacked_is_silent(body):
    assert backed(body) == []


def test_unbacked_hints_at_a_sentence_both_framing_and_cited():
    assert backed("He left. [@L26] [~]") == [("framing-cited", Level.HINT, 0)]


def test_unbacked_fingerprint_survives_a_sentence_before_it():
    (first,) = backing.unbacked(make_panel("She stayed."), CheckContext())
    (second,) = backing.unbacked(make_panel("He left. [@L26] She stayed."), CheckContext())
    assert first.fingerprint == second.fingerprint and first.message != second.message


PATHS = frozenset({"/themes/terror/", "/glossary/"})


def broken(address, paths=PATHS):
    panel = make_panel(f"See [it]({address}). [@L26]")
    return [
        f"{f.message} {f.advice}" for f in backing.links(panel, CheckContext(known_paths=paths))
    ]


def test_broken_link_fires():
    assert broken("/panels/none/")[0].startswith("Sentence 1: the link to /panels/none/")


def test_broken_link_suggests_the_address_with_a_slash():
    assert "Did you mean /glossary/?" in broken("/glossary")[0]


@pytest.mark.parametrize(
    "address", ["/themes/terror/", "/glossary/#purge", "/glossary/?q=a&b=c", "#x", "https://a.org/"]
)
def test_broken_link_is_silent(address):
    assert broken(address) == []


def test_broken_link_needs_to_know_the_addresses():
    assert broken("/panels/none/", paths=None) == []
