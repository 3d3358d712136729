"""One thread of each worker makes files, one at a time, so that a crowd costs time and not memory.

Twenty teachers who ask at once for packs that no edition holds took a worker to 570 MB, even in
turns: the typesetter keeps what it remembers, and the allocator its pages, for every thread that
ever made a file. With one maker it stays near what one teacher takes. They wait no longer for it:
making a file keeps a processor busy, and there is a worker for each.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Made = TypeVar("Made")

_MAKER = ThreadPoolExecutor(max_workers=1, thread_name_prefix="packs")


def in_turn(make: Callable[[], Made]) -> Made:
    """Make something when it is its turn, and return it; what making raises is raised here."""
    return _MAKER.submit(make).result()


def in_turns(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Yield pieces of a file that is made while it is sent, each made in its turn.

    Sending is nobody's turn: a slow reader keeps nobody waiting.
    """
    while (piece := in_turn(lambda: next(pieces, None))) is not None:
        yield piece
