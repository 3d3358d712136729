"""Elements that are there only where they hold something, links, moments and compared words."""

from datetime import UTC, datetime

import pytest
from django.template import engines

from curation.templatetags.curation import (
    compared,
    kind_of_change,
    linked,
    links,
    panel_links,
    within,
)
from exhibit.models import Panel
from exhibit.text.changes import WordRun


def test_words_stand_in_their_element():
    assert within("Kirov & Co", "p") == "<p>Kirov &amp; Co</p>"


def test_an_element_has_its_class():
    assert within("Busy", "p.errornote") == '<p class="errornote">Busy</p>'


@pytest.mark.parametrize("nothing", ["", None, 0])
def test_without_words_there_is_no_element(nothing):
    assert within(nothing, "p.errornote") == ""


def test_words_with_an_address_are_a_link():
    assert linked("L1 <b>", "/x/") == '<a href="/x/">L1 &lt;b&gt;</a>'


def test_words_without_an_address_are_words():
    assert linked("L1", "") == "L1"


def test_links_say_what_they_are_of_to_those_who_do_not_see_it():
    (link,) = links([("/x/", "Its form", ", Kirov")]).splitlines()
    assert link == '<a href="/x/">Its form<span class="visually-hidden">, Kirov</span></a>'


def test_panels_are_named_with_commas_between():
    panels = [Panel(pk=1, title="One"), Panel(pk=2, title="Two")]
    assert panel_links(panels).count("</a>, <a") == 1


def test_a_moment_is_for_people_and_for_machines(settings):
    settings.TIME_ZONE = "Europe/Tallinn"
    template = engines["django"].from_string("{% load curation %}{{ at|moment }}")
    words = template.render({"at": datetime(2026, 11, 21, 7, 5, tzinfo=UTC)})
    assert words == '<time datetime="2026-11-21T09:05:00+02:00">21 November 2026, 09:05</time>'


def test_no_moment_is_not_printed():
    template = engines["django"].from_string("{% load curation %}{{ at|moment }}")
    assert template.render({"at": None}) == ""


def test_compared_words_are_marked():
    runs = [WordRun(kind="removed", words="He "), WordRun(kind="added", words="She ")]
    assert compared([*runs, WordRun(kind="same", words="left.")]) == (
        "<del>He </del><ins>She </ins><span>left.</span>"
    )


def test_runs_that_keep_no_blanks_get_one_between():
    runs = [WordRun(kind="removed", words="He"), WordRun(kind="added", words="She")]
    assert compared(runs, " ") == "<del>He</del> <ins>She</ins>"


def test_the_last_word_and_what_takes_its_place_do_not_run_together():
    runs = [WordRun(kind="removed", words="speaks."), WordRun(kind="added", words="spoke.")]
    assert compared(runs) == "<del>speaks.</del> <ins>spoke.</ins>"


def test_words_that_end_in_a_blank_get_no_second_one():
    runs = [WordRun(kind="removed", words="He "), WordRun(kind="added", words="She")]
    assert compared(runs) == "<del>He </del><ins>She</ins>"


@pytest.mark.parametrize(("kind", "word"), [("same", ""), ("added", "added")])
def test_a_sentence_that_stayed_is_not_named(kind, word):
    assert kind_of_change(kind) == word
