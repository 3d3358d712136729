"""BibTeX and biblatex, LaTeX's accents as letters."""

import logging
import re
from collections.abc import Iterator
from functools import lru_cache

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.middlewares.names import NameParts as Parts
from bibtexparser.model import DuplicateBlockKeyBlock, ParsingFailedBlock
from bibtexparser.model import Entry as Work
from django.utils.translation import gettext as _
from pylatexenc.latex2text import LatexNodes2Text

from curation.exchange.references.entry import (
    Broken,
    Entry,
    Kind,
    filled,
    issued,
    kind_of,
    name_of_parts,
    page_range,
    plain_names,
)
from exhibit.documents.records import Name

# What it has to say of a file, it says in its blocks too: the curators read it there.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())

KINDS = {
    **dict.fromkeys(("book", "mvbook", "booklet", "phdthesis", "thesis", "manual"), Kind.BOOK),
    "mastersthesis": Kind.BOOK,
    **dict.fromkeys(("collection", "mvcollection", "proceedings", "reference"), Kind.EDITED_BOOK),
    **dict.fromkeys(("article", "periodical"), Kind.ARTICLE),
    **dict.fromkeys(
        ("incollection", "inbook", "inproceedings", "conference", "inreference"), Kind.CHAPTER
    ),
    **dict.fromkeys(("online", "electronic", "www"), Kind.WEB_PAGE),
    **dict.fromkeys(("techreport", "report"), Kind.REPORT),
    **dict.fromkeys(("unpublished", "archival"), Kind.ARCHIVE),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_COMMANDS = re.compile(r"[\\$]|``|''")
_ACCENT = re.compile(
    r"""\{\\[`'^"~=.]\s*\\?[a-zA-Z]\}|\\[`'^"~=.]\{\\?[a-zA-Z]\}|\\[`'^"~=.]\\?[a-zA-Z]"""
    r"""|\{\\[uvHcdbrk]\s+[a-zA-Z]\}|\\[uvHcdbrk]\{[a-zA-Z]\}"""
    r"""|\{\\(?:ss|ae|oe|AE|OE|aa|AA|o|O|l|L|i|j)\}"""
)
_TEXT = LatexNodes2Text(keep_comments=True, math_mode="verbatim")
LONGEST_VALUE = 20_000
"""Characters of one field: an abstract has a tenth of it; what is longer was never closed."""


def read(text: str) -> Iterator[Entry | Broken]:
    """Yield the works of a file; one that cannot be read is told, and the others are read."""
    library = parse_string(text)
    for block in library.blocks:
        line = (block.start_line or 0) + 1
        if isinstance(block, DuplicateBlockKeyBlock):
            same = block.ignore_error_block
            if not isinstance(same, Work):
                continue  # A string or the like, given twice.
            entry = _entry(same, line)
            again = _("its key stands in the file already: it was looked at as a work of its own.")
            yield Entry(
                line=line, label=entry.label, values=entry.values, doubts=(*entry.doubts, again)
            )
        elif isinstance(block, ParsingFailedBlock):
            yield Broken(line=line, label=_label(block.raw), sentence=_why(block))
        elif isinstance(block, Work):
            yield _entry(block, line)


def _label(raw: str | None) -> str:
    match = re.match(r"\s*@\w+\s*[{(]\s*([^,\s]{1,60})", raw or "")
    return match[1] if match else ""


def _why(block: ParsingFailedBlock) -> str:
    """Return what is wrong with a block, and what to do."""
    return _(
        "it is not valid BibTeX ({error}). Check that every brace and quotation mark is closed and "
        "that a comma ends each field."
    ).format(error=str(getattr(block.error, "abort_reason", "") or block.error).strip(". ")[:160])


@lru_cache(maxsize=1024)
def _letter(latex: str) -> str:
    """Return an accented letter. Of these a file has few, and reading one takes a millisecond."""
    return str(_TEXT.latex_to_text(latex, tolerant_parsing=True))


def decoded(value: str) -> str:
    """Return the words of a LaTeX text."""
    value = _ACCENT.sub(lambda match: _letter(match[0]), value)
    if not _COMMANDS.search(value):
        return re.sub(r"[{}]", "", value).replace("~", " ").replace("---", "—").replace("--", "–")
    try:
        return str(_TEXT.latex_to_text(value[:LONGEST_VALUE], tolerant_parsing=True))
    except (ValueError, RecursionError, IndexError):
        return re.sub(r"[{}]", "", value)


def _entry(entry: Work, line: int) -> Entry:
    doubts: list[str] = []
    fields = {name.lower(): str(field.value) for name, field in entry.fields_dict.items()}
    plain = {name: decoded(value) for name, value in fields.items() if name not in _RAW}
    kind = _kind(entry.entry_type.lower(), fields, doubts)
    values = {
        "key": entry.key,
        "kind": kind,
        "title": _title(plain),
        "authors": _names(fields.get("author", "")),
        "editors": _names(fields.get("editor", "")),
        "container_title": next(
            (plain[name] for name in _CONTAINERS if plain.get(name)),
            "",
        ),
        "publisher": next((plain[name] for name in _PUBLISHERS if plain.get(name)), ""),
        "place": plain.get("location") or plain.get("address", ""),
        "volume": plain.get("volume", ""),
        "issue": plain.get("number") or plain.get("issue", ""),
        "pages": page_range(plain.get("pages", "")),
        "edition": plain.get("edition", ""),
        "issued": issued((plain.get("date"), _month(plain), plain.get("year")), doubts),
        "doi": fields.get("doi", ""),
        "isbn": plain.get("isbn", ""),
        "url": _address(fields),
        "accessed": issued([plain.get("urldate")], []),
    }
    return Entry(line=line, label=entry.key, values=filled(values), doubts=tuple(doubts))


_RAW = {"author", "editor", "url", "doi", "abstract", "file", "howpublished"}
_CONTAINERS = ("journaltitle", "journal", "booktitle", "maintitle", "series")
_PUBLISHERS = ("publisher", "institution", "organization", "school")


def _kind(word: str, fields: dict[str, str], doubts: list[str]) -> Kind:
    if word == "misc" and _address(fields):
        return Kind.WEB_PAGE
    return kind_of(KINDS, word, doubts)


def _title(plain: dict[str, str]) -> str:
    return ": ".join(filter(None, (plain.get("title"), plain.get("subtitle"))))


def _address(fields: dict[str, str]) -> str:
    """Return the address of a work, TeX's escapes taken out."""
    value = fields.get("url") or fields.get("howpublished", "")
    match = re.search(r"https?://[^\s{}]+", value.replace("\\", ""))
    return match[0] if match else ""


def _month(plain: dict[str, str]) -> str:
    month = plain.get("month", "").strip().lower()[:3]
    if not plain.get("year") or not month:
        return ""
    number = int(month) if month.isdecimal() else 1 + (*_MONTHS, month).index(month)
    return f"{plain['year'].strip()}-{number:02d}" if 1 <= number <= 12 else ""


def _names(value: str) -> list[dict[str, str]]:
    """Return the names of a field; one in braces is an institution's, and stays whole."""
    names = (_name(name.strip()) for name in split_multiple_persons_names(value) if name.strip())
    return plain_names(name for name in names if name.literal or name.family)


def _name(words: str) -> Name:
    if words.startswith("{") and words.endswith("}"):
        return Name(literal=decoded(words[1:-1]))
    try:
        parts: Parts = parse_single_name_into_parts(words, strict=False)
    except InvalidNameError:
        return Name(literal=decoded(words))
    family = decoded(" ".join((*parts.von, *parts.last)))
    return name_of_parts(family, decoded(" ".join(parts.first)), decoded(" ".join(parts.jr)))
