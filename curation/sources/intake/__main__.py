"""The process in which `curation.sources.intake.apart` reads a file: bytes in, JSON out."""

import resource
import sys
from collections.abc import Callable

import msgspec
from django.conf import settings

from curation.sources.intake.apart import MOST_MEMORY, MOST_SECONDS, Answer
from curation.sources.intake.words import EncodingUnknown, Intake, TextRefused


def reader(kind: str) -> Callable[[bytes, str], Intake]:
    """Return the reader of a kind of file; only its own library is loaded."""
    if kind == "pdf":
        from curation.sources.intake import pdf

        return pdf.read
    if kind == "docx":
        from curation.sources.intake import docx

        return docx.read
    from curation.sources.intake import subtitles

    return subtitles.read_srt if kind == "srt" else subtitles.read_vtt


def main(kind: str, encoding: str) -> None:
    """Read a file from the standard input and write the answer to the standard output."""
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    try:
        answer = Answer(intake=reader(kind)(sys.stdin.buffer.read(), encoding))
    except EncodingUnknown as unknown:
        answer = Answer(refusal=str(unknown), guesses=unknown.guesses)
    except TextRefused as refused:
        answer = Answer(refusal=str(refused))
    sys.stdout.buffer.write(msgspec.json.encode(answer))


if __name__ == "__main__":
    # All that it needs of Django: sentences as they are written, no database.
    settings.configure(USE_I18N=False)
    main(sys.argv[1], sys.argv[2])
