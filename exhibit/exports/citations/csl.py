"""CSL-JSON, the format of Zotero and of citation processors (https://citationstyles.org)."""

import json
from collections.abc import Iterable

from exhibit.documents.records import Name
from exhibit.exports.characters import JSON_ESCAPE
from exhibit.exports.citations.dates import points
from exhibit.exports.citations.work import Work
from exhibit.text.dates import in_words
from exhibit.text.json_value import Json, JsonObject

TYPES = {
    "article": "article-journal",
    "newspaper": "article-newspaper",
    "chapter": "chapter",
    "web-page": "webpage",
    "panel": "webpage",
    "report": "report",
    "speech": "speech",
    "lecture": "speech",
    "archive": "document",
}


def csl_json(works: Iterable[Work]) -> bytes:
    """Return works as a CSL-JSON array: UTF-8, two spaces, newline at the end."""
    items = [item(work) for work in works]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode(errors=JSON_ESCAPE)


def item(work: Work) -> JsonObject:
    """Return one work as a CSL-JSON item, without the fields it has no value for."""
    fields: JsonObject = {
        "id": work.key,
        "type": TYPES.get(work.kind, "book"),
        "title": work.title,
        "author": [_name(name) for name in work.authors],
        "editor": [_name(name) for name in work.editors],
        **_places(work),
        "volume": work.volume,
        # CSL keeps the number of a report apart from the issue of a journal.
        ("number" if work.kind == "report" else "issue"): work.issue,
        "page": work.pages,
        "edition": work.edition,
        "issued": _issued(work.issued),
        "DOI": work.doi,
        "ISBN": work.isbn,
        "URL": work.url,
        "accessed": _issued(work.accessed),
        "note": ". ".join(filter(None, (work.file, work.note))),
    }
    return {field: value for field, value in fields.items() if value}


def _places(work: Work) -> JsonObject:
    """Return where the work is held or was given, under the names CSL has for its kind."""
    if work.kind == "archive":
        return {
            "archive": work.publisher,
            "archive_location": work.container_title,
            "archive-place": work.place,
        }
    if work.kind == "speech":
        return {"event-title": work.container_title, "event-place": work.place}
    return {
        "container-title": work.container_title,
        "publisher": work.publisher,
        "publisher-place": work.place,
    }


_PARTS = {"prefix": "non-dropping-particle", "particle": "dropping-particle"}
"""What CSL calls the parts of a name that have another name here."""


def _name(name: Name) -> JsonObject:
    if name.literal:
        return {"literal": name.literal}
    return {_PARTS.get(part, part): words for part, words in name.parts.items()}


def _issued(edtf: str) -> JsonObject:
    if not edtf:
        return {}
    # CSL has one word for every doubt.
    ends = points(edtf, doubts="~?%")
    if not ends:
        return {"literal": in_words(edtf)}
    parts: list[Json] = [[n for n in (end.year, end.month, end.day) if n] for end in ends]
    return {"date-parts": parts, **({"circa": True} if any(end.doubt for end in ends) else {})}
