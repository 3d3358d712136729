"""BibTeX, with the `date` field that biblatex reads beside the classic `year`."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from exhibit.documents.records import Name
from exhibit.exports.characters import shown
from exhibit.exports.citations.dates import points
from exhibit.exports.citations.work import Work, page_span
from exhibit.text.dates import in_words

TYPES = {
    "book": "book",
    "edited-book": "book",
    "textbook-passage": "book",
    "article": "article",
    "newspaper": "article",
    "chapter": "incollection",
    "report": "techreport",
}

_SPECIALS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "#": r"\#",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def bibtex(works: Iterable[Work]) -> bytes:
    """Return works as BibTeX entries in UTF-8, keyed by our own keys."""
    return shown("\n".join(_entry(work) for work in works)).encode()


def escaped(text: str) -> str:
    """Return the text on one line with TeX's special characters made harmless."""
    return "".join(_SPECIALS.get(letter, letter) for letter in " ".join(text.split()))


def _entry(work: Work) -> str:
    kind = TYPES.get(work.kind, "misc")
    fields = {
        "author": _names(work.authors),
        "editor": _names(work.editors),
        # A second pair of braces keeps capitals as the record has them.
        "title": f"{{{escaped(work.title)}}}",
        _container_field(kind): escaped(work.container_title),
        _publisher_field(kind): escaped(work.publisher),
        "address": escaped(work.place),
        "edition": escaped(work.edition),
        "volume": escaped(work.volume),
        "number": escaped(work.issue),
        "pages": escaped(page_span(work.pages).replace("–", "--")),
        **_dates(work.issued),
        "doi": escaped(work.doi),
        "isbn": escaped(work.isbn),
        "url": quote(work.url, safe=":/?#[]@!$&'()*+,;=~%-._"),
        "urldate": escaped(work.accessed),
        "note": escaped(" ".join(filter(None, (work.file and f"{work.file}.", work.note)))),
    }
    lines = [f"  {field} = {{{value}}}" for field, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key(work.key)},", ",\n".join(lines), "}", ""])


def key(name: str) -> str:
    """Return a key that every BibTeX reads: letters, digits, `-`, `:`, `.` and `_`."""
    return re.sub(r"[^A-Za-z0-9:._-]+", "-", name) or "work"


def name_in_order(name: Name) -> str:
    """Return a name as BibTeX reads it: 'van Gogh, Vincent', 'King, Jr., Martin Luther'."""
    first = " ".join(filter(None, (name.given, name.particle)))
    return ", ".join(filter(None, (name.surname, name.suffix, first)))


def _names(names: Sequence[Name]) -> str:
    return " and ".join(
        f"{{{escaped(name.literal)}}}" if name.literal else escaped(name_in_order(name))
        for name in names
    )


def _container_field(kind: str) -> str:
    return {"article": "journal", "incollection": "booktitle", "techreport": "series"}.get(
        kind, "howpublished"
    )


def _publisher_field(kind: str) -> str:
    return {"techreport": "institution", "misc": "organization"}.get(kind, "publisher")


def _dates(edtf: str) -> dict[str, str]:
    ends = points(edtf, doubts="")
    if not ends:
        return {"year": escaped(in_words(edtf))}
    return {"year": str(ends[0].year), "date": edtf}
