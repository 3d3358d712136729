import pytest

from exhibit.text.denials import denials_in
from exhibit.text.negations import denies, is_negated


def scopes(text):
    return [denial.scope for denial in denials_in(text)]


def test_a_denial_governs_the_rest_of_its_phrase():
    assert scopes("They did not report a landing, and he flew.") == [("report", "land")]


def test_what_a_quotation_denies_is_its_own():
    assert scopes("It says they “could not have been” there.") == []


def test_a_denial_may_govern_nothing():
    assert scopes("The name was his; the shift was not.") == [()]


@pytest.mark.parametrize(
    "text", ["It does not say who.", "The lecture names no victim.", "Neither source says so."]
)
def test_a_denial_of_saying(text):
    (denial,) = denials_in(text)
    assert denial.is_of_saying


@pytest.mark.parametrize("text", ["Stalin did not say so.", "They never report.", "It is not so."])
def test_a_denial_of_something_else(text):
    (denial,) = denials_in(text)
    assert not denial.is_of_saying


@pytest.mark.parametrize("text", ["Not only coal grew.", "It is not in doubt.", "No more than 5."])
def test_an_idiom_denies_nothing(text):
    assert not is_negated(text)


@pytest.mark.parametrize("text", ["It is unproven.", "They rejected it.", "It didn’t come."])
def test_a_text_may_deny_without_a_not(text):
    assert denies(text)
