"""The process that reads a file apart: bytes in, an answer out, and no more than is allowed."""

import io
import resource
import sys
from types import SimpleNamespace

import msgspec
import pytest

from curation.sources.intake import __main__ as process
from curation.sources.intake.apart import MOST_MEMORY, MOST_SECONDS, Answer
from tests.curation.sources.intake import files


@pytest.fixture
def limits(monkeypatch) -> dict[int, tuple[int, int]]:
    """What the process may use at most; the process of the tests itself is not bound by it."""
    kept: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", kept.__setitem__)
    return kept


@pytest.fixture
def answer(limits, monkeypatch):
    """Return a function that gives the process a file and returns its answer."""

    def answered(kind: str, data: bytes, encoding: str = "") -> Answer:
        out = io.BytesIO()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out))
        process.main(kind, encoding)
        return msgspec.json.decode(out.getvalue(), type=Answer)

    return answered


def test_words_are_answered_as_they_were_read(answer):
    found = answer("srt", files.SRT.encode())
    assert found.intake.text == "The purges began with a murder.\nKirov was shot.\n"


def test_refusal_is_an_answer_too(answer):
    assert "no Word document" in answer("docx", files.other_zip()).refusal


def test_bytes_that_do_not_say_how_to_read_them_are_answered_with_a_choice(answer):
    found = answer("vtt", "WEBVTT\n\nКиров".encode("cp1251"))
    assert "cp1251" in [guess.encoding for guess in found.guesses]


def test_time_and_memory_are_bounded_before_the_file_is_read(answer, limits):
    answer("pdf", files.pdf("Kirov"))
    assert limits == {
        resource.RLIMIT_CPU: (MOST_SECONDS, MOST_SECONDS),
        resource.RLIMIT_AS: (MOST_MEMORY, MOST_MEMORY),
    }
