"""Bundles read, and what is said of those that cannot be."""

from decimal import Decimal

import pytest

from curation.exchange.bundle import folder as bundle_folder
from curation.exchange.bundle.reading import read_bundle
from curation.exchange.faults import BundleFaults
from exhibit.documents.records import Name
from tests.curation.exchange.bundle.folders import TEXT, edit, picture, put
from tests.curation.exchange.bundle.spoiled import LECTURE, PANEL, SPOILED


def test_sound_bundle_is_read(folder):
    bundle = read_bundle(folder)
    assert [theme.slug for theme in bundle.themes] == ["terror", "industry"]
    assert bundle.sources[0].authors == (
        Name(family="Conquest", given="Robert"),
        Name(literal="NKVD"),
    )
    assert bundle.subjects[0].latitude == Decimal("59.94")
    assert bundle.questions[0].answers[0].marked == (103, 115)
    assert bundle.pictures[0].width == 60


@pytest.mark.parametrize("case", SPOILED)
def test_fault_names_file_line_and_remedy(case, folder, faults):
    name, old, new, told = SPOILED[case]
    edit(folder, name, old, new)
    assert told in faults()


@pytest.mark.parametrize("case", SPOILED)
def test_one_fault_is_told_once_and_brings_no_others(case, folder, faults):
    name, old, new, _ = SPOILED[case]
    edit(folder, name, old, new)
    follow_on = {
        # A record renamed or taken away is missed where it is used.
        "a slug with bad characters": 1,
        "a key with bad characters": 2,
        "an excerpt with the key of a note": 6,
        "a picture outside the folder": 3,
        "a panel's own theme as another": 1,
    }
    assert 1 <= len(faults()) <= follow_on.get(case, 1)


def test_faults_of_all_files_are_told_in_order(folder, faults):
    for case in ("unknown subject", "bad date", "misread emendation", "missing field"):
        found = next(spoil for name, spoil in SPOILED.items() if name.endswith(case))
        edit(folder, *found[:3])
    assert [line.split(":")[0] for line in faults()] == [
        PANEL,
        f"{LECTURE}/emendations.yaml",
        "subjects.yaml",
        "themes/terror.yaml",
    ]


def test_two_faults_of_one_record_are_both_told(folder, faults):
    edit(folder, PANEL, "kind: text", "kind: label")
    edit(folder, PANEL, "murder. [@L1]", "murder. [@L9]")
    assert [line.split(":")[1] for line in faults()] == ["4", "23"]


def test_text_is_kept_byte_for_byte(folder):
    put(folder, f"{LECTURE}/text.txt", TEXT + "A tail\r\nwith\ttabs\u2028and no end")
    assert read_bundle(folder).sources[0].text.endswith("A tail\r\nwith\ttabs\u2028and no end")


@pytest.mark.parametrize(
    ("data", "line", "told"),
    [
        (b"", 1, "The file is empty: put the words in it."),
        (b"ab\nc\xe9d", 2, "Byte 4 is not UTF-8: save the file as UTF-8."),
        (b"ab\n\0d", 2, "The file holds a NUL character, which no database takes: remove it."),
    ],
)
def test_text_that_cannot_be_kept_is_told(data, line, told, folder, faults):
    put(folder, f"{LECTURE}/text.txt", data)
    assert f"{LECTURE}/text.txt:{line}: {told}" in faults()


def test_text_too_large_is_told_before_it_is_read(folder, faults, monkeypatch):
    monkeypatch.setattr(bundle_folder, "LARGEST", 100)
    assert any("at most" in line and "text.txt" in line for line in faults())


def test_file_missing_is_told(folder, faults):
    (folder / LECTURE / "text.txt").unlink()
    assert faults() == [f"{LECTURE}/text.txt:1: The file is missing."]


def test_picture_missing_is_told_at_its_record(folder, faults):
    (folder / "pictures/tower.png").unlink()
    assert faults() == ["pictures.yaml:1: pictures/tower.png is missing: add it."]


def test_picture_refused_is_told(folder, faults):
    put(folder, "pictures/tower.png", b"<svg/>")
    assert [line.split(": ")[0] for line in faults()] == ["pictures/tower.png:1"]


def test_picture_nobody_lists_is_told(folder, faults):
    put(folder, "pictures/extra.png", picture("red"))
    assert faults() == [
        "pictures/extra.png:1: extra.png is not listed in pictures.yaml: add or remove it."
    ]


def test_misspelt_file_is_told(folder, faults):
    put(folder, "reference.yaml", "- key: x\n")
    assert faults() == [
        "reference.yaml:1: This is no part of a bundle: check its name, or move it away."
    ]


def test_read_me_and_hidden_files_are_passed_over(folder, faults):
    put(folder, "README.md", "Ours.")
    put(folder, ".git/config", "x")
    put(folder, "panels/who-killed-kirov.md~", "an editor's copy")
    assert faults() == []


def test_link_out_of_the_folder_is_refused(folder, faults, tmp_path):
    put(tmp_path, "secret.txt", TEXT)
    (folder / LECTURE / "text.txt").unlink()
    (folder / LECTURE / "text.txt").symlink_to(tmp_path / "secret.txt")
    assert faults() == [f"{LECTURE}/text.txt:1: This is a link: put the file itself here."]


def test_linked_folder_is_refused(folder, faults, tmp_path):
    (folder / "panels").rename(tmp_path / "elsewhere")
    (folder / "panels").symlink_to(tmp_path / "elsewhere")
    assert "panels:1: This is a link: put the folder itself here." in faults()


def test_broken_file_brings_no_faults_of_others(folder, faults):
    put(folder, "notes.yaml", "- key: [S1\n")
    assert len(faults()) == 1


def test_no_folder_is_told(tmp_path):
    with pytest.raises(BundleFaults, match="There is no such folder"):
        read_bundle(tmp_path / "nowhere")


def test_empty_folder_is_told(tmp_path):
    with pytest.raises(BundleFaults, match=r"exhibition\.yaml:1: The file is missing"):
        read_bundle(tmp_path)


def test_deep_nesting_is_told(folder, faults):
    put(folder, "notes.yaml", "[" * 5000)
    assert faults() == ["notes.yaml:1: The values are nested too deeply to be read."]


def test_body_longer_than_the_limit_is_told_with_its_file(folder, faults):
    path = folder / PANEL
    path.write_text(path.read_text() + " " * 24_000)
    (told,) = [one for one in faults() if "at most 10000 are allowed" in one]
    assert told.startswith(PANEL) and "body has" in told


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (PANEL, "suspect a mu", "suspect a\u200b mu", "big_idea cannot be used: Character 23 is"),
        (PANEL, "murder. [@L1]", "mur\u2066der. [@L1]", "body cannot be used: Character"),
        (f"{LECTURE}/source.yaml", "Robert", "Rob\u202eert", "authors: given cannot be used"),
        ("subjects.yaml", "Petrograd", "Petro\ufeffgrad", "other_names cannot be used"),
        ("questions/who-ordered-it.yaml", "An est", "An\u2060 est", "gist cannot be used"),
        ("charts/members.vl.json", '"title": "', '"title": "\u200b', "The chart cannot be used"),
    ],
)
def test_what_hides_is_told_wherever_it_stands(name, old, new, told, folder, faults):
    edit(folder, name, old, new)
    text = (folder / name).read_text()
    line = 1 + text.count("\n", 0, text.index(new))
    found = faults()
    assert len(found) == 1 and told in found[0]
    if not name.endswith(".json"):
        assert found[0].startswith(f"{name}:{line}: ")


def test_words_of_a_source_may_hold_what_no_page_can_show(folder):
    edit(folder, f"{LECTURE}/text.txt", "mysterious", "mysteri\u200bus")
    edit(folder, f"{LECTURE}/excerpts.yaml", "mysterious", "mysteri\u200bus")
    edit(folder, f"{LECTURE}/emendations.yaml", "mysterious", "mysteri\u200bus")
    assert "\u200b" in read_bundle(folder).sources[0].excerpts[0].exact
