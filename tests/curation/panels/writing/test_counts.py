"""A panel's figures beside the writing guide."""

from curation.panels.writing.counts import budgets, counts
from tests.factories.panels import make_excerpt, make_panel, make_source

WORD_10 = "One two three four five six seven eight nine ten. [~] "


def of(panel, label):
    return next(count for count in counts(panel) if count.label.startswith(label))


def test_body_within_the_guide_has_no_fault():
    count = of(make_panel(WORD_10 * 10), "Body")
    assert (count.value, count.limit, count.fault) == ("100 words", "50 to 150", "")


def test_short_body_is_called_short():
    assert of(make_panel("One. [~]"), "Body").fault == "short"


def test_long_body_is_called_too_long():
    assert of(make_panel(WORD_10 * 16), "Body").fault == "too long"


def test_one_word_is_not_words():
    assert of(make_panel("One. [~]"), "Body").value == "1 word"


def test_longest_sentence_is_measured():
    panel = make_panel("One two. [~] " + "word " * 31 + ". [~]")
    count = of(panel, "Longest")
    assert (count.value, count.fault) == ("31 words", "too long")


def test_average_of_the_sentences_is_told():
    count = of(make_panel("One two. [~] One two three four. [~]"), "Average of 2 sentences")
    assert (count.value, count.fault) == ("3 words", "")


def test_title_and_big_idea_are_measured():
    panel = make_panel(title="word " * 9, big_idea="word " * 21)
    assert of(panel, "Title").fault == of(panel, "Big idea").fault == "too long"


def test_hard_words_are_called_hard_to_read():
    panel = make_panel("Collectivization industrialization denunciation administration. [~]")
    assert of(panel, "Reading level").fault == "hard to read"


def test_quoted_words_of_a_source_are_not_ours_to_measure():
    panel = make_panel("> Collectivization industrialization denunciation.\n\nIt was so. [~]")
    assert of(panel, "Reading level").value == "3"


def test_empty_body_has_no_reading_level():
    labels = [count.label for count in counts(make_panel(""))]
    assert "Reading level (LIX)" not in labels
    assert "Average of 0 sentences" in labels


def test_budget_counts_the_words_shown():
    panel = make_panel(excerpts=(make_excerpt(exact="one two three"),))
    (budget,) = budgets(panel)
    assert (budget.value, budget.limit, budget.fault) == ("3 words", "at most 60", "")


def test_budget_that_is_exceeded_says_by_how_much():
    panel = make_panel(
        excerpts=(make_excerpt(exact="one two three"),), sources=(make_source(words_per_panel=2),)
    )
    assert budgets(panel)[0].fault == "1 over the budget"


def test_words_that_anybody_may_use_have_no_limit():
    source = make_source(
        words_per_panel=2, rights_statement="https://creativecommons.org/publicdomain/mark/1.0/"
    )
    panel = make_panel(excerpts=(make_excerpt(exact="one two three"),), sources=(source,))
    (budget,) = budgets(panel)
    assert (budget.limit, budget.fault) == ("no limit", "")
