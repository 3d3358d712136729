"""A file of references as it was uploaded: its words, its format, its works."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from curation.exchange.bundle.fields import unusable
from curation.exchange.faults import Fault, Refused
from curation.exchange.references import bibtex_file, csl_file, ris_file
from curation.exchange.references.entry import Broken, Entry

LARGEST_FILE = 10 * 1024 * 1024
MOST_WORKS = 10_000
READERS: dict[str, Callable[[str], Iterator[Entry | Broken]]] = {
    ".ris": ris_file.read,
    ".bib": bibtex_file.read,
    ".json": csl_file.read,
}
"""Each format by the ending of its files."""


class FileRefused(Refused):
    """A file of references of which nothing can be read."""


def read(data: bytes, name: str) -> list[Entry | Broken]:
    """Return the works of a file, in its order, and those that cannot be read.

    Raises FileRefused for a file that is too large, no text, or in no format that we know.
    """
    text = _text(data, name)
    reader = READERS[_ending(text, name)]
    works = list(reader(text))
    if len(works) > MOST_WORKS:
        raise _refused(
            name,
            _("It has {number:,} works; at most {most:,} are taken at once. Part it.").format(
                number=len(works), most=MOST_WORKS
            ),
        )
    if not works:
        raise _refused(name, _("There is no work in it: export it again, with its works."))
    return works


def _text(data: bytes, name: str) -> str:
    if len(data) > LARGEST_FILE:
        sentence = _("It has {size:.1f} MB; at most {most} MB are taken. Part it into several.")
        values = {"size": len(data) / 1024**2, "most": LARGEST_FILE // 1024**2}
        raise _refused(name, sentence.format(**values))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(name, _("It is not UTF-8 here: export it again as UTF-8."), line) from error
    if fault := unusable(text):
        raise _refused(name, _("It {fault}").format(fault=fault))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _ending(text: str, name: str) -> str:
    """Return the ending that stands for the file's format: its own, or what its words look like."""
    ending = next((suffix for suffix in READERS if name.lower().endswith(suffix)), "")
    if ending:
        return ending
    start = text.lstrip()
    for sign, suffix in (("TY  -", ".ris"), ("@", ".bib"), ("[", ".json"), ("{", ".json")):
        if start.startswith(sign):
            return suffix
    raise _refused(
        name,
        _("This is no RIS (.ris), BibTeX (.bib) or CSL JSON (.json): export it anew."),
    )


def _refused(name: str, sentence: str, line: int = 1) -> FileRefused:
    return FileRefused([Fault(name, line, sentence)])
