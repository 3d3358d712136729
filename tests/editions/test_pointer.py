import pytest

from exhibit.editions import layout, pointer

from .builders import build


def test_current_is_none_before_the_first_switch(tmp_path):
    build(tmp_path)
    assert pointer.current(tmp_path) is None


def test_switch_writes_one_line(tmp_path):
    build(tmp_path)
    pointer.switch(tmp_path, 1)
    assert (tmp_path / "current").read_bytes() == b"0001\n"
    assert pointer.current(tmp_path) == 1


def test_switch_leaves_no_other_file(tmp_path):
    build(tmp_path)
    pointer.switch(tmp_path, 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0001", "current"]


def test_switch_back_is_the_same_switch(tmp_path):
    build(tmp_path, 1)
    build(tmp_path, 2)
    for number in (1, 2, 1):
        pointer.switch(tmp_path, number)
    assert pointer.current(tmp_path) == 1


def test_switch_refuses_an_edition_that_is_not_there(tmp_path):
    with pytest.raises(layout.EditionError, match="0004"):
        pointer.switch(tmp_path, 4)
    assert pointer.current(tmp_path) is None


def test_switch_refuses_a_damaged_edition_and_keeps_the_current_one(tmp_path):
    build(tmp_path, 1)
    build(tmp_path, 2)
    pointer.switch(tmp_path, 1)
    (tmp_path / "0002/pages.index").unlink()
    with pytest.raises(layout.EditionError, match=r"pages\.index"):
        pointer.switch(tmp_path, 2)
    assert pointer.current(tmp_path) == 1


def test_switch_refuses_a_folder_with_another_editions_number(tmp_path):
    build(tmp_path, 1)
    (tmp_path / "0001").rename(tmp_path / "0005")
    with pytest.raises(layout.EditionError, match="holds edition 1, not 5"):
        pointer.switch(tmp_path, 5)


@pytest.mark.parametrize("line", [b"", b"one\n", b"0000\n", b"../x\n", b"0001\n0002\n", b"1"])
def test_current_says_what_is_wrong_with_the_pointer(tmp_path, line):
    (tmp_path / "current").write_bytes(line)
    with pytest.raises(layout.EditionError, match="write a number such as 0001"):
        pointer.current(tmp_path)
