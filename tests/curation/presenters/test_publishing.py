"""What differs between editions, in the sentence above the list."""

from curation.presenters.publishing import what_changed, what_would_be_lost, what_would_change
from curation.publishing.edition_differences import EditionComparison

SAME = EditionComparison(since=1, same=3)


def test_a_first_edition_says_how_many_panels_it_would_have():
    changes = what_would_change(EditionComparison(since=None), 1)
    assert changes.sentence == "It would be the first edition, with 1 panel."


def test_nothing_new_names_the_edition_that_visitors_see():
    changes = what_would_change(SAME, 3)
    assert changes.sentence == "Nothing: visitors see all of it already, in edition 1."


def test_an_unreadable_edition_has_its_reason_and_no_sentence():
    changes = what_would_change(EditionComparison(since=1, unreadable="It cannot be read."), 3)
    assert (changes.unreadable, changes.sentence) == ("It cannot be read.", "")


def test_two_editions_are_named_above_what_changed():
    changes = what_changed(SAME, "edition 1", "edition 2", 2)
    assert changes.heading == "From edition 1 to edition 2"
    assert changes.sentence == "Nothing that visitors read differs."


def test_signs_are_not_explained_where_nothing_is_marked():
    assert "<del>" not in what_would_be_lost(SAME, 1).sentence
