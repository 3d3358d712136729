"""Files are made one at a time in a worker, and all by one thread."""

import threading

import pytest

from exhibit.packs.turns import in_turn, in_turns


def in_a_thread(work) -> threading.Thread:
    other = threading.Thread(target=work)
    other.start()
    return other


def test_pieces_come_as_they_are_made():
    assert b"".join(in_turns(iter([b"a", b"", b"b"]))) == b"ab"


def test_all_is_made_by_one_thread():
    made = {in_turn(threading.get_ident) for _ in range(3)}
    in_a_thread(lambda: made.add(in_turn(threading.get_ident))).join()
    assert len(made) == 1 and threading.get_ident() not in made


def test_piece_waits_for_its_turn():
    got, ready = [], threading.Event()
    busy = in_a_thread(lambda: in_turn(ready.wait))
    reader = in_a_thread(lambda: got.extend(in_turns(iter([b"a"]))))
    reader.join(timeout=0.05)
    waited = list(got)
    ready.set()
    reader.join(timeout=5)
    busy.join(timeout=5)
    assert (waited, got) == ([], [b"a"])


def test_nobody_waits_for_a_slow_reader():
    pieces = in_turns(iter([b"a", b"b"]))
    next(pieces)
    assert in_turn(lambda: "made meanwhile") == "made meanwhile"


def test_turn_is_given_back_when_making_fails():
    def failing():
        yield b"a"
        raise ValueError("no file")

    pieces = in_turns(failing())
    next(pieces)
    with pytest.raises(ValueError, match="no file"):
        next(pieces)
    assert in_turn(lambda: "still made") == "still made"
