"""What loading one bundle upon another would make or change, record by record."""

import pytest

from curation.exchange.bundle.bundle_differences import differences
from curation.exchange.bundle.reading import read_bundle
from tests.curation.exchange.bundle.folders import edit, put


@pytest.fixture
def told(folder):
    """Return a function that tells what differs from the bundle as it was at first."""
    before = read_bundle(folder)

    def differing() -> list[tuple[str, str, str, tuple[str, ...]]]:
        found = differences(before, read_bundle(folder))
        return [(one.kind, one.name, one.what, one.labels) for one in found]

    return differing


def test_same_bundle_differs_in_nothing(told):
    assert told() == []


@pytest.mark.parametrize(
    ("name", "old", "new", "difference"),
    [
        ("exhibition.yaml", "Plan and List", "A Plan", ("exhibition", "", "changed", ("title",))),
        ("notes.yaml", "a lone", "one", ("note", "S1", "changed", ("clauses",))),
        ("panels/three-trials.md", "kind: process", "kind: text",
         ("panel", "three-trials", "changed", ("kind",))),
        ("panels/three-trials.md", "[show-trials]", "[trials]",
         ("panel", "three-trials", "changed", ("former slugs",))),
        ("pictures.yaml", "title: A tower", "title: Steel",
         ("picture", "tower.png", "changed", ("title",))),
    ],
)  # fmt: skip
def test_changed_record_is_told_with_its_fields(folder, told, name, old, new, difference):
    edit(folder, name, old, new)
    assert told() == [difference]


def test_new_record_is_told_without_its_fields(folder, told):
    text = (folder / "notes.yaml").read_text()
    put(folder, "notes.yaml", text + text.replace("S1", "S2"))
    assert told() == [("note", "S2", "added", ())]


def test_record_that_is_gone_is_not_told(folder, told):
    put(folder, "timeline.yaml", "")
    assert told() == []


def test_passages_of_a_source_are_told_one_by_one(folder, told):
    edit(folder, "sources/lecture/excerpts.yaml", "A murder opened", "A killing opened")
    edit(folder, "sources/lecture/emendations.yaml", "unsolved", "dark")
    assert told() == [
        ("excerpt", "L1", "changed", ("gist",)),
        ("emendation", "E1", "changed", ("corrected reading",)),
    ]


def test_lines_of_a_file_are_no_difference(folder, told):
    chart = "charts/members.vl.json"
    edit(folder, chart, '"title": "Members",', '\n\n"title": "Members",')
    assert told() == []
