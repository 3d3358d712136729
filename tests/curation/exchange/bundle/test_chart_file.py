"""A chart's file is read whole, or every fault is told with its line."""

import json

import pytest

from curation.exchange.bundle.chart_file import FIELDS, line_of, read, texts
from curation.exchange.faults import Report
from tests.curation.exchange.bundle.folders import FILES

NAME = "charts/members.vl.json"
CHART = FILES[NAME]


def told(text: str, key: str = "members") -> list[str]:
    """What is wrong with the file of a chart, each fault after the name of the file."""
    report = Report()
    assert read(key, NAME, text, report) is None
    return [str(fault).removeprefix(f"{NAME}:") for fault in report.faults]


def spoiled(old: str, new: str) -> list[str]:
    """What is wrong with the sound file when these words in it are others."""
    assert CHART.count(old) == 1
    return told(CHART.replace(old, new))


def test_own_fields_are_taken_out_of_the_specification():
    chart = read("members", NAME, CHART, Report())
    assert (chart.title, chart.notes, "usermeta" in chart.spec) == ("Members", ("S1",), False)


def test_note_is_known_by_its_line():
    assert read("members", NAME, CHART, Report()).lines == {"S1": 7}


def test_excerpts_are_read_as_notes_are_each_with_its_line():
    text = CHART.replace('"notes": ["S1"]', '"notes": [],\n"excerpts": ["L26"]')
    chart = read("members", NAME, text, Report())
    assert (chart.notes, chart.excerpts, chart.lines) == ((), ("L26",), {"L26": 8})


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"mark": "bar",', '"mark": "bar",\n"mark": "line",', "13: mark is given twice: keep one."),
        ("3876885}]", "NaN}]", "1: This is not valid JSON: NaN is no number; write null"),
        ('"title": "Members",', '"title": " ",', "3: usermeta.title is missing: write it as text."),
        ('"title": "Members"', '"titel": "x", "title": "A"', "4: usermeta.titel is not a field"),
        ('"notes": ["S1"]', '"excerpts": [1]', "7: usermeta.excerpts must be a list of texts."),
        ('"notes": ["S1"]', '"notes": "S1"', "7: usermeta.notes must be a list of texts."),
        (
            '"columns": ["Year", "People, our own count"],',
            "",
            "3: usermeta.columns is missing: name the columns",
        ),
        ('["1933", "3,555,338"]', '["1933", null]', "9: usermeta.rows must be a list of rows"),
        ('"Two columns."', '"\\ud800"', "2: The chart holds half of a character"),
    ],
)
def test_fault_is_told_at_the_line_of_its_member(old, new, fault):
    assert spoiled(old, new)[0].startswith(fault)


def test_member_with_other_letters_than_english_ones_has_its_line_too():
    assert spoiled('"mark": "bar",', '"größe": 1,\n"größe": 2,') == [
        "13: größe is given twice: keep one."
    ]


def test_text_longer_than_its_column_is_told():
    assert "usermeta.title has 500 characters; at most" in spoiled("Members", "x" * 500)[0]


def test_all_faults_are_told_at_once():
    chart = json.loads(CHART)
    del chart["usermeta"]["title"], chart["usermeta"]["alt"]
    assert len(told(json.dumps(chart))) == 2


@pytest.mark.parametrize("text", ["[]", "{}", "3"])
def test_file_without_our_fields_names_them(text):
    (fault,) = told(text)
    assert fault == f"1: usermeta is missing: it holds {', '.join(FIELDS)}."


@pytest.mark.parametrize("key", ["two words", "x" * 61])
def test_name_that_is_no_key_is_told(key):
    assert f"“{key}” cannot be the name of a chart" in told(CHART, key)[0]


def test_nesting_too_deep_to_read_is_told():
    assert told("[" * 100_000)[0].startswith("1: This is not valid JSON")


@pytest.mark.parametrize(
    ("member", "last", "line"), [("a", False, 1), ("a", True, 3), ("b", False, 2), ("z", True, 1)]
)
def test_line_of_a_member_is_that_of_its_first_or_last_mention(member, last, line):
    assert line_of('"a"\n"b"\n"a"', member, last=last) == line


def test_texts_are_the_names_of_members_too():
    assert sorted(texts({"a": ["b", 1, {"c": "d"}], "e": None})) == ["a", "b", "c", "d", "e"]
