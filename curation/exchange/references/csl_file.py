"""CSL-JSON, which Zotero and citation processors write."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from curation.exchange.references.entry import (
    Broken,
    Entry,
    Kind,
    filled,
    issued,
    kind_of,
    page_range,
    plain_names,
)
from exhibit.documents.records import Name

KINDS = {
    **dict.fromkeys(("book", "thesis", "classic"), Kind.BOOK),
    **dict.fromkeys(("article", "article-journal", "article-magazine", "review"), Kind.ARTICLE),
    **dict.fromkeys(("article-newspaper", "broadcast"), Kind.NEWSPAPER),
    **dict.fromkeys(
        ("chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary"),
        Kind.CHAPTER,
    ),
    **dict.fromkeys(("webpage", "post", "post-weblog"), Kind.WEB_PAGE),
    "report": Kind.REPORT,
    "speech": Kind.SPEECH,
    **dict.fromkeys(
        ("document", "manuscript", "legislation", "personal_communication"), Kind.ARCHIVE
    ),
}
_BETWEEN = re.compile(r"[\s,\[\]]*")
_FIRST_FIELD = re.compile(r'\{\s*("[^"\n]*")\s*:')
_NEXT_ON_LINE = re.compile(r"\}\s*,\s*(?=\{)")


def read(text: str) -> Iterator[Entry | Broken]:
    """Yield the works of a file; one that cannot be read is told, and the others are read."""
    ends = [match.start() for match in re.finditer("\n", text)]
    decoder, at = json.JSONDecoder(), 0
    while (at := _between(text, at)) < len(text):
        line = bisect_right(ends, at - 1) + 1
        try:
            data, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            position = getattr(error, "pos", at)
            yield Broken(line=bisect_right(ends, position - 1) + 1, label="", sentence=_why(error))
            if (after := _after(text, at)) is None:
                return
            at = after
            continue
        if isinstance(data, dict) and isinstance(data.get("items"), list):
            data = data["items"]
        for work in data if isinstance(data, list) else [data]:
            yield _entry(work, line)


def _after(text: str, at: int) -> int | None:
    """Return where the work after a broken one begins, or None: one indented as that one is."""
    start = text.rfind("\n", 0, at) + 1
    indent = text[start:at]
    if (start and indent.isspace()) or (start and not indent):
        match = re.compile(rf"\n{indent}(?=\{{)").search(text, at)
    elif first := _FIRST_FIELD.match(text, at):
        # All on one line: works begin with the same field, the objects inside them do not.
        match = re.compile(rf"(?=\{{\s*{re.escape(first[1])}\s*:)").search(text, at + 1)
    else:
        match = _NEXT_ON_LINE.search(text, at + 1)
    return match.end() if match else None


def _between(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return match.end() if match else at


def _why(error: Exception) -> str:
    message = getattr(error, "msg", _("the values are nested too deeply"))
    return _(
        "it is not valid JSON ({error}). Check commas, quotation marks and brackets here and just "
        "before."
    ).format(error=message)


def _entry(work: object, line: int) -> Entry | Broken:
    if not isinstance(work, dict):
        sentence = _('it is no work: a work has its fields in braces, {{"type": …}}.').format()
        return Broken(line=line, label="", sentence=sentence)
    doubts: list[str] = []
    place = work.get("publisher-place") or work.get("event-place") or work.get("archive-place")
    values = {
        "key": _words(work.get("id")),
        "kind": kind_of(KINDS, _words(work.get("type")), doubts),
        "title": _words(work.get("title")),
        "authors": _names(work.get("author")),
        "editors": _names(work.get("editor")),
        "container_title": _words(
            work.get("container-title") or work.get("event-title") or work.get("archive_location")
        ),
        "publisher": _words(work.get("publisher") or work.get("archive")),
        "place": _words(place),
        "volume": _words(work.get("volume")),
        "issue": _words(work.get("issue") or work.get("number")),
        "pages": page_range(_words(work.get("page"))),
        "edition": _words(work.get("edition")),
        "issued": issued([_date(work.get("issued"))], doubts),
        "doi": _words(work.get("DOI")),
        "isbn": _words(work.get("ISBN")),
        "url": _words(work.get("URL")),
        "accessed": issued([_date(work.get("accessed"))], []),
    }
    label = _words(work.get("id"))[:60]
    return Entry(line=line, label=label, values=filled(values), doubts=tuple(doubts))


def _words(value: object) -> str:
    """Return a value as words; of a list its first, of anything else nothing."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value) if isinstance(value, str | int | float) else ""


def _names(value: object) -> list[dict[str, str]]:
    people = (
        [person for person in value if isinstance(person, dict)] if isinstance(value, list) else []
    )
    return plain_names(name for name in map(_name, people) if name.literal or name.family)


def _name(person: Mapping[str, object]) -> Name:
    if literal := _words(person.get("literal")):
        return Name(literal=literal)
    return Name(
        family=_words(person.get("family")),
        given=_words(person.get("given")),
        prefix=_words(person.get("non-dropping-particle")),
        particle=_words(person.get("dropping-particle")),
        suffix=_words(person.get("suffix")),
    )


def _date(date: object) -> str:
    """Return a CSL date as EDTF, or as the words it has."""
    if not isinstance(date, dict):
        return _words(date)
    parts = date.get("date-parts")
    if not isinstance(parts, list) or not parts:
        return _words(date.get("raw") or date.get("literal"))
    ends = [_point(part) for part in parts[:2] if isinstance(part, list)]
    if not all(ends):
        return ""
    return "/".join(ends) + ("~" if date.get("circa") and len(ends) == 1 else "")


def _point(parts: list[object]) -> str:
    try:
        numbers = [int(str(part)) for part in parts[:3] if str(part)]
    except ValueError:
        return ""
    widths = (4, 2, 2)
    return "-".join(f"{n:0{w}d}" for n, w in zip(numbers, widths, strict=False))
