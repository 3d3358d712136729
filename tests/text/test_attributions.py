import pytest

from exhibit.text.attributions import (
    credits_in,
    holders_in,
    is_left_open,
    is_left_to_others,
    is_no_doubt,
    reports,
)


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Matthew Lenoe (2010) concludes that it was so.", {"Lenoe"}),
        ("They trusted in will, David Priestland (2007) argues.", {"Priestland"}),
        ("Robert Conquest and Amy Knight argued for it.", {"Conquest", "Knight"}),
    ],
)
def test_credits_in_finds_who_holds_a_view(text, families):
    assert set().union(*(credit.families for credit in credits_in(text))) == families


@pytest.mark.parametrize("text", ["The Moscow show trials.", "Leonid Nikolaev shot him."])
def test_credits_in_needs_a_verb_of_holding(text):
    assert not [*credits_in(text)]


def test_a_name_alone_at_the_beginning_must_be_known():
    assert not [*credits_in("Lenoe argued for it.")]
    assert [*credits_in("Lenoe argued for it.", frozenset({"Lenoe"}))]


def test_holders_in_finds_those_who_study_a_matter():
    assert holders_in("Historians report what some scholars doubt.") == ("Historians", "scholars")


def test_a_text_is_left_to_others_or_open():
    assert is_left_to_others("Historians report it.")
    assert is_left_open("It is disputed.")
    assert not is_left_to_others("Our textbook says it.")
    assert not is_left_open("Historians report it.")


def test_reports_tells_what_others_hold_from_what_is_unsure():
    assert reports("many historians believe")
    assert not reports("probably")


def test_some_before_a_figure_and_a_month_are_no_doubt():
    assert is_no_doubt("some", " 383")
    assert is_no_doubt("May", " 1928")
    assert not is_no_doubt("some", " of them")


@pytest.mark.parametrize(
    "text",
    [
        "57 came from that cohort, he writes.",
        "By Memorial's count they are 357.",
        "Many posts were empty, a biography of him says.",
    ],
)
def test_a_text_is_left_to_who_was_named_before(text):
    assert is_left_to_others(text)


def test_somebody_who_does_something_else_is_left_nothing():
    assert not is_left_to_others("He came from that cohort.")
