"""Faults in order of place, each once; and what stands twice."""

from curation.exchange.faults import BundleFaults, CellFault, Fault, Report, repeats


def test_faults_are_told_once_and_in_order():
    second, first = Fault("b.yaml", 1, "No."), Fault("a.yaml", 9, "No.")
    assert BundleFaults([second, first, second]).faults == [first, second]


def test_place_of_a_cell_is_said_as_far_as_it_is_known():
    places = [CellFault(row, column, "").place for row, column in ((0, ""), (7, ""), (7, "dates"))]
    assert places == ["The file", "Row 7", "Row 7, column dates"]


def test_file_in_a_folder_that_is_unread_is_known_by_its_beginning():
    report = Report(unread={"sources/lecture/text.txt"})
    assert report.has_unread("notes.yaml", "sources/") and not report.has_unread("notes.yaml")


def test_repeated_item_comes_with_the_first():
    assert list(repeats(["a1", "b1", "a2", "a3"], lambda item: item[0])) == [
        ("a2", "a1"),
        ("a3", "a1"),
    ]


def test_items_without_a_key_are_no_repeats():
    assert list(repeats(["", ""], str)) == []
