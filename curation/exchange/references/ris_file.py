"""RIS, which EndNote, Mendeley, Zotero and library catalogues write."""

import re
from collections.abc import Iterator, Mapping

import rispy
from django.utils.translation import gettext as _

from curation.exchange.references.entry import (
    Broken,
    Entry,
    Kind,
    filled,
    issued,
    kind_of,
    name_of,
    plain_names,
)

KINDS = {
    **dict.fromkeys(("BOOK", "EBOOK", "SER", "THES"), Kind.BOOK),
    "EDBOOK": Kind.EDITED_BOOK,
    **dict.fromkeys(("JOUR", "EJOUR", "MGZN", "JFULL", "ABST"), Kind.ARTICLE),
    **dict.fromkeys(("CHAP", "ECHAP", "CONF", "CPAPER", "ENCYC", "DICT"), Kind.CHAPTER),
    "NEWS": Kind.NEWSPAPER,
    **dict.fromkeys(("ELEC", "WEB", "BLOG"), Kind.WEB_PAGE),
    **dict.fromkeys(("RPRT", "GOVDOC", "PAMP"), Kind.REPORT),
    **dict.fromkeys(("MANSCPT", "UNPB", "UNPD", "LEGAL"), Kind.ARCHIVE),
    "HEAR": Kind.SPEECH,
}
_TAG = re.compile(r"([A-Z][A-Z0-9])  ?-(?: |\Z)")


def read(text: str) -> Iterator[Entry | Broken]:
    """Yield the works of a file; one that cannot be read is told, and the others are read."""
    for line, lines, is_whole in _records(text.splitlines()):
        label = _label(lines)
        if not lines[0].startswith("TY"):
            sentence = _("it has no line “TY  - ” at its beginning: add it, such as “TY  - BOOK”.")
            yield Broken(line=line, label=label, sentence=sentence)
        elif not is_whole:
            sentence = _("it has no line “ER  - ” at its end: add it after the work's last line.")
            yield Broken(line=line, label=label, sentence=sentence)
        else:
            yield _entry(line, label, lines)


def _records(lines: list[str]) -> Iterator[tuple[int, list[str], bool]]:
    """Yield the number of each record's first line, its lines, and whether it has an end."""
    first = 0
    record: list[str] = []
    for number, line in enumerate(lines, start=1):
        tag = _TAG.match(line)
        if tag and tag[1] == "TY" and record:
            yield first, record, False
            record = []
        if tag or record:
            first = first if record else number
            record.append(line)
        if tag and tag[1] == "ER":
            yield first, record, True
            record = []
    if record:
        yield first, record, False


def _label(lines: list[str]) -> str:
    for start in ("ID", "TI", "T1"):
        for line in lines:
            if line.startswith(f"{start}  -"):
                return line[5:].strip()[:60]
    return ""


def _entry(line: int, label: str, lines: list[str]) -> Entry | Broken:
    try:
        (work,) = rispy.loads("\n".join(lines) + "\n")
    except (OSError, ValueError, KeyError, TypeError) as error:
        sentence = _("it cannot be read ({error}).").format(error=error)
        return Broken(line=line, label=label, sentence=sentence)
    doubts: list[str] = []
    kind = kind_of(KINDS, str(work.get("type_of_reference", "")), doubts)
    urls = work.get("urls") or []
    values = {
        "key": work.get("id", ""),
        "kind": kind,
        "title": work.get("primary_title") or work.get("title", ""),
        "authors": _names(work, "first_authors", "authors"),
        "editors": _names(work, "editors", "secondary_authors"),
        "container_title": work.get("secondary_title") or work.get("journal_name", ""),
        "publisher": work.get("publisher", ""),
        "place": work.get("place_published", ""),
        "volume": work.get("volume", ""),
        "issue": work.get("number", ""),
        "pages": "–".join(filter(None, (work.get("start_page"), work.get("end_page")))),
        "edition": work.get("edition", ""),
        "issued": issued(
            (work.get("date"), work.get("year"), work.get("publication_year")), doubts
        ),
        "doi": work.get("doi", ""),
        "isbn": work.get("issn", "") if kind not in (Kind.ARTICLE, Kind.NEWSPAPER) else "",
        "url": urls[0] if urls else work.get("url", ""),
        "accessed": issued([work.get("access_date")], []),
    }
    return Entry(line=line, label=label, values=filled(values), doubts=tuple(doubts))


def _names(work: Mapping[str, list[str]], *fields: str) -> list[dict[str, str]]:
    names: list[str] = next((work[field] for field in fields if work.get(field)), [])
    return plain_names(name for name in map(name_of, names) if name)
