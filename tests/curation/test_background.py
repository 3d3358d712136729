"""Work in the background: one at a time, and a stopped server never looks busy."""

import os

import pytest

from curation.background import Busy, StateFile


@pytest.fixture
def work(tmp_path) -> StateFile:
    return StateFile(tmp_path / "new", "baking")


def test_work_is_done_once_at_a_time(work):
    held = work.lock()
    assert work.is_locked()
    with pytest.raises(Busy):
        work.lock()
    os.close(held)
    assert not work.is_locked()


def test_what_was_written_is_read(work):
    os.close(work.lock())
    work.write({"state": "running"})
    assert work.read() == {"state": "running"}


@pytest.mark.parametrize("text", ["", "{half", "[]", "\xff"])
def test_what_cannot_be_read_is_nothing(work, text):
    os.close(work.lock())
    (work.folder / ".baking.json").write_bytes(text.encode("latin-1"))
    assert work.read() is None


def test_before_the_first_work_there_is_nothing(work):
    assert work.read() is None
