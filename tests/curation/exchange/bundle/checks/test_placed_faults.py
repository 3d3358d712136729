"""Faults stand at the file and line of their value."""

import pytest

from curation.exchange.bundle.checks.placed_faults import origin_of, place, tell
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.bundle.records import NoteRecord
from curation.exchange.faults import Report


def test_fault_is_told_at_the_line_of_its_value(folder):
    report = Report()
    tell(report, read_bundle(folder).notes[0], ("clauses", 0, "text"), "It is {new}.")
    assert list(map(str, report.faults)) == ["notes.yaml:3: It is {new}."]


def test_place_of_a_value_that_is_not_written_is_that_of_its_record(folder):
    assert place(read_bundle(folder).subjects[0], "date") == "subjects.yaml, line 6"


def test_record_that_was_never_in_a_file_has_no_place():
    with pytest.raises(ValueError, match="Only records read from files"):
        origin_of(NoteRecord(key="S1", clauses=()))
