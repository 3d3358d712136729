"""What every dry run says first, and how much it lists."""

from curation.exchange.dry_runs import MOST_LISTED, beyond, counts_in_words
from curation.exchange.faults import Fault
from curation.exchange.spreadsheet.dry_run import SheetRun

FAULTS = tuple(Fault("a.yaml", line, "No.") for line in range(MOST_LISTED + 5))


def run(faults: tuple[Fault, ...] = ()) -> SheetRun:
    return SheetRun(title="Subjects", rows=(), faults=faults)


def test_run_without_a_row_changes_nothing():
    assert (run().heading, run().mark) == ("Nothing would change", "desk")


def test_run_with_a_fault_is_refused():
    assert (run(FAULTS).heading, run(FAULTS).mark) == ("Nothing can be changed yet", "desk refused")


def test_faults_beyond_those_listed_are_counted():
    assert len(run(FAULTS).listed_faults) == MOST_LISTED
    assert run(FAULTS).more_faults == "And 5 more."


def test_nothing_is_said_of_rows_that_are_all_listed():
    assert beyond("And {more} more.", "short") == ""


def test_counts_are_said_in_words():
    assert counts_in_words(1200, 0, 3) == "New: 1,200. Changed: 0. Same: 3."
