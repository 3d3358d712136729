"""A text shown whole, as its rights allow: marked, leading to panels, in parts where long."""

from dataclasses import replace

import pytest

from exhibit.documents.exhibition import PublishedExhibition, Unknown
from exhibit.documents.records import EmendationDocument
from exhibit.presenters.whole_text import part_addresses, part_of_several, whole_text
from tests.factories.exhibition import make_exhibition
from tests.factories.panels import make_excerpt

OPEN = "https://creativecommons.org/publicdomain/mark/1.0/"
TEXT = "John Snow mapped the pump.\n\nMany died in Broad Street, and he took\nthe handle off."


def excerpt(key, words, text=TEXT, **fields):
    start = text.index(words)
    place = {"start": start, "end": start + len(words), "exact": words, "text_sha256": "a" * 64}
    return make_excerpt(key, place=key, **(place | fields))


def exhibition(*excerpts, text=TEXT, emendations=(), rights=OPEN, tick=True):
    """The sample, whose first panel and first source show these excerpts of this text."""
    sample = make_exhibition()
    lecture = sample.source("lecture")
    source = replace(
        lecture.source, rights_statement=rights, full_text_public=tick, text_sha256="a" * 64
    )
    page = replace(lecture, source=source, places=(), emendations=emendations)
    panel = replace(sample.panel("magnitogorsk-overnight"), excerpts=excerpts)
    file = replace(sample._file, sources=(page,), texts={"lecture": text})
    return PublishedExhibition(file, {**sample._panels, panel.slug: panel})


def shown(*excerpts, **fields):
    held = exhibition(*excerpts, **fields)
    return whole_text(held.source("lecture"), held)


def marked(text):
    return [run.words for line in text.lines for run in line if run.marked]


def test_every_word_is_shown_line_by_line():
    lines = ["".join(run.words for run in line) for line in shown().lines]
    assert lines == [line for line in TEXT.split("\n") if line]


@pytest.mark.parametrize(
    "fields",
    [{"tick": False}, {"rights": ""}, {"rights": "http://rightsstatements.org/vocab/UND/1.0/"}],
)
def test_without_tick_or_rights_nothing_is_shown_whatever_the_file_holds(fields):
    held = exhibition(**fields)
    assert held.whole_text("lecture") == "" and shown(**fields) is None
    assert list(part_addresses(exhibition(text=TEXT * 2_000, **fields))) == []


def test_a_passage_is_marked_and_leads_to_its_panel():
    text = shown(excerpt("L1", "Many died in Broad Street"))
    assert marked(text) == ["Many died in Broad Street"]
    (way,) = (way for line in text.lines for run in line for way in run.ways)
    assert (way.label, way.address) == ("P02", "/panels/magnitogorsk-overnight/")
    assert text.places == {"L1": "#at-L1"}


def test_passages_that_overlap_are_marked_once_and_each_ends_in_its_way():
    text = shown(excerpt("L1", "Many died in"), excerpt("L2", "died in Broad Street"))
    assert "".join(marked(text)) == "Many died in Broad Street"
    assert sum(bool(run.ways) for line in text.lines for run in line) == 2
    assert [key for line in text.lines for run in line for key in run.anchors] == ["L1", "L2"]


def test_a_passage_over_the_end_of_a_line_is_marked_in_both():
    text = shown(excerpt("L1", "he took\nthe handle"))
    assert marked(text) == ["he took", "the handle"]
    assert [bool(run.ways) for line in text.lines for run in line if run.marked] == [False, True]


def test_a_correction_is_read_in_place_of_the_file_and_told():
    at = TEXT.index("pump")
    emendation = EmendationDocument(
        key="E1",
        start=at,
        end=at + 4,
        file_reading="pump",
        corrected_reading="pumps",
        kind="misprint",
        confidence="high",
        applied=True,
    )
    text = shown(excerpt("L1", "the pum"), emendations=(emendation,))
    (run,) = (run for line in text.lines for run in line if run.emended)
    assert (run.words, run.marked, bool(run.ways)) == ("pumps", True, True)
    assert any("our corrections" in sentence for sentence in text.explained)


def test_a_passage_of_another_version_is_not_marked():
    assert marked(shown(excerpt("L1", "Many died", text_sha256="b" * 64))) == []


def test_a_long_text_has_parts_with_pages_of_their_own():
    long = "\n".join(f"Line {number} of a long text." for number in range(3_000))
    words = "Line 2500 of a long text."
    held = exhibition(excerpt("L1", words, text=long), text=long)
    page = held.source("lecture")
    opening = whole_text(page, held)
    assert opening.lines == () and len(opening.parts) > 2
    assert [part.address for part in opening.parts] == list(part_addresses(held))
    (told,) = (part for part in opening.parts if part.says)
    assert told.says == "1 passage on panels" and opening.places["L1"] == f"{told.address}#at-L1"
    number = opening.parts.index(told) + 1
    assert marked(part_of_several(page, held, number)) == [words]
    everything = [part_of_several(page, held, n + 1) for n in range(len(opening.parts))]
    lines = ["".join(r.words for r in line) for part in everything for line in part.lines]
    assert lines == long.split("\n")


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_short_text_has_no_part_of_its_own(number):
    held = exhibition()
    with pytest.raises(Unknown):
        part_of_several(held.source("lecture"), held, number)
