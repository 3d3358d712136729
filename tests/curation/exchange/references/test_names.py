"""Names go out into every format of references and come back with all their parts."""

import pytest

from curation.exchange.references import bibtex_file, csl_file, ris_file
from exhibit.documents.records import Name
from exhibit.exports.citations.bibtex import bibtex
from exhibit.exports.citations.csl import csl_json
from exhibit.exports.citations.ris import ris
from exhibit.exports.citations.work import Work

FORMATS = {
    "csl": (csl_json, csl_file.read),
    "bibtex": (bibtex, bibtex_file.read),
    "ris": (ris, ris_file.read),
}
NAMES = [
    Name(family="King", given="Martin Luther", suffix="Jr."),
    Name(family="Beethoven", given="Ludwig", particle="van"),
    Name(family="Gogh", given="Vincent", prefix="van"),
    Name(family="hooks", given="bell"),
    Name(literal="Royal Society"),
]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name.surname)
@pytest.mark.parametrize("named", FORMATS)
def test_name_comes_back_with_all_its_parts(named, name):
    write, read = FORMATS[named]
    work = Work(key="k-1", kind="book", title="A Book", authors=(name,), issued="1963")
    (entry,) = read(write([work]).decode())
    assert entry.values["authors"] == [name.parts]
