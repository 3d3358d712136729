"""DOI and ISBN: which can be right, and which spellings are of one."""

import pytest

from exhibit.text import identifiers


@pytest.mark.parametrize("isbn", ["978-0-300-11236-8", "9780300112368", "030011236X"])
def test_an_isbn_whose_last_digit_fits_is_taken(isbn):
    identifiers.check_isbn(isbn)


@pytest.mark.parametrize(
    ("isbn", "told"),
    [
        ("978-0-300-11236-9", "has a wrong digit"),
        ("0300112360", "has a wrong digit"),
        ("978-0-300", "has 10 or 13 digits"),
        ("9780300112368; 030011236X", "Write one"),
        ("ISBN", "has 10 or 13 digits"),
    ],
)
def test_any_other_isbn_is_refused_in_a_sentence(isbn, told):
    with pytest.raises(identifiers.BadIdentifier) as refused:
        identifiers.check_isbn(isbn)
    assert told in str(refused.value)


@pytest.mark.parametrize("doi", ["10.1017/S0022050700074957", "10.4324/978-29", "10.1000.1/x(y)"])
def test_a_doi_is_taken(doi):
    identifiers.check_doi(doi)


@pytest.mark.parametrize(
    ("doi", "told"),
    [
        ("https://doi.org/10.1017/x", "Write the DOI alone: 10.1017/x"),
        ("doi:10.1017/x", "Write the DOI alone: 10.1017/x"),
        ("10.1017", "is no DOI"),
        ("11.1017/x", "is no DOI"),
        ("10.1017/x y", "is no DOI"),
    ],
)
def test_any_other_doi_is_refused_in_a_sentence(doi, told):
    with pytest.raises(identifiers.BadIdentifier) as refused:
        identifiers.check_doi(doi)
    assert told in str(refused.value)


def test_spellings_of_one_number_are_one():
    assert identifiers.same_isbn("030011236X") == identifiers.same_isbn("978-0-300-11236-8")
    assert identifiers.same_doi("https://doi.org/10.1017/X") == identifiers.same_doi("10.1017/x")
