import pytest

from exhibit.text.hedges import HEDGES, Reach, hedges_in, is_hedged


def reach(text):
    return {found.words.lower(): found.hedge.reach for found in hedges_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Many historians believe Stalin ordered it.",
        "Stalin is said to have quipped.",
        "It’s estimated that it was so.",
        "It's estimated that it was so.",
        "In this view a deluded leader acted.",
        "Suppose a factory received leather.",
        "the figure of 20 million is often cited",
        "one that many felt was near",
    ],
)
def test_hedges_in_finds_what_governs_a_sentence(text):
    assert Reach.SENTENCE in reach(text).values()


@pytest.mark.parametrize(
    "word",
    ["probably", "perhaps", "apparently", "seemingly", "often", "might", "some", "alleged"],
)
def test_hedges_in_finds_what_governs_a_clause(word):
    assert reach(f"They {word} came.")[word] is Reach.NEAR


@pytest.mark.parametrize("word", ["at least", "about", "up to", "nearly", "as many as"])
def test_hedges_in_finds_what_bounds_a_figure(word):
    assert reach(f"There were {word} 600 people.")[word] is Reach.NUMBER


def test_hedges_in_needs_whole_words():
    assert hedges_in("The maypole was handsome and unoften.") == ()


def test_hedges_in_reads_over_line_ends():
    assert hedges_in("which many historians\nbelieve")[0].words == "many historians believe"


@pytest.mark.parametrize(
    "text",
    [
        "Our lecture says so.",
        "Matthew Lenoe (2010) concludes that he acted alone.",
        "He probably acted alone.",
        "Not everyone accepts this.",
        "The number is disputed.",
    ],
)
def test_is_hedged(text):
    assert is_hedged(text)


@pytest.mark.parametrize(
    "text", ["He acted alone.", "Posts grew to 1.6 million.", "About 600 offices stood empty."]
)
def test_is_hedged_not_by_plain_fact(text):
    assert not is_hedged(text)


def test_every_hedge_has_a_reason():
    assert all(hedge.reason.endswith(".") for hedge in HEDGES)
