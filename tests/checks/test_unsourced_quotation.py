import pytest

from exhibit.checks.context import CheckContext
from exhibit.checks.unsourced_quotation import check
from tests.factories.panels import make_excerpt, make_note, make_panel, make_reference

EXCERPT = make_excerpt(
    exact="Stalin — who probably ordered Kirov’s murder — blamed “Fascist agents” in 1934."
)
NOTE = make_note(
    text="The slogan was “cadres decide everything”.",
    references=(make_reference(title="The Great Terror"),),
)


def unsourced(body):
    panel = make_panel(body, excerpts=(EXCERPT,), notes=(NOTE,))
    return [finding.words.split(" / ")[0] for finding in check(panel, CheckContext())]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("It says “who surely ordered it”. [@L26]", "who surely ordered it"),
        ('It says "agents Fascist". [@L26]', "agents Fascist"),
        ("It says “Fascist … Stalin … agent”. [@L26]", "Fascist … Stalin … agent"),
        ("It says “Fascist agents”. [@S14]", "Fascist agents"),
        ("> Fascist spies. [@L26]", "Fascist spies."),
    ],
)
def test_unsourced_quotation_fires(body, words):
    assert unsourced(body) == [words]


@pytest.mark.parametrize(
    "body",
    [
        "It says “who probably ordered Kirov's murder.” [@L26]",
        "It says ‘fascist agents’ [@L26].",
        "It says “who … ordered Kirov’s [own] murder”. [@L26]",
        "He said “Stalin — who probably ordered Kirov’s murder — blamed “Fascist agents””. [@L26]",
        "He said “cadres decide everything”. [@S14]",
        "In “The Great Terror” he asks. [@S14]",
        "The workers' children's teachers' names. [@L26]",
        "He left no mark “open. [@L26]",
    ],
)
def test_unsourced_quotation_is_silent(body):
    assert unsourced(body) == []


def test_unsourced_quotation_names_the_sentence():
    panel = make_panel("One. [@L26] Two “not there”. [@L26]")
    (found,) = check(panel, CheckContext())
    assert found.message.startswith("Sentence 2: “not there”") and found.start == 12


def test_unsourced_quotation_fires_for_words_visitors_may_not_read():
    hidden = make_excerpt(exact=EXCERPT.exact, public=False)
    panel = make_panel("It says “Fascist agents”. [@L26]", excerpts=(hidden,))
    assert [finding.code for finding in check(panel, CheckContext())] == ["unsourced-quotation"]
