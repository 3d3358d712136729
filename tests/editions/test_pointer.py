import pytest

from exhibit.editions import layout, pointer

from .builders import build


def test_current_is_none_before_the_first_switch(root):
    build(root)
    assert pointer.current(root) is None


def test_switch_writes_one_line(root):
    build(root)
    pointer.switch(root, 1)
    assert (root / "current").read_bytes() == b"0001\n"
    assert pointer.current(root) == 1


def test_switch_leaves_no_other_file(root):
    build(root)
    pointer.switch(root, 1)
    assert sorted(path.name for path in root.iterdir()) == ["0001", "current", "live"]


def test_switch_points_a_web_server_at_the_new_files(root):
    build(root, 1)
    build(root, 2)
    pointer.switch(root, 1)
    pointer.switch(root, 2)
    assert (root / "live").readlink().as_posix() == "0002/site"


def test_switch_works_where_links_cannot_be_made(root, monkeypatch):
    build(root)

    def refuse(*_):
        raise OSError("not here")

    monkeypatch.setattr(pointer.Path, "symlink_to", refuse)
    pointer.switch(root, 1)
    assert pointer.current(root) == 1


def test_a_full_disk_leaves_the_pointer_and_no_other_file(root, monkeypatch):
    build(root, 1)
    build(root, 2)
    pointer.switch(root, 1)

    def full(handle):
        raise OSError("no space left")

    monkeypatch.setattr(pointer.os, "fsync", full)
    with pytest.raises(OSError, match="no space left"):
        pointer.switch(root, 2)
    assert sorted(path.name for path in root.iterdir()) == ["0001", "0002", "current", "live"]
    assert pointer.current(root) == 1


def test_switch_back_is_the_same_switch(root):
    build(root, 1)
    build(root, 2)
    for number in (1, 2, 1):
        pointer.switch(root, number)
    assert pointer.current(root) == 1


def test_switch_refuses_an_edition_that_is_not_there(root):
    with pytest.raises(layout.EditionError, match="0004"):
        pointer.switch(root, 4)
    assert pointer.current(root) is None


def test_switch_refuses_a_damaged_edition_and_keeps_the_current_one(root):
    build(root, 1)
    build(root, 2)
    pointer.switch(root, 1)
    (root / "0002/pages.index").unlink()
    with pytest.raises(layout.EditionError, match=r"pages\.index"):
        pointer.switch(root, 2)
    assert pointer.current(root) == 1


def test_switch_refuses_a_folder_with_another_editions_number(root):
    build(root, 1)
    (root / "0001").rename(root / "0005")
    with pytest.raises(layout.EditionError, match="holds edition 1, not 5"):
        pointer.switch(root, 5)


@pytest.mark.parametrize("line", [b"", b"one\n", b"0000\n", b"../x\n", b"0001\n0002\n", b"1"])
def test_current_says_what_is_wrong_with_the_pointer(root, line):
    (root / "current").write_bytes(line)
    with pytest.raises(layout.EditionError, match="write a number such as 0001"):
        pointer.current(root)
