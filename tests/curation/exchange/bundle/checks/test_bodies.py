"""Citations wherever a body can stand."""

import pytest

from curation.exchange.bundle.checks.bodies import bodies
from curation.exchange.bundle.reading import read_bundle
from tests.curation.exchange.bundle.folders import edit, put

PANEL = "panels/who-killed-kirov.md"


def test_every_text_that_may_cite_is_looked_at(folder):
    found = {(type(record).__name__, field) for record, field, _ in bodies(read_bundle(folder))}
    assert found == {
        ("ExhibitionRecord", "big_idea"),
        ("ExhibitionRecord", "introduction"),
        ("ExhibitionRecord", "silences"),
        ("ThemeRecord", "introduction"),
        ("ThemeRecord", "silences"),
        ("SubjectRecord", "description"),
        ("ChartRecord", "caption"),
        ("DrawingRecord", "caption"),
        ("QuestionRecord", "scholarship"),
        ("QuestionRecord", "reading"),
        ("TimelineEventRecord", "text"),
        ("TourStopRecord", "words"),
        ("PanelRecord", "body"),
        ("PanelRecord", "big_idea"),
    }


@pytest.mark.parametrize("end", ["", "a"])
def test_key_that_begins_like_another_is_another(folder, faults, end):
    edit(folder, PANEL, "murder. [@L1]", f"murder. [@L1{end}; @L1b]")
    assert [line.split(" cites")[0].split(": ")[1] for line in faults()] == [
        *(["[@L1a]"] if end else []),
        "[@L1b]",
    ]


def test_mark_that_backs_nothing_is_told_at_its_line(folder, faults):
    edit(folder, PANEL, "murder. [@L1]", "murder. [@L1]\n\n[@L1]")
    assert [line.split(":")[1] for line in faults()] == ["25"]


def test_hints_keep_no_bundle_from_being_read(folder, faults):
    edit(folder, PANEL, "with a murder. [@L1]", "with *a murder. [@L1] It was* one. [@L1]")
    assert faults() == []


def test_notes_that_could_not_be_read_make_no_key_unknown(folder, faults):
    put(folder, "notes.yaml", "- key: [S1\n")
    edit(folder, PANEL, "murder. [@L1]", "murder. [@S9]")
    assert [line.split(":")[0] for line in faults()] == ["notes.yaml"]
