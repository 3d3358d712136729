import threading
import time

import pytest

from exhibit.editions import shelf as shelves
from exhibit.editions.pointer import switch
from exhibit.editions.shelf import Shelf

from .builders import Answer, build, front, html, publish, site


def number(shelf):
    reader = shelf.current()
    return reader.number if reader else None


def test_the_first_edition_is_noticed(root):
    shelf = Shelf(root, check_every=0)
    assert number(shelf) is None
    publish(root)
    assert number(shelf) == 1


def test_a_switch_is_noticed_within_a_fifth_of_a_second(root):
    publish(root, 1)
    shelf = Shelf(root)
    publish(root, 2)
    time.sleep(shelves.CHECK_EVERY)
    assert number(shelf) == 2


def test_the_pointer_is_looked_at_five_times_a_second(root, monkeypatch):
    publish(root)
    shelf = Shelf(root, check_every=60)
    looks = []
    monkeypatch.setattr(shelves.os, "stat", lambda path: looks.append(path))
    for _ in range(1000):
        shelf.current()
    assert looks == []


def test_the_edition_stays_when_the_next_cannot_be_opened(root):
    publish(root, 1)
    shelf = Shelf(root, check_every=0)
    publish(root, 2)
    (root / "0002/pages.index").unlink()
    assert number(shelf) == 1


@pytest.mark.parametrize("line", ["9\n", "0009\n", "noise"])
def test_the_edition_stays_when_the_pointer_is_wrong(root, line):
    publish(root, 1)
    shelf = Shelf(root, check_every=0)
    (root / "current").write_text(line)
    assert number(shelf) == 1


def test_an_edition_that_arrives_after_its_pointer_is_noticed(root):
    (root / "current").write_text("0001\n")
    shelf = Shelf(root, check_every=0)
    assert number(shelf) is None
    build(root)
    assert number(shelf) == 1


def test_a_fault_is_logged_once(root, caplog):
    (root / "current").write_text("0001\n")
    shelf = Shelf(root, check_every=0)
    for _ in range(5):
        shelf.current()
    assert len(caplog.records) == 1


def test_a_removed_pointer_closes_the_exhibition(root):
    publish(root)
    shelf = Shelf(root, check_every=0)
    (root / "current").unlink()
    assert number(shelf) is None


def test_a_large_answer_under_way_survives_the_switch(root):
    large = b"words " * 200_000
    publish(root, 1, pages={"/": large})
    shelf = Shelf(root, check_every=0)
    reader = shelf.current()
    pieces = iter(reader.body("/", reader.find("/")))
    first = next(pieces)
    del reader
    publish(root, 2)
    assert number(shelf) == 2
    assert first + b"".join(pieces) == large


def test_no_request_fails_while_editions_switch(root):
    bodies = {}
    for edition in (1, 2):
        pages = {**site(), "/": html(f"Home {edition}")}
        build(root, edition, pages=pages)
        bodies[pages["/"]] = edition
    switch(root, 1)
    app = front(root)
    seen, failures, stop = set(), [], threading.Event()

    def visit():
        while not stop.is_set():
            answer = Answer(app, "/")
            if answer.status != "200 OK" or answer.body not in bodies:
                failures.append(answer.status)
            seen.add(bodies.get(answer.body))

    visitors = [threading.Thread(target=visit) for _ in range(3)]
    for visitor in visitors:
        visitor.start()
    for turn in range(20):
        switch(root, turn % 2 + 1)
        time.sleep(0.005)
    stop.set()
    for visitor in visitors:
        visitor.join()
    assert failures == []
    assert seen == {1, 2}
