"""The citation files as other libraries read them."""

import bibtexparser
import pytest
import rispy

from exhibit.documents.records import Name
from exhibit.exports.citations.bibtex import bibtex
from exhibit.exports.citations.dates import points
from exhibit.exports.citations.names import inverted
from exhibit.exports.citations.ris import ris
from exhibit.exports.citations.work import of_reference
from tests.exports.citations.edge_works import ALL_WORKS
from tests.factories.panels import make_reference

WORKS = [of_reference(reference) for reference in ALL_WORKS.values()]
HOSTILE = of_reference(
    make_reference(
        "hostile",
        title='Plan & {List}: 50% of #1 $5 _x_ ~a ^b \\end "q"\nTY  - BOOK\nER  - ',
        authors=(Name(family="O’Brien, Jr.", given="Ann and Bob"), Name(literal="A and B")),
        issued="2001",
    )
)


def years_of(work) -> str:
    return str(points(work.issued)[0].year) if points(work.issued) else ""


def names_of(names) -> list[str]:
    return [inverted(name) for name in names]


@pytest.fixture(scope="module")
def records():
    """Every work as rispy reads it."""
    return rispy.loads(ris(WORKS).decode())


@pytest.fixture(scope="module")
def entries():
    """Every work as bibtexparser reads it, by key."""
    library = bibtexparser.parse_string(bibtex(WORKS).decode())
    assert library.failed_blocks == []
    return {entry.key: entry for entry in library.entries}


def test_ris_gives_every_work_once_with_its_title(records):
    assert [record["title"] for record in records] == [work.title for work in WORKS]


def test_ris_gives_authors_editors_and_years(records):
    for record, work in zip(records, WORKS, strict=True):
        assert record.get("authors", []) == names_of(work.authors), work.key
        # ED is the tag for editors that reference managers read; rispy hands it on without a name.
        editors = record.get("unknown_tag", {}).get("ED", [])
        assert editors == names_of(work.editors), work.key
        assert record.get("year", "") == years_of(work), work.key


def test_bibtex_gives_every_work_once_with_its_title(entries):
    assert len(entries) == len(WORKS)
    for work in WORKS:
        told = entries[work.key].fields_dict["title"].value
        assert plain(told) == work.title, work.key


def test_bibtex_gives_authors_editors_and_years(entries):
    for work in WORKS:
        fields = {name: field.value for name, field in entries[work.key].fields_dict.items()}
        for role, names in (("author", work.authors), ("editor", work.editors)):
            told = fields.get(role, "")
            assert [plain(one) for one in told.split(" and ") if one] == names_of(names), work.key
        assert fields.get("year", "") == years_of(work), work.key


def plain(text: str) -> str:
    """The words of a BibTeX value: its braces and escapes taken away."""
    return text.strip("{}").replace("\\&", "&").replace("\\#", "#")


def test_hostile_title_begins_no_record_of_its_own_in_ris():
    (record,) = rispy.loads(ris([HOSTILE]).decode())
    assert record["title"].endswith('"q" TY - BOOK ER -')


def test_hostile_title_and_names_break_no_entry_of_bibtex():
    library = bibtexparser.parse_string(bibtex([HOSTILE]).decode())
    (entry,) = library.entries
    assert library.failed_blocks == []
    assert "50\\% of \\#1 \\$5" in entry.fields_dict["title"].value
