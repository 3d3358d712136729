"""What must be unique is told with both places."""

import pytest

from curation.exchange.bundle.checks import unique
from tests.curation.exchange.bundle.folders import edit, picture, put

STANDARD = "- {framework: CCSS, code: RH.6, gist: Compare., skill: sourcing}\n"


def twice(folder, name: str) -> None:
    """Write all records of a file again below themselves."""
    text = (folder / name).read_text()
    put(folder, name, f"{text}\n{text}")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("references.yaml", "references.yaml:8: The key lenoe-2010"),
        ("notes.yaml", "notes.yaml:9: The key S1"),
        ("timeline.yaml", "timeline.yaml:6: The key kirov-shot"),
        ("drawings.yaml", "drawings.yaml:7: The key wedge"),
    ],
)
def test_key_given_twice_names_both_places(folder, faults, name, told):
    twice(folder, name)
    assert faults() == [f"{told} is given already in {name}, line 1: keep one."]


def test_what_is_given_twice_is_told_in_the_curators_language(folder, faults, monkeypatch):
    monkeypatch.setattr(unique, "_", "«{}»".format)
    twice(folder, "references.yaml")
    assert "««The key lenoe-2010» is given already" in faults()[0]


def test_letter_of_two_sources_is_told(folder, faults):
    edit(folder, "exhibition.yaml", "  - lecture", "  - lecture\n  - diary")
    for name in ("source.yaml", "text.txt"):
        put(folder, f"sources/diary/{name}", (folder / "sources/lecture" / name).read_bytes())
    (told,) = faults()
    assert told.startswith("sources/diary/source.yaml:2: The mark A is given already in sources/le")


def test_key_of_two_panels_is_told(folder, faults):
    edit(folder, "panels/three-trials.md", "key: P11", "key: P10")
    (told,) = faults()
    assert "The key P10 is given already in panels/three-trials.md, line 2" in told


def test_same_picture_under_two_names_is_told(folder, faults):
    put(folder, "pictures/again.png", picture())
    text = (folder / "pictures.yaml").read_text()
    put(folder, "pictures.yaml", text + text.replace("tower.png", "again.png"))
    assert faults() == [
        "pictures.yaml:4: The same picture is given already in pictures.yaml, line 1: keep one."
    ]


def test_standard_may_serve_two_skills(folder, faults):
    put(folder, "standards.yaml", STANDARD + STANDARD.replace("sourcing", "corroboration"))
    assert faults() == []


def test_standard_that_serves_one_skill_twice_is_told(folder, faults):
    put(folder, "standards.yaml", STANDARD * 2)
    assert faults() == [
        "standards.yaml:2: RH.6 serves sourcing already in standards.yaml, line 1: keep one."
    ]
