"""Excerpts and emendations are held against the words of their source."""

import pytest

from tests.curation.exchange.bundle.folders import TEXT, edit, put

LECTURE = "sources/lecture"
EXCERPTS, EMENDATIONS = f"{LECTURE}/excerpts.yaml", f"{LECTURE}/emendations.yaml"


def emend(folder, *spans: tuple[int, int]) -> None:
    """Give the lecture one emendation for each of these spans."""
    rows = (
        f"- key: E{number}\n  start: {start}\n  end: {end}\n  file_reading: {TEXT[start:end]!r}\n"
        "  corrected_reading: x\n  kind: wrong word\n  confidence: high\n  apply: true\n"
        for number, (start, end) in enumerate(spans, start=1)
    )
    put(folder, EMENDATIONS, "".join(rows))


@pytest.mark.parametrize("again", ["", "Some 600,000 people were shot.\n"])
def test_place_where_the_words_stand_is_told_if_there_is_only_one(folder, faults, again):
    put(folder, f"{LECTURE}/text.txt", TEXT + again)
    edit(folder, EXCERPTS, "start: 103\n  end: 137", "start: 104\n  end: 119")
    edit(folder, EXCERPTS, "Some 600,000 people were executed.", "Some 600,000 people")
    (told,) = [line for line in faults() if "exact of L2" in line]
    assert told.endswith("These words stand at 103–122.") is not bool(again)


def test_long_words_are_shown_from_shortly_before_they_differ(folder, faults):
    long = TEXT[43:137]
    edit(folder, EXCERPTS, "start: 103", "start: 43")
    wrong = long.replace("gave", "give").replace("\n", "\\n")
    edit(folder, EXCERPTS, "exact: Some 600,000 people were executed.", f'exact: "{wrong}"')
    (told,) = faults()
    assert "has “…hat Stalin himself give the order.⏎Some 600,000 people were …”" in told


@pytest.mark.parametrize(
    ("spans", "told"),
    [
        (((0, 3), (3, 10)), []),
        (((0, 3), (2, 10)), ["E2 overlaps E1"]),
        # The one that reaches furthest, though another stands between them.
        (((0, 20), (2, 5), (10, 12)), ["E2 overlaps E1", "E3 overlaps E1"]),
    ],
)
def test_emendations_are_held_against_all_that_begin_before_them(folder, faults, spans, told):
    emend(folder, *spans)
    assert [line.split(": ")[1].split(" (")[0] for line in faults()] == told


def test_overlapping_emendations_name_both_places(folder, faults):
    emend(folder, (24, 34), (30, 34))
    (told,) = faults()
    assert told.startswith(f"{EMENDATIONS}:10: E2 overlaps E1 ({EMENDATIONS}, line 2): make one")


def test_places_beyond_the_text_are_told(folder, faults):
    put(folder, f"{LECTURE}/places.yaml", "kind: pages\nstarts:\n  - {start: 999, label: '2'}\n")
    assert faults() == [f"{LECTURE}/places.yaml:2: Place “2” begins at 999, but the text has 138."]


def test_text_that_is_missing_brings_no_faults_of_its_passages(folder, faults):
    put(folder, f"{LECTURE}/text.txt", "")
    assert [line.split(":")[0] for line in faults()] == [f"{LECTURE}/text.txt"]
