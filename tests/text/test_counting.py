"""Numbers with their nouns: one and several, and no noun that nothing counts."""

import re
from pathlib import Path

import pytest

from exhibit.text.counting import _COUNTED, counted

ROOT = Path(__file__).resolve().parents[2]


def test_one_and_several():
    assert [counted(number, "activity") for number in (1, 2)] == ["1 activity", "2 activities"]


def test_large_number_has_its_thousands_apart():
    assert counted(1_200, "word") == "1,200 words"


def test_noun_that_is_not_in_the_table_is_refused():
    with pytest.raises(KeyError):
        counted(2, "elephant")


def test_each_noun_is_counted_somewhere():
    modules = [path for half in ("exhibit", "curation") for path in (ROOT / half).rglob("*.py")]
    code = "\n".join(path.read_text() for path in modules if path.name != "counting.py")
    named = set(re.findall(r"""["']([a-z ]+)["']""", code))
    assert set(_COUNTED) - named == set()
