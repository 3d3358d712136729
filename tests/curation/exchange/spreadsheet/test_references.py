"""Works of scholarship in a spreadsheet."""

import pytest

from curation.exchange.spreadsheet.kinds import KINDS
from exhibit.models import Reference
from tests.curation.exchange.spreadsheet.sheets import csv_of, faults_of, run_of
from tests.factories import records

pytestmark = pytest.mark.django_db
HEAD = ("key", "kind", "title", "authors", "appeared in", "published", "link", "remark")


def row(**cells: str) -> bytes:
    """A file of one new work."""
    cells = {"key": "lenoe-2010", "kind": "book", "title": "The Kirov Murder"} | cells
    return csv_of(HEAD, [cells.get(name, "") for name in HEAD])


def test_headings_are_in_the_words_of_curators():
    headings = KINDS["references"].rows()[0]
    assert set(HEAD) <= set(headings)
    assert not {"container_title", "issued", "url", "annotation"} & set(headings)


def test_row_makes_a_work_with_its_people():
    (row_,) = KINDS["references"].compared(
        KINDS["references"].read(row(authors="Lenoe, Matthew; NKVD", published="1968~"), "a.csv")
    )
    work = row_.record
    assert (work.authors, work.issued) == (
        [{"family": "Lenoe", "given": "Matthew"}, {"literal": "NKVD"}],
        "1968~",
    )


def test_example_of_each_column_is_taken_by_that_column():
    columns = KINDS["references"].columns
    examples = [one.example for one in columns]
    assert faults_of("references", csv_of([one.heading for one in columns], examples)) == []


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"kind": "pamphlet"}, "Row 2, column kind: "),
        ({"title": ""}, "Row 2, column title: it is empty, and every row needs it."),
        ({"published": "long ago"}, "Row 2, column published: "),
        ({"link": "javascript:alert(1)"}, "Row 2, column link: "),
        ({"key": "two words"}, "Row 2, column key: "),
    ],
)
def test_cell_that_a_work_cannot_have_is_named(cells, told):
    (fault,) = faults_of("references", row(**cells))
    assert fault.startswith(told)


def test_row_is_about_the_work_with_its_key():
    records.make_reference_row("lenoe-2010", title="A Study")
    (found,) = run_of("references", csv_of(("key", "title"), ("lenoe-2010", "The Case"))).rows
    assert found.cells == (("title", "A Study", "The Case"),)
    assert Reference.objects.get().title == "A Study"
