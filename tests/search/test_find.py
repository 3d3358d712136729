from contextlib import closing
from dataclasses import replace

import pytest

from exhibit.documents.exhibition import PublishedExhibition
from exhibit.documents.types import SubjectPage
from exhibit.search import build
from exhibit.search.find import find
from exhibit.search.opening import index_from
from exhibit.search.query import parse
from tests.factories.exhibition import PANELS, make_exhibition
from tests.search.samples import INDEX, marked, search, shown, titles

HOSTILE = [
    'kirov" OR "stalin',
    "heading:kirov",
    "{heading names}: kirov",
    "^kirov",
    "NEAR(kirov stalin, 5)",
    "kirov AND NOT",
    "kirov*",
    "(((",
    '"""',
    "'; DROP TABLE record; --",
    "kirov\x00stalin",
    "\ud800\udfff",
    "\u19b0",
    '-"\u19b0" kirov',
    "the of and to",
    "%_",
    "a " * 100,
    "kirov " * 2_000,
    "-" * 10_000,
    '"' * 10_000,
    "❄ ☭ …",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_find_no_text_raises(text):
    results = search(text)
    assert results.total >= len(results.hits) >= 0


def test_find_all_words_must_be_there():
    assert titles("leather shoes") and not titles("leather kirov")


def test_find_endings_do_not_matter():
    assert titles("shoe leathers") == titles("shoes leather")


def test_find_phrase_stands_together():
    assert search('"hidden enemies"').total
    assert not search('"enemies hidden"').total


def test_find_event_by_its_day():
    assert "1 December 1934" in titles("december 1934", kind="moment")


def test_find_tour_by_what_it_is():
    assert titles("tours", kind="tour") == ["One murder"]


def test_find_exclusion_leaves_out():
    everything, rest = titles("kirov"), titles("kirov -killed")
    assert set(everything) - set(rest) == {"Who killed Kirov?"}


def test_find_last_word_may_be_a_beginning():
    assert "A city on the steppe" in titles("open magnit")


def test_find_only_the_last_word_may_be_a_beginning():
    assert not titles("magnit open")


def test_find_beginning_longer_than_the_stem_is_found():
    # Porter makes 'hypothet' of 'hypothetical', and 'hypothetic' begins no stem.
    assert "Lecture transcript, line 16" in titles("hypothetic")


def test_find_whole_word_comes_before_longer_words():
    assert search("execut").total >= search("executed").total > 0
    assert titles("lectur")[:1] == titles("lecture")[:1]


def test_find_exact_title_is_first():
    assert titles("Terror")[0] == "Terror"
    assert titles("petrograd")[0] == "Leningrad"


def test_find_words_in_a_title_count_most():
    assert titles("kirov")[:2] == ["Sergei Kirov", "Who killed Kirov?"]


def test_find_misheard_name_finds_the_corrected_passage():
    hits = search("Magneto Gorsk").hits
    assert [hit.kind for hit in hits] == ["excerpt"]
    assert "[Magnitogorsk]" in shown(hits[0])


def test_find_kind_narrows_and_keeps_the_other_counts():
    results = search("kirov", kind="panel")
    assert {hit.kind for hit in results.hits} == {"panel"}
    assert sum(results.kinds.values()) == search("kirov").total == results.overall


def test_find_theme_narrows_and_keeps_the_other_counts():
    results = search("party", theme="terror")
    assert results.themes == search("party").themes
    assert 0 < results.total == results.themes["terror"] < results.overall


def test_find_counts_are_those_of_the_hits():
    results = search("the", per_page=1000)
    found = [hit.kind for hit in results.hits]
    assert {kind: found.count(kind) for kind in found} == results.kinds
    assert len(found) == results.total


@pytest.mark.parametrize("text", ["the", "par", "exe", "purge -kirov"])
def test_find_pages_hold_every_hit_once(text):
    whole = search(text, per_page=1000).hits
    pages = [search(text, page=p, per_page=3).hits for p in range(1, len(whole) // 3 + 3)]
    assert [hit for page in pages for hit in page] == list(whole)
    assert not pages[-1]


def test_find_unknown_filter_finds_nothing():
    assert not search("kirov", kind="spaceship").total


def test_find_page_below_one_is_refused():
    with pytest.raises(ValueError, match="start at 1"):
        find(INDEX, parse("kirov"), page=0)


def test_find_slip_of_the_pen_is_mended_and_searched():
    found = search("sergei kriov")
    assert found.instead == "sergei kirov"
    assert found.total and found.hits == search("sergei kirov").hits


def test_find_slip_in_quotation_marks_gets_only_a_suggestion_that_finds():
    found = search('"sergei kriov"')
    assert (found.total, found.instead) == (0, None)
    assert found.suggestion == '"sergei kirov"' and search(found.suggestion).total


def test_find_mended_query_keeps_what_is_left_out():
    assert search("kriov -magnitogorsk").instead == "kirov -magnitogorsk"


def test_find_nothing_near_gets_no_suggestion():
    assert search("xqzwvut").suggestion is None


def test_find_known_words_that_never_meet_get_no_suggestion():
    assert search("kirov leather shoes").suggestion is None


def test_find_marks_every_form_of_a_word():
    hit = search("shoe", kind="panel").hits[0]
    assert marked(hit) == ["shoes", "shoes"]


def test_find_gist_is_told_from_the_sources_words():
    told = {(hit.kind, hit.ours) for hit in search("hidden").hits}
    assert ("excerpt", True) in told
    assert {hit.ours for hit in search("fascist").hits} == {False}


def test_find_flags_and_advisories_travel():
    assert search("hundred shoes").hits[0].flag == "hypothetical"
    assert search("who killed kirov").hits[0].advisory == "murder; execution"
    assert search("681,692", kind="note").hits[0].flag == "unconfirmed"


def test_find_pages_come_before_the_evidence_that_hangs_on_them():
    kinds = [hit.kind for hit in search("magnitogorsk").hits]
    assert kinds == ["panel", "excerpt"]


def test_find_of_equal_titles_the_earlier_kind_is_first():
    subject = SubjectPage(slug="terror", name="Terror", kind="concept", description="Terror.")
    file = replace(make_exhibition()._file, subjects=(subject,))
    exhibition = PublishedExhibition(file, {panel.slug: panel for panel in PANELS})
    with closing(index_from(build(exhibition))) as connection:
        hits = find(connection, parse("terror")).hits
    assert [hit.kind for hit in hits[:2]] == ["theme", "concept"]
