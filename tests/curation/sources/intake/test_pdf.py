"""PDFs with a text layer: their pages are the places."""

import pytest

from curation.sources.intake.pdf import read
from curation.sources.intake.words import TextRefused
from tests.curation.sources.intake import files


def test_pages_are_places():
    found = read(files.pdf("The purges", "Kirov"))
    assert found.text == "The purges\n\nKirov\n"
    assert (found.unit_kind, found.place_starts) == ("pages", ((0, "1"), (12, "2")))


def test_own_numbers_of_pages_are_used():
    assert read(files.pdf("One", "Two", labels="/r")).place_starts[1][1] == "ii"


def test_hyphens_at_line_ends_and_empty_pages_are_told():
    told = " ".join(read(files.pdf("indus-\ntrial", "")).remarks)
    assert "1 line ends in a hyphen" in told
    assert "Pages without words that could be read, perhaps pictures: 2." in told


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (files.scan(), "no text layer"),
        (files.pdf("Kirov", password="secret"), "locked with a password"),
        (b"%PDF-1.7 and nothing else", "damaged"),
    ],
)
def test_hostile_file_gets_a_sentence(data, sentence):
    with pytest.raises(TextRefused, match=sentence):
        read(data)
