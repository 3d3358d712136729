"""RIS, the format that EndNote, Mendeley and RefWorks import."""

from collections.abc import Iterable, Iterator

from exhibit.exports.characters import shown
from exhibit.exports.citations.dates import points
from exhibit.exports.citations.names import inverted
from exhibit.exports.citations.work import Work, page_span
from exhibit.text.dates import in_words

TYPES = {
    "book": "BOOK",
    "edited-book": "EDBOOK",
    "textbook-passage": "BOOK",
    "article": "JOUR",
    "newspaper": "NEWS",
    "chapter": "CHAP",
    "web-page": "ELEC",
    "panel": "ELEC",
    "report": "RPRT",
    "archive": "MANSCPT",
}


def ris(works: Iterable[Work]) -> bytes:
    """Return works as RIS records: UTF-8, lines ended by CR LF, as the format has it."""
    lines = (line for work in works for line in (*_record(work), ""))
    return "".join(f"{shown(line)}\r\n" for line in lines).encode()


def _record(work: Work) -> Iterator[str]:
    first, last = [*page_span(work.pages).split("–"), ""][:2]
    fields = [
        ("TY", TYPES.get(work.kind, "GEN")),
        ("ID", work.key),
        *(("AU", inverted(name)) for name in work.authors),
        *(("ED", inverted(name)) for name in work.editors),
        ("TI", work.title),
        ("T2", work.container_title),
        ("PB", work.publisher),
        ("CY", work.place),
        ("VL", work.volume),
        ("IS", work.issue),
        ("SP", first),
        ("EP", last),
        ("ET", work.edition),
        *_dates(work.issued),
        ("DO", work.doi),
        ("SN", work.isbn),
        ("UR", work.url),
        ("Y2", work.accessed.replace("-", "/")),
        ("N1", work.file),
        ("N1", work.note),
    ]
    for tag, value in fields:
        # A line break in a value would begin a new field.
        if folded := " ".join(value.split()):
            yield f"{tag}  - {folded}"
    yield "ER  - "


def _dates(edtf: str) -> list[tuple[str, str]]:
    ends = points(edtf, doubts="")
    if not ends:
        return [("PY", in_words(edtf))]
    start = ends[0]
    # RIS has four places, YYYY/MM/DD/other; those without a value stay empty.
    month, day = (f"{n:02d}" if n else "" for n in (start.month, start.day))
    return [("PY", str(start.year)), ("DA", f"{start.year}/{month}/{day}/")]
