"""Reading a file in a process of its own, with little time and memory.

Containers and their libraries can be made to run for ever or to fill the memory; a file that does
that must not take the site with it. The process gets the bytes and returns the words as JSON.
"""

import subprocess
import sys

import msgspec
from django.conf import settings
from django.utils.translation import gettext as _

from curation.sources.intake.words import EncodingUnknown, Guess, Intake, TextRefused

MOST_SECONDS = 60
"""Seconds of computing; a book of 1,000 pages takes about 20."""
MOST_MEMORY = 1536 * 1024 * 1024
"""Bytes; a 20 MB book takes a few hundred million."""


class Answer(msgspec.Struct):
    """What the process returns: an intake, or a refusal with encodings to choose from."""

    intake: Intake | None = None
    refusal: str = ""
    guesses: tuple[Guess, ...] = ()


def read(kind: str, data: bytes, encoding: str = "") -> Intake:
    """Return what the reader of a kind of file returns: docx, pdf, srt or vtt.

    Raises as that reader, and TextRefused for a file that takes too long or too much memory.
    """
    try:
        process = subprocess.run(
            [sys.executable, "-m", "curation.sources.intake", kind, encoding],
            input=data,
            capture_output=True,
            cwd=settings.BASE_DIR,
            timeout=2 * MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much() from error
    try:
        answer = msgspec.json.decode(process.stdout, type=Answer)
    except msgspec.DecodeError as error:
        raise _too_much() from error
    if answer.guesses:
        raise EncodingUnknown(answer.refusal, answer.guesses)
    if answer.intake is None:
        raise TextRefused(answer.refusal)
    return answer.intake


def _too_much() -> TextRefused:
    return TextRefused(
        _(
            "The file could not be read to its end: that takes too long or too much "
            "memory, as it does for damaged files. Save its words as plain text and "
            "upload that."
        )
    )
