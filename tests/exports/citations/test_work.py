"""A reference and a source as a work to cite, and the numbers that stand in it."""

import pytest

from exhibit.documents.records import Name
from exhibit.exports.citations.work import (
    filing_name,
    numbered,
    of_reference,
    of_source,
    page_span,
    pages_in_words,
)
from tests.factories.panels import make_reference, make_source


def test_a_reference_keeps_every_field_of_its_record():
    reference = make_reference(container_title="Slavic Review", volume="60", issued="2001")
    work = of_reference(reference)
    assert {name: getattr(work, name) for name in vars(reference)} == vars(reference)
    assert not work.unattributed and not work.file


def test_a_source_that_nobody_confirmed_tells_its_file_and_no_guess():
    source = make_source(authors=(Name(literal="A Guess"),), issued="2003", file_name="a.txt")
    work = of_source(source)
    assert work.unattributed and work.file == "File a.txt"
    assert (work.authors, work.issued) == ((), "")


@pytest.mark.parametrize(
    ("pages", "chicago", "mla"),
    [
        ("1017-1049", "1017–49", "1017–49"),
        ("101-108", "101–8", "101–08"),
        ("300-309", "300–309", "300–09"),
        ("96-117", "96–117", "96–117"),
        ("5, 9", "5, 9", "5, 9"),
    ],
)
def test_a_span_of_pages_is_cut_as_the_style_does(pages, chicago, mla):
    assert (page_span(pages, cut="chicago"), page_span(pages, cut="mla")) == (chicago, mla)


@pytest.mark.parametrize(
    ("pages", "words"), [("", ""), ("55", "p. 55"), ("3-14", "pp. 3–14"), ("5, 9", "pp. 5, 9")]
)
def test_pages_are_one_or_several(pages, words):
    assert pages_in_words(pages) == words


@pytest.mark.parametrize(
    ("edition", "words"),
    [("2", "2nd ed."), ("11", "11th ed."), ("23", "23rd ed."), ("revised", "revised")],
)
def test_an_edition_has_its_ordinal(edition, words):
    work = of_reference(make_reference(edition=edition, volume="5", issue="14"))
    assert numbered(work) == (words, "vol. 5", "no. 14")


def test_a_work_without_people_is_filed_by_its_title_without_article():
    works = [make_reference(title=title) for title in ("The Zeal", "An Archive", "Beria")]
    ordered = sorted(map(of_reference, works), key=filing_name)
    assert [work.title for work in ordered] == ["An Archive", "Beria", "The Zeal"]
