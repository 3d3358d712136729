import sqlite3
from dataclasses import replace

import pytest

from exhibit.search import build
from exhibit.search.opening import index_from
from tests.factories.exhibition import PANELS, PRIVATE, SECRET, make_exhibition
from tests.factories.panels import make_excerpt, make_panel
from tests.search.samples import INDEX

HIDDEN = "xylotomous quagswag"
"""Words that stand nowhere else, so that not even one of them can be there by chance."""


def rows(sql):
    return INDEX.execute(sql).fetchall()


def test_build_same_exhibition_gives_same_bytes():
    assert build(make_exhibition()) == build(make_exhibition())


def test_build_is_an_sqlite_file_that_is_whole():
    assert rows("PRAGMA integrity_check") == [("ok",)]


def test_build_cannot_be_written_to_once_open():
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        INDEX.execute("DELETE FROM record")


def test_build_holds_every_kind_of_the_sample():
    kinds = {kind for (kind,) in rows("SELECT DISTINCT kind FROM shelf")}
    assert kinds == {
        *("theme", "panel", "question", "person", "place", "concept", "moment", "tour"),
        *("excerpt", "note", "passage", "source"),
    }


def test_build_event_of_the_timeline_leads_to_its_place_there():
    found = rows("SELECT title, address, text FROM record WHERE address LIKE '/timeline/%'")
    assert ("1 December 1934", "/timeline/#e-smolny", "Kirov was shot.") in found


def test_build_tour_is_found_by_what_it_says_on_the_way():
    found = rows("SELECT title, text FROM record WHERE address = '/tours/one-murder/'")
    assert found[0][0] == "One murder"
    assert "Far away, a city rose." in found[0][1]


def test_build_holds_no_words_that_are_not_public():
    assert SECRET.encode() not in build(make_exhibition())


@pytest.mark.parametrize("stamp", [None, make_exhibition().stamp])
def test_build_holds_no_single_word_that_is_not_public(stamp):
    hidden = replace(PRIVATE, exact=HIDDEN, before=HIDDEN, after=HIDDEN)
    panels = tuple(
        replace(p, excerpts=tuple(hidden if e is PRIVATE else e for e in p.excerpts))
        for p in PANELS
    )
    data = build(make_exhibition(stamp=stamp, panels=panels))
    assert not any(word.encode() in data for word in ("xylotom", "quagswag"))


def test_build_gist_of_a_hidden_passage_can_be_found():
    found = rows(f"SELECT text FROM record WHERE address LIKE '%#{PRIVATE.key}'")
    assert found == [(PRIVATE.gist,)]


def test_build_public_excerpt_is_there_once_with_its_gist():
    found = rows("SELECT text FROM record WHERE text LIKE '%Fascist agents%'")
    assert len(found) == 1
    assert "blamed hidden enemies" in found[0][0]


def test_build_excerpt_of_two_panels_belongs_to_both_themes():
    shared = make_excerpt("L99", exact="a passage two panels share", place="L99")
    panels = tuple(
        make_panel("It is so. [@L99]", slug=slug, key=slug, theme=theme, excerpts=(shared,))
        for slug, theme in (
            ("magnitogorsk-overnight", "industrialization"),
            ("who-killed-kirov", "terror"),
            ("hundred-shoes", "industrialization"),
            ("one-and-a-half-million", "new-party-generation"),
        )
    )
    connection = index_from(build(make_exhibition(panels=panels)))
    found = connection.execute(
        "SELECT themes FROM record JOIN shelf ON number = id >> 24 WHERE text LIKE 'a passage two%'"
    ).fetchall()
    assert found == [("industrialization new-party-generation terror",)]


def test_build_evidence_is_found_where_it_has_a_number():
    found = rows("SELECT address FROM record WHERE text LIKE 'At least 6 million%'")
    assert found == [("/panels/one-and-a-half-million/#n1",)]


def test_build_corrected_words_stand_in_brackets():
    assert rows("SELECT count(*) FROM record WHERE text LIKE '%such as [Magnitogorsk], shot%'") == [
        (1,)
    ]


def test_build_teachers_notes_stay_out():
    assert rows("SELECT count(*) FROM record WHERE text LIKE '%teacher%'") == [(0,)]


def test_build_words_over_two_paragraphs_stay_apart_from_the_gist():
    parted = make_excerpt("L98", exact="first half\n\nsecond half", gist="Our gist.")
    panels = tuple(
        replace(p, excerpts=(parted, *p.excerpts[1:]) if p.key == "P02" else p.excerpts)
        for p in PANELS
    )
    connection = index_from(build(make_exhibition(panels=panels)))
    found = connection.execute("SELECT text FROM record WHERE text LIKE 'first half%'").fetchall()
    assert found == [("first half second half\nOur gist.",)]
