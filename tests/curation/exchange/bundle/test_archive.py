"""Archives: none leaves its folder, none fills the disk, the same folder gives the same bytes."""

import io
import os

import pytest

from curation.exchange.bundle import archive
from tests.curation.exchange.bundle.archives import SYMLINK, names_in, zip_of


def unpacked(tmp_path, data: bytes):
    source = tmp_path / "a.zip"
    source.write_bytes(data)
    return archive.unpack(source, tmp_path / "into")


def refusal(tmp_path, data: bytes) -> str:
    with pytest.raises(archive.ArchiveRefused) as told:
        unpacked(tmp_path, data)
    return str(told.value)


@pytest.mark.parametrize(
    "name", ["../evil", "/evil", "a/../../evil", "..\\evil", "C:evil", "a/..", "\\\\host\\evil"]
)
def test_nothing_is_unpacked_outside_the_folder(tmp_path, name):
    told = refusal(tmp_path, zip_of({"exhibition.yaml": b"", name: b"x"}))
    assert "would be unpacked outside its folder" in told
    assert not list(tmp_path.rglob("*evil*"))


def test_link_is_refused(tmp_path):
    told = refusal(tmp_path, zip_of({"link": b"/etc/passwd"}, attributes=SYMLINK))
    assert told == "link is a link: pack the file itself."


@pytest.mark.parametrize(
    ("limit", "told"),
    [
        ("LARGEST_FILE", "MB unpacked; at most"),
        ("LARGEST_ALL", "Unpacked it would have over"),
        ("LARGEST_ARCHIVE", "that is too much"),
    ],
)
def test_bomb_is_refused(tmp_path, monkeypatch, limit, told):
    monkeypatch.setattr(archive, limit, 100)
    assert told in refusal(tmp_path, zip_of({"big": b"0" * 200}))


def test_too_many_files_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_FILES", 3)
    data = zip_of({f"{n}": b"" for n in range(4)})
    assert "It holds 4 files; at most 3 are taken." in refusal(tmp_path, data)


@pytest.mark.parametrize("data", [b"", b"PK", b"no archive", zip_of({"a": b"aaaa"})[:-30]])
def test_what_is_no_archive_is_refused(tmp_path, data):
    assert "not a ZIP archive, or it is damaged" in refusal(tmp_path, data)


def test_damaged_file_is_refused(tmp_path):
    data = bytearray(zip_of({"a": os.urandom(500)}))
    data[100] ^= 0xFF
    assert "damaged" in refusal(tmp_path, bytes(data))


@pytest.mark.parametrize("names", [("a", "A"), ("a", "a/b")])
def test_files_that_stand_in_each_others_way_are_refused(tmp_path, names):
    assert refusal(tmp_path, zip_of(dict.fromkeys(names, b"x")))


def test_password_is_refused(tmp_path):
    data = bytearray(zip_of({"a": b"x"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in refusal(tmp_path, bytes(data))


def test_file_larger_than_its_entry_claims_is_refused(tmp_path):
    data = bytearray(zip_of({"a": b"0" * 5_000_000}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    assert "damaged" in refusal(tmp_path, bytes(data))
    assert (tmp_path / "into" / "a").stat().st_size <= 100


def test_hidden_files_and_those_of_macos_are_passed_over(tmp_path):
    files = {"exhibition.yaml": b"x", "__MACOSX/._a": b"", ".DS_Store": b"", "a/.b": b""}
    folder = unpacked(tmp_path, zip_of(files))
    assert [path.name for path in folder.rglob("*")] == ["exhibition.yaml"]


@pytest.mark.parametrize("below", ["", "exhibition/"])
def test_bundle_may_stand_in_a_folder_of_its_own(tmp_path, below):
    data = zip_of({f"{below}exhibition.yaml": b"x", f"{below}panels/a.md": b""})
    assert (unpacked(tmp_path, data) / "exhibition.yaml").is_file()


def test_same_folder_gives_the_same_bytes_at_any_time(tmp_path):
    folder = tmp_path / "bundle"
    (folder / "panels").mkdir(parents=True)
    found = []
    for moment in (0, 1_900_000_000):
        for name in ("panels/b.md", "a.yaml"):
            (folder / name).write_text(name)
            os.utime(folder / name, (moment, moment))
        target = io.BytesIO()
        archive.pack(folder, target, name="exhibition")
        found.append(target.getvalue())
    assert found[0] == found[1]
    assert names_in(found[0]) == ["exhibition/a.yaml", "exhibition/panels/b.md"]
