"""Files are made one at a time in a worker."""

import threading
from contextlib import suppress

from exhibit.packs.turns import TURN, in_turns


def test_pieces_come_as_they_are_made():
    assert b"".join(in_turns(iter([b"a", b"", b"b"]))) == b"ab"


def test_piece_waits_for_its_turn():
    got = []
    reader = threading.Thread(target=lambda: got.extend(in_turns(iter([b"a"]))))
    with TURN:
        reader.start()
        reader.join(timeout=0.05)
        assert got == []
    reader.join(timeout=5)
    assert got == [b"a"]


def test_nobody_waits_for_a_slow_reader():
    pieces = in_turns(iter([b"a", b"b"]))
    next(pieces)
    assert TURN.acquire(blocking=False)
    TURN.release()


def test_turn_is_given_back_when_making_fails():
    def failing():
        yield b"a"
        raise ValueError

    pieces = in_turns(failing())
    next(pieces)
    with suppress(ValueError):
        next(pieces)
    assert not TURN.locked()
