"""The address of a pack, read."""

from dataclasses import replace

import pytest

from exhibit.documents.exhibition import PublishedExhibition
from exhibit.packs.choosing import choice

PARTS = ["student", "corroborate"]


@pytest.fixture
def choose(exhibition):
    """Return a function from the fields of an address to what it chooses."""
    return lambda **fields: choice(fields, exhibition)


def slugs(chosen):
    return [link.slug for link in chosen.panels]


@pytest.mark.parametrize(
    "written",
    [
        ["P10", "P02"],
        ["p02,p10"],
        ["who-killed-kirov", "MAGNITOGORSK-overnight"],
        [" P10 ,", "p10", "P02"],
    ],
)
def test_panels_by_key_or_slug_in_any_case_and_order(choose, written):
    assert slugs(choose(p=written)) == ["magnitogorsk-overnight", "who-killed-kirov"]


def test_one_choice_has_one_canonical_query(choose):
    first = choose(p=["P10", "P02"], parts=["corroborate,student"], size=["large"])
    second = choose(p=["p02,p10"], parts=PARTS, size=["LARGE"])
    assert first.query == second.query == "p=P02&p=P10&parts=student,corroborate&size=large"


def test_fields_that_are_none_of_a_pack_are_no_part_of_the_choice(choose):
    plain, added = choose(p=["P10"]), choose(p=["P10"], utm_source=["letter"], fbclid=["x" * 5000])
    assert plain == added and plain.query == added.query


def test_standard_size_is_not_said(choose):
    chosen = choose(p=["P10"], parts=["student"], size=["standard"])
    assert not chosen.large and chosen.query == "p=P10&parts=student"


def test_no_part_named_means_all_of_them(choose):
    assert [part.name for part in choose(p=["P10"]).parts][:2] == ["student", "large-print"]
    assert len(choose(p=["P10"]).parts) == 9


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"p": ["P11"]}, "There is no panel “p11”. Nearest: P10"),
        ({"p": ["who-kiled-kirov"]}, "Nearest: who-killed-kirov."),
        ({"p": ["P10"], "parts": ["studnt"]}, "There is no part “studnt”. Nearest: student."),
        ({"p": ["P10"], "size": ["huge"]}, "There is no size “huge”. Nearest: standard, large."),
        ({"p": ["P10"], "size": ["large", "standard"]}, "Choose one size"),
        ({"p": [""]}, "No panel is chosen"),
        ({}, "No panel is chosen"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_nearest_names(exhibition, fields, told):
    assert told in " ".join(choice(fields, exhibition).reasons)


def test_what_can_be_read_is_kept_beside_a_wrong_name(choose):
    chosen = choose(p=["P10", "P99"], parts=["student", "nothing"], size=["large"])
    assert slugs(chosen) == ["who-killed-kirov"] and chosen.large
    assert [part.name for part in chosen.parts] == ["student"]


def test_long_wrong_name_is_cut(choose):
    (reason,) = choose(p=["x" * 5000]).reasons
    assert len(reason) < 200


def test_more_than_eight_panels_are_too_many(exhibition):
    theme = exhibition.theme("terror")
    links = tuple(replace(theme.panels[0], slug=f"panel-{n}", key=f"K{n}") for n in range(9))
    many = PublishedExhibition(
        replace(exhibition._file, themes=(replace(theme, panels=links),)), {}
    )
    (reason,) = choice({"p": [f"K{n}" for n in range(9)]}, many).reasons
    assert reason.startswith("9 panels are too many for one pack: choose at most 8")
    assert not choice({"p": [f"K{n}" for n in range(8)]}, many).reasons


def test_thousands_of_wrong_names_are_counted(choose):
    reasons = choose(p=[",".join(f"x{n}" for n in range(5000))]).reasons
    assert len(reasons) == 11 and reasons[-1] == "And 4990 more names here are unknown."
