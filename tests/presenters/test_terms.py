"""Words that lead to their meanings."""

import pytest

from exhibit.presenters.terms import Term, Terms


def terms(**names):
    return Terms(Term(slug=slug, names=tuple(told.split("|"))) for slug, told in names.items())


PURGE = '<a class="term" href="#g-purge">{}</a>'


@pytest.mark.parametrize("word", ["purge", "Purge", "purges"])
def test_name_is_found_whatever_its_case_and_number(word):
    assert terms(purge="purge").link(f"A {word}.") == f"A {PURGE.format(word)}."


def test_second_occurrence_stays_plain():
    assert terms(purge="purge").link("A purge, a purge.").count("<a ") == 1


def test_longest_name_wins():
    html = terms(purge="purge", great="great purge").link("The great purge.")
    assert html == 'The <a class="term" href="#g-great">great purge</a>.'


def test_other_name_leads_to_the_same_meaning():
    assert "#g-purge" in terms(purge="purge|chistka").link("A chistka.")


@pytest.mark.parametrize("text", ["the “great purge” ended", 'the "purge" ended'])
def test_quoted_words_stay_as_they_are(text):
    assert terms(purge="purge").link(text) == text


def test_quotation_may_run_over_sentences():
    one = terms(purge="purge")
    assert one.link("He said “now.") + one.link("A purge.”") == "He said “now.A purge.”"


def test_paragraph_ends_a_quotation_that_was_left_open():
    one = terms(purge="purge")
    one.link("He said “now.")
    one.begin_paragraph()
    assert "<a " in one.link("A purge.")


def test_words_of_a_link_stay_as_they_are():
    html = '<a href="/about/">the <em>big</em> purge</a>'
    assert terms(purge="purge").link(html) == html


@pytest.mark.parametrize("text", ["impurge", "purge-like", "<em>x</em>", "&lt;b&gt;"])
def test_parts_of_words_and_of_markup_are_left_alone(text):
    assert terms(purge="purge", b="b", em="em", lt="lt").link(text).count("purge</a>") == 0


def test_name_with_an_ampersand_is_found_in_html():
    assert "<a " in terms(ab="A & B").link("It was A &amp; B.")


def test_without_terms_nothing_changes():
    assert terms().link("A purge.") == "A purge."
