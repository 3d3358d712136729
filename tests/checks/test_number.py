import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.number import check
from exhibit.text.findings import Level
from tests.factories.panels import make_excerpt, make_note, make_panel, make_reference


def levels(sentence, evidence="", **fields):
    excerpt = make_excerpt(exact=evidence or "Nothing.", gist=fields.pop("gist", ""))
    defaults = {"excerpts": (excerpt,), "notes": ()}
    panel = make_panel(f"{sentence} [@L26]", **(defaults | fields))
    return [finding.level for finding in check(panel, CheckContext())]


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("They shot 4,000 people.", Level.ERROR),
        ("They shot half a million people.", Level.ERROR),
        ("They came in 1937.", Level.WARNING),
        ("Sixteen men stood trial.", Level.WARNING),
        ("Half of them were shot.", Level.WARNING),
        ("The 17th congress met.", Level.WARNING),
    ],
)
def test_number_fires_where_no_evidence_has_it(sentence, level):
    assert levels(sentence, "There were 600,000 in 1936.") == [level]


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        ("Some 600,000 were shot.", "some 600 000 were executed"),
        ("One to two million were shot.", "probably 1 to 2 million of these"),
        ("In 1937 it went on.", "between 1936 and 1937"),
        ("In the 1930s it went on.", "in December of 1934"),
        ("Sixteen men stood trial.", "16 defendants"),
        ("Half of them were shot.", "more than 50 per cent"),
        ("Almost 700,000 were shot.", "681,692 executions"),
        ("About 680,000 were shot.", "681,692 executions"),
        ("Over 600,000 were shot.", "681,692 executions"),
        ("Our two sources differ. No one man was safe.", "Nothing."),
    ],
)
def test_number_is_silent_where_evidence_bears_it_out(sentence, evidence):
    assert levels(sentence, evidence) == []


@pytest.mark.parametrize("sentence", ["About 600,000 were shot.", "Almost 600,000 were shot."])
def test_number_rounds_only_as_the_words_say(sentence):
    assert levels(sentence, "681,692 executions") == [Level.ERROR]


def test_number_takes_no_gist_for_evidence():
    assert levels("They shot 600,000.", gist="About 600,000 executed.") == [Level.ERROR]


def test_number_asks_nothing_of_an_excerpt_whose_words_are_not_here():
    hidden = make_excerpt(exact=None)
    assert levels("They shot 600,000.", excerpts=(hidden,)) == []


def test_number_reads_notes_and_the_years_of_their_references():
    note = make_note(text="It was 102 tonnes.", references=(make_reference(issued="2010-05"),))
    panel = make_panel("Lenoe (2010) counts 102 tonnes. [@S14]", notes=(note,))
    assert list(check(panel, CheckContext())) == []


def test_number_asks_the_evidence_of_its_own_sentence():
    note = make_note(text="It was 102 tonnes.")
    body = "It was heavy. [@S14] It was 102 tonnes. [@L26]"
    (found,) = check(make_panel(body, notes=(note,)), CheckContext())
    assert found.message.startswith("Sentence 2: “102”") and found.start == 21


def test_number_lets_framing_use_what_the_panel_cites():
    body = "It was 102 tonnes. [@S14] Why 102? [~] Why 999? [~]"
    panel = make_panel(body, notes=(make_note(text="It was 102 tonnes."),))
    assert [f.words.split(" / ")[0] for f in check(panel, CheckContext())] == ["999"]


def test_number_leaves_unbacked_and_unknown_to_their_checks():
    panel = make_panel("They shot 4,000. They shot 5,000. [@X9]")
    assert list(check(panel, CheckContext())) == []
