"""A table has a heading over every column and a cell under every heading."""

from exhibit import charts


def test_sound_table_has_no_fault():
    assert charts.check_table(["Year", "People"], [["1933", "3 [@S29]"]]) == []


def test_heading_that_stands_twice_is_told_with_both_places():
    told = charts.check_table(["Year", "People", "Year"], [["1", "2", "3"]])
    assert told == ["Columns 1 and 3 are both headed “Year”: name them apart."]


def test_column_without_a_heading_is_told():
    told = charts.check_table(["", "People"], [["1", "2"]])
    assert told == ["Column 1 has no heading: say what stands in it."]


def test_mark_that_cannot_be_read_is_told_with_its_place():
    (told,) = charts.check_table(["Year", "People"], [["1933", "3 [@S29, @S30]"]])
    assert told.startswith("Row 1, column “People”: “[@S29, @S30]” looks like a citation mark")
