"""What a spreadsheet would change, told row by row; and applied exactly so."""

import pytest
from reversion.models import Revision

from curation.exchange.dry_runs import ChangedMeanwhile
from curation.exchange.spreadsheet.dry_run import apply
from curation.exchange.spreadsheet.kinds import KINDS
from curation.exchange.spreadsheet.record_list import CHANGED, NEW, SAME
from exhibit.models import Subject
from tests.curation.exchange.spreadsheet.sheets import csv_of, faults_of, run_of, xlsx_of
from tests.factories import records

pytestmark = pytest.mark.django_db
HEAD = ("address", "name", "kind", "definition")


@pytest.fixture
def kirov():
    return records.make_subject("kirov", name="Sergei Kirov", description="A party boss.")


def applied(data: bytes, *, shown: str | None = None):
    kind = KINDS["subjects"]
    sheet = kind.read(data, "list.csv")
    by = records.make_user("editor")
    shown = run_of("subjects", data).digest if shown is None else shown
    return apply(records=kind, sheet=sheet, name="list.csv", by=by, shown=shown)


def test_rows_are_new_changed_or_same(kirov):
    records.make_subject("same", description="")
    data = csv_of(
        HEAD,
        ("kirov", "Sergei Kirov", "person", "Head of the party in Leningrad."),
        ("same", "Same", "person", ""),
        ("leningrad", "Leningrad", "place", "A city."),
    )
    assert [row.outcome for row in run_of("subjects", data).rows] == [CHANGED, SAME, NEW]


def test_changed_row_names_the_cells_that_differ(kirov):
    data = csv_of(HEAD, ("kirov", "Sergei Kirov", "person", "Shot in 1934."))
    row = run_of("subjects", data).rows[0]
    assert row.cells == (("definition", "A party boss.", "Shot in 1934."),)


def test_dry_run_changes_nothing(kirov):
    run_of("subjects", csv_of(HEAD, ("kirov", "K", "place", ""), ("new", "New", "place", "")))
    assert list(Subject.objects.values_list("name", "kind")) == [("Sergei Kirov", "person")]


def test_columns_left_out_stay_as_they_are(kirov):
    applied(csv_of(("address", "dates"), ("kirov", "1886/1934")))
    kirov.refresh_from_db()
    assert (kirov.date, kirov.description) == ("1886/1934", "A party boss.")


def test_empty_cell_empties_its_field(kirov):
    applied(csv_of(("address", "definition"), ("kirov", "")))
    kirov.refresh_from_db()
    assert kirov.description == ""


def test_fault_names_row_and_column(kirov):
    data = csv_of(("address", "dates"), ("kirov", "1934"), ("kirov-2", "19o1"))
    assert faults_of("subjects", data)[0].startswith("Row 3, column dates: '19o1' is not a date")


def test_new_row_needs_the_columns_of_a_new_record():
    told = faults_of("subjects", csv_of(("address",), ("x",)))
    assert told[0] == (
        "Row 2, column kind: this row is new and needs it, but the file has no such column: add it."
    )


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("", "X", "place", ""), "Row 2, column address: it is empty, and every row needs it."),
        (("a b", "X", "place", ""), "Row 2, column address: “a b” cannot stand in an address"),
        (("x", "", "place", ""), "Row 2, column name: it is empty"),
        (("x", "X", "town", ""), "Row 2, column kind: ‘town’ is none of its words"),
        (("x", "Sergei Kirov", "place", ""), "is the name of kirov already"),
        (("x", "X" * 101, "place", ""), "Row 2, column name: it has 101 characters"),
    ],
)
def test_each_fault_has_its_sentence(kirov, row, told):
    assert told in "\n".join(faults_of("subjects", csv_of(HEAD, row)))


def test_key_that_stands_twice_names_the_first_row():
    data = csv_of(HEAD, ("x", "X", "place", ""), ("y", "Y", "place", ""), ("x", "Z", "place", ""))
    assert "Row 4, column address: x stands in row 2 already: keep one of the two." in faults_of(
        "subjects", data
    )


def test_half_of_a_place_is_refused():
    data = csv_of((*HEAD, "latitude"), ("x", "X", "place", "", "59.9"))
    assert "column longitude: it is missing" in faults_of("subjects", data)[0]


def test_formula_is_a_fault_of_its_cell(kirov):
    data = xlsx_of(("address", "definition"), ("kirov", "=A1"))
    assert faults_of("subjects", data)[0].startswith("Row 2, column definition: it is a formula")


def test_what_is_applied_is_kept_in_the_history_under_the_name_of_the_file(kirov):
    applied(csv_of(("address", "dates"), ("kirov", "1886/1934")))
    save = Revision.objects.get()
    assert (save.user.username, "spreadsheet list.csv" in save.comment) == ("editor", True)


def test_record_changed_meanwhile_stops_the_file(kirov):
    data = csv_of(("address", "definition"), ("kirov", "Shot in 1934."))
    shown = run_of("subjects", data).digest
    Subject.objects.update(description="Somebody else wrote this.")
    with pytest.raises(ChangedMeanwhile):
        applied(data, shown=shown)
    assert Subject.objects.get().description == "Somebody else wrote this."


def test_file_with_a_fault_is_not_applied_even_in_part(kirov):
    data = csv_of(("address", "dates"), ("kirov", "1934"), ("kirov", "19o1"))
    with pytest.raises(ChangedMeanwhile):
        applied(data)
    assert Subject.objects.get().date == ""


@pytest.mark.parametrize("count", [2, 40])
def test_dry_run_asks_no_more_for_more_rows(count, django_assert_num_queries):
    data = csv_of(HEAD, *((f"s-{n}", f"S {n}", "place", "") for n in range(count)))
    with django_assert_num_queries(3):
        run_of("subjects", data)
