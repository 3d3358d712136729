"""CSL-JSON files, whole and broken."""

import json

import pytest

from curation.exchange.references import csl_file
from curation.exchange.references.entry import Broken, Entry

ITEM = {
    "id": "ellman-2002",
    "type": "article-journal",
    "title": "Soviet Repression Statistics",
    "author": [{"family": "Ellman", "given": "Michael"}, {"literal": "Memorial"}],
    "container-title": "Europe-Asia Studies",
    "page": "1151-1172",
    "issued": {"date-parts": [["2002", 11]]},
    "DOI": "10.1080/0966813022000017177",
    "accessed": {"date-parts": [[2026, 11, 29]]},
}


def test_an_item_is_read_with_its_names_dates_and_doi():
    (entry,) = csl_file.read(json.dumps([ITEM]))
    assert entry.values == {
        "key": "ellman-2002",
        "kind": "article",
        "title": "Soviet Repression Statistics",
        "authors": [{"family": "Ellman", "given": "Michael"}, {"literal": "Memorial"}],
        "container_title": "Europe-Asia Studies",
        "pages": "1151–1172",
        "issued": "2002-11",
        "doi": "10.1080/0966813022000017177",
        "accessed": "2026-11-29",
    }


@pytest.mark.parametrize("indent", [None, 1, 2])
def test_a_broken_item_is_told_and_the_others_are_read(indent):
    items = [{**ITEM, "id": f"k{n}"} for n in range(9)]
    text = json.dumps(items, indent=indent).replace('"id": "k4"', '"id": k4')
    read = list(csl_file.read(text))
    told = [one for one in read if isinstance(one, Broken)]
    assert [one.values["key"] for one in read if isinstance(one, Entry)] == [
        f"k{n}" for n in range(9) if n != 4
    ]
    assert len(told) == 1 and "not valid JSON" in told[0].sentence
    assert told[0].line == text.count("\n", 0, text.index('"id": k4')) + 1


@pytest.mark.parametrize("text", ["[" + '{"a":' * 20_000, "[1, null]", '["x"]', "nonsense"])
def test_what_is_no_work_is_told(text):
    assert all(isinstance(one, Broken) for one in csl_file.read(text))


def test_a_date_in_words_keeps_its_year():
    (entry,) = csl_file.read(json.dumps([{**ITEM, "issued": {"raw": "Autumn 2002"}}]))
    assert entry.values["issued"] == "2002"
