"""The manual searched: by words, with their endings, best first; and what to try where none is."""

import pytest

from curation.manual import pages, sections
from curation.manual.sections import LONGEST_QUERY, MOST, BadQuery, answer

SEARCH = "/curation/manual/"


def headings(query: str) -> list[str]:
    hits = answer(query).hits
    return [hit.heading.replace("<mark>", "").replace("</mark>", "") for hit in hits]


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("set time", "Publish at a set time"),
        ("publishing at a set time", "Publish at a set time"),
        ("lost password", "Set a new password"),
        ("invite", "Invite somebody"),
        ("INVITE", "Invite somebody"),
        ("bring back deleted", "Restore and bring back"),
        ("keyboard", "Use the keyboard"),
        ("curator's manual", "Curators’ manual"),
    ],
)
def test_the_place_is_among_the_first(query, heading):
    assert heading in headings(query)[:3]


@pytest.mark.parametrize("query", ["publish", "publishes", "Publishing", "PUBLISHED"])
def test_endings_make_no_difference(query):
    assert headings(query) == headings("publish")


def test_a_word_counts_once_however_often_it_is_written():
    assert headings("publish publish") == headings("publish")


def test_a_place_holds_all_words():
    assert all("key" in hit.excerpt.lower() or "key" in hit.heading for hit in answer("key").hits)


def test_words_found_are_marked():
    (first, *_) = answer("bearing words").hits
    assert "<mark>" in first.excerpt


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", '" onload="x', "{{ 7 }}", "%(x)s"])
def test_what_is_looked_for_is_never_markup(query):
    told = answer(query)
    assert all("<script" not in f"{hit.heading}{hit.excerpt}" for hit in told.hits)


def test_where_none_holds_all_those_that_hold_some_are_shown():
    told = answer("excerpts zebrafish")
    assert told.says.startswith("No place holds all") and told.hits


def test_where_nothing_is_found_it_says_what_to_try():
    told = answer("zebrafish")
    assert "Try fewer or others" in told.says and told.hits == ()


def test_many_places_are_cut_and_told():
    told = answer("panel")
    assert len(told.hits) == MOST and told.says.startswith(f"The first {MOST} of ")


@pytest.mark.parametrize("query", ["???", "—", "\x00", "x" * (LONGEST_QUERY + 1)])
def test_a_query_that_cannot_be_looked_for_is_refused(query):
    with pytest.raises(BadQuery):
        answer(query)


def test_every_section_leads_to_a_heading_that_is_there():
    for name in pages.FILES:
        known = pages.page(name).headings
        assert {one.at for one in sections.sections_of(name)} - {""} <= known.keys()


def test_every_heading_is_searched():
    for name in pages.FILES:
        first, *others = pages.page(name).headings
        assert set(others) <= {one.at for one in sections.sections_of(name)} | {first}


def test_the_page_shows_what_was_found(publisher):
    told = publisher.get(f"{SEARCH}?q=set+time").content.decode()
    assert 'href="/curation/manual/editions/#publish-at-a-set-time"' in told
    assert 'value="set time"' in told


def test_every_page_of_the_manual_has_the_box(publisher):
    assert 'name="q"' in publisher.get("/curation/manual/sources/").content.decode()


@pytest.mark.parametrize("query", ["%00", "%3F%3F", "x" * 300])
def test_a_bad_query_is_told(publisher, query):
    answer = publisher.get(f"{SEARCH}?q={query}")
    assert answer.status_code == 400 and "errornote" in answer.content.decode()


def test_an_empty_box_asks_for_words(publisher):
    answer = publisher.get(f"{SEARCH}?q=")
    assert answer.status_code == 200 and "Write one word or more" in answer.content.decode()


def test_anonymous_readers_are_sent_to_the_login(client, db):
    assert client.get(f"{SEARCH}?q=set").status_code == 302
