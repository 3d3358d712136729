"""What a file of references brings: new works, what a record lacks, and what is doubtful."""

import pytest

from curation.exchange.dry_runs import ChangedMeanwhile
from curation.exchange.references import file, intake
from exhibit.models import Reference
from tests.factories import records

pytestmark = pytest.mark.django_db

BOOK = """\
TY  - BOOK
AU  - Lenoe, Matthew
TI  - The Kirov Murder and Soviet History
PB  - Yale University Press
PY  - 2010
SN  - {isbn}
DO  - {doi}
ER  -
"""
ISBN, DOI = "978-0-300-11236-8", "10.1017/kirov"


def ris(isbn: str = "", doi: str = "") -> str:
    return BOOK.format(isbn=isbn, doi=doi)


def run_of(*texts: str):
    return intake.dry_run(file.read("".join(texts).encode(), "zotero.ris"), "zotero.ris")


def test_a_new_work_gets_a_key_of_its_maker_and_year():
    (row,) = run_of(ris()).rows
    assert (row.outcome, row.key, row.row) == ("new", "lenoe-2010", 1)


def test_a_dry_run_changes_nothing():
    run_of(ris())
    assert not Reference.objects.exists()


def test_a_key_that_another_work_has_is_not_taken_again():
    records.make_reference_row("lenoe-2010", title="Another", authors=[{"family": "Lenoe"}])
    (row,) = run_of(ris()).rows
    assert row.key == "lenoe-2010-2"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"doi": DOI, "title": "Kirov"}, {"doi": DOI.upper()}),
        ({"isbn": "030011236X", "title": "Kirov"}, {"isbn": ISBN}),
        (
            {
                "title": "The Kirov murder and Soviet history",
                "authors": [{"family": "Lenoe", "given": "M."}],
                "issued": "2010",
            },
            {},
        ),
    ],
    ids=["doi", "isbn of ten digits", "title, year and maker"],
)
def test_a_work_that_is_there_is_known_again(ours, theirs):
    records.make_reference_row("kirov-book", **ours)
    (row,) = run_of(ris(**theirs)).rows
    assert (row.outcome, row.key) == ("changed", "kirov-book")


def test_a_record_gets_what_it_lacks_and_keeps_what_it_says():
    records.make_reference_row("kirov-book", title="Kirov", doi=DOI, issued="2010")
    run = run_of(ris(doi=DOI))
    (row,) = run.rows
    assert ("publisher", "", "Yale University Press") in row.cells
    (doubt,) = run.doubts
    assert "it is kirov-book, whose title is “Kirov”; the file has" in doubt.sentence


def test_a_work_twice_in_a_file_comes_once_and_is_told():
    run = run_of(ris(doi=DOI), ris(doi=DOI))
    assert len(run.rows) == 1
    assert run.doubts[0].place == "zotero.ris, line 9"
    assert run.doubts[0].sentence.endswith("by its DOI it is the work of line 1: it was left out.")


def test_a_wrong_isbn_is_told_and_left_out():
    run = run_of(ris(isbn="978-0-300-11236-9"))
    assert run.rows[0].record.isbn == ""
    assert "has a wrong digit" in run.doubts[0].sentence


def test_a_work_without_a_title_is_left_out():
    run = run_of(ris(), "TY  - BOOK\nAU  - Lenoe, M.\nER  - \n")
    assert len(run.rows) == 1 and "no title" in run.broken[0].sentence


def test_what_was_shown_is_done():
    works = file.read(ris(ISBN, DOI).encode(), "zotero.ris")
    shown = intake.dry_run(works, "zotero.ris").digest
    intake.apply(works=works, name="zotero.ris", by=None, shown=shown)
    work = Reference.objects.get()
    assert (work.key, work.isbn, work.doi) == ("lenoe-2010", ISBN, DOI)


def test_what_was_not_shown_is_not_done():
    works = file.read(ris().encode(), "zotero.ris")
    shown = intake.dry_run(works, "zotero.ris").digest
    records.make_reference_row("lenoe-2010", title="Another")
    with pytest.raises(ChangedMeanwhile):
        intake.apply(works=works, name="zotero.ris", by=None, shown=shown)
    assert Reference.objects.count() == 1


def test_a_second_time_brings_nothing():
    works = file.read(ris(ISBN, DOI).encode(), "zotero.ris")
    intake.apply(works=works, name="zotero.ris", by=None, shown=None)
    assert not intake.dry_run(works, "zotero.ris").changes
