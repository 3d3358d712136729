import pytest

from exhibit.text.past_facts import month_in, past_in


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("They were there.", "were"),
        ("She wrote letters.", "wrote"),
        ("Men filled the posts.", "filled"),
    ],
)
def test_past_in_finds_a_verb_of_what_happened(text, verb):
    assert past_in(text) == verb


@pytest.mark.parametrize(
    "text",
    [
        "Did they come?",
        "A plan declared complete is none.",
        "We call it terror, as they did.",
        "Wrecking meant damage.",
    ],
)
def test_past_in_leaves_our_own_sentences_alone(text):
    assert past_in(text) == ""


def test_month_in_finds_a_month_and_no_verb():
    assert month_in("It is told of December.") == "December"
    assert month_in("You May go.") == ""
