"""Documents of a panel with sensible defaults; a test names only what it is about."""

import hashlib
from typing import Any

from exhibit.documents.panel import PanelDocument
from exhibit.documents.records import (
    ClauseDocument,
    ExcerptDocument,
    NoteDocument,
    ReferenceDocument,
    SourceDocument,
)
from exhibit.text.body import parse

KIROV = "The purges began with a mysterious murder of Stalin's potential rival."
DEFAULT_BODY = "Stalin blamed hidden enemies inside the party. [@L26]"


def make_excerpt(key: str = "L26", **fields: Any) -> ExcerptDocument:
    """A public, intact passage; `end`, `words` and the hash follow `exact` and `start`."""
    exact = fields.get("exact", KIROV)
    start = fields.get("start", 0)
    words = exact or ""
    defaults: dict[str, Any] = {
        "key": key,
        "source": "lecture",
        "text_version": 1,
        "text_sha256": hashlib.sha256(words.encode(errors="replace")).hexdigest(),
        "start": start,
        "end": start + len(words),
        "exact": exact,
        "words": len(words.split()),
        "gist": "The purges began with the murder of Kirov.",
        "public": True,
        "locator": "lines 34 to 35",
        "credit_line": "Unattributed lecture transcript.",
    }
    return ExcerptDocument(**(defaults | fields))


def make_reference(key: str = "lenoe-2010", **fields: Any) -> ReferenceDocument:
    """A book by no named author."""
    defaults = {"key": key, "kind": "book", "title": "A Study of the Case", "issued": "2010"}
    return ReferenceDocument(**(defaults | fields))


def make_note(key: str = "S14", **fields: Any) -> NoteDocument:
    """A note of one clause that was read, with no references; `checked=False` for one not read."""
    defaults = {
        "key": key,
        "text": "Specialists who read the case files lean towards a lone act.",
        "checked": True,
    } | fields
    clause = make_clause(defaults["text"], basis="work" if defaults["checked"] else "unread")
    return NoteDocument(**({"clauses": (clause,)} | defaults))


def make_clause(text: str, **fields: Any) -> ClauseDocument:
    """A clause read on page 12 of the work with the key lenoe-2010."""
    defaults = {"text": text, "basis": "work", "reference": "lenoe-2010"}
    if fields.get("basis") != "unread":
        defaults |= {"locator": "p. 12", "read_on": "2026-11-29"}
    return ClauseDocument(**(defaults | fields))


def make_source(key: str = "lecture", **fields: Any) -> SourceDocument:
    """A lecture transcript with the usual budget of 60 words a panel."""
    defaults = {
        "key": key,
        "mark": "A",
        "title": "A lecture on terror",
        "kind": "lecture-transcript",
        "credit_line": "Unattributed lecture transcript.",
        "text_version": 1,
        "words": 800,
    }
    return SourceDocument(**(defaults | fields))


def make_panel(body: str = DEFAULT_BODY, **fields: Any) -> PanelDocument:
    """A panel with one excerpt, one note, one source and an advisory."""
    defaults: dict[str, Any] = {
        "slug": "who-killed-kirov",
        "key": "P10",
        "title": "Who killed Kirov?",
        "theme": "terror",
        "other_themes": (),
        "kind": "text",
        "big_idea": "Both sources suspect Stalin of a murder.",
        "flag": "",
        "advisory": "murder",
        "help_text": "",
        "date": "1934-12-01",
        "body": parse(body),
        "excerpts": (make_excerpt(),),
        "notes": (make_note(),),
        "sources": (make_source(),),
    }
    return PanelDocument(**(defaults | fields))
