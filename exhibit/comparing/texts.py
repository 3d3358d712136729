"""A document as labelled texts: what visitors read of it, field by field.

Read from the documents' own fields, so that a field added to a document is compared from its first
day. What is worked out from other records (which panels a subject is on) is left to those records.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext as _

from exhibit.documents.filling import WITH_MARKS
from exhibit.documents.panel import (
    AnswerDocument,
    ChartDocument,
    DrawingDocument,
    PanelDocument,
    PanelLink,
    PictureDocument,
    PromptDocument,
    QuestionDocument,
    Related,
    SubjectLink,
)
from exhibit.documents.records import (
    ClauseDocument,
    EmendationDocument,
    ExcerptDocument,
    Name,
    NoteDocument,
    ReferenceDocument,
    SourceDocument,
    content_hash,
)
from exhibit.documents.types import (
    PlaceDocument,
    QuestionPage,
    SourcePage,
    SubjectPage,
    ThemePage,
    TourStopDocument,
)
from exhibit.text.body import Body
from exhibit.text.translated import gettext_noop as _noop

Texts = dict[tuple[str, str], str]
"""Texts by part of the record ('' for itself, 'excerpt L27') and label ('body', 'gist')."""

# Bookkeeping, and what follows from the words themselves.
_NEVER = {
    *("slug", "revision", "approved_at", "findings", "supports"),
    *("start", "end", "marked_start", "marked_end"),
    *("before", "after", "intact", "text_sha256", "characters", "lines", "first", "last"),
}
_NOT_OF: dict[type, set[str]] = {
    PanelDocument: {"idea"},
    ThemePage: {"related"},
    QuestionPage: {"panels", "sources"},
    SubjectPage: {"panels"},
    PlaceDocument: {"panels", "leads"},
    ExcerptDocument: {"key", "words", "source", "place"},
    SourceDocument: {"key", "words"},
    SubjectLink: {"kind", "name"},
    PictureDocument: {"width", "height"},
    QuestionDocument: {"key"},
    NoteDocument: {"key", "text", "checked"},
    ClauseDocument: {"text"},
    EmendationDocument: {"key"},
    ReferenceDocument: {"key"},
    ChartDocument: {"key"},
    DrawingDocument: {"key"},
}
_LABELS = {
    "exact": "words",
    "locator": "place",
    "public": _noop("words shown to visitors"),
    "alt": _noop("alternative text"),
    "sha256": "file",
    "svg": "drawing",
    "spec": "drawing",
    "rows": "figures",
    "lede": "opening",
    "silences": _noop("what our sources leave out"),
    "counts": _noop("what it counts"),
    "applied": _noop("read by visitors"),
    "panels": _noop("list of panels"),
    "help_text": _noop("where to find help"),
    "licence_label": _noop("name of the licence"),
}
# These are told by whether they are the same, never read out.
_FILES = {"sha256", "svg", "spec"}
# Documents whose fields are told as those of the record that holds them.
_OWN = {(SourcePage, "source"), (QuestionPage, "question"), (PlaceDocument, "excerpt")}


_PARTS: dict[type, tuple[str, Callable[[Any], str]]] = {
    ExcerptDocument: ("excerpt", attrgetter("key")),
    NoteDocument: ("note", attrgetter("key")),
    SourceDocument: ("source", lambda source: source.mark or source.key),
    QuestionDocument: ("question", attrgetter("key")),
    AnswerDocument: (_noop("answer of source"), attrgetter("source")),
    PictureDocument: ("picture", "“{.title}”".format),
    ChartDocument: ("chart", attrgetter("key")),
    DrawingDocument: ("drawing", attrgetter("key")),
    SubjectLink: ("subject", attrgetter("name")),
    Related: (_noop("related panel"), attrgetter("slug")),
    PlaceDocument: ("unit", attrgetter("excerpt.key")),
    EmendationDocument: ("emendation", attrgetter("key")),
    ClauseDocument: ("clause", lambda clause: f"“{clause.text[:40]}”"),
    ReferenceDocument: ("reference", attrgetter("key")),
    TourStopDocument: ("stop", attrgetter("panel")),
}


def texts_of(document: object) -> Texts:
    """Return what visitors read of a document, by part and label; empty texts left out."""
    texts: Texts = {}
    for part, label, text in _walk(document, "", ""):
        if text:
            texts[_free(texts, part, label)] = text
    return texts


def _free(texts: Texts, part: str, label: str) -> tuple[str, str]:
    """Return a place for a text: two pictures may have one title."""
    place, number = (part, label), 2
    while place in texts:
        place, number = (part, f"{label} ({number})"), number + 1
    return place


def _walk(document: object, part: str, prefix: str) -> Iterator[tuple[str, str, str]]:
    assert is_dataclass(document)
    kind = type(document)
    left_out = _NEVER | _NOT_OF.get(kind, set())
    for field in fields(document):
        if field.name not in left_out and not field.name.endswith(WITH_MARKS):
            value = _with_marks(document, field.name)
            label = _(_LABELS.get(field.name, field.name.replace("_", " ")))
            if (kind, field.name) in _OWN:
                yield from _walk(value, part, prefix)
            elif field.name in _FILES:
                yield part, prefix + label, _digest(value)
            else:
                yield from _value(value, part, prefix, label)


def _with_marks(document: object, name: str) -> object:
    """Return a field with its marks, where another field has it so."""
    cited = getattr(document, "idea" if name == "big_idea" else f"{name}{WITH_MARKS}", None)
    has_marks = cited.source if isinstance(cited, Body) else cited
    return cited if has_marks else getattr(document, name)


def _value(value: object, part: str, prefix: str, label: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, Body):
        yield part, prefix + label, value.source
    elif isinstance(value, tuple) and value and type(value[0]) in _PARTS:
        for item in value:
            noun, key = _PARTS[type(item)]
            name = f"{noun} {key(item)}"
            if part:
                yield from _walk(item, part, f"{prefix}{name}, ")
                continue
            # A part that is there says so, even where it has no other text.
            yield name, "", name
            yield from _walk(item, name, "")
    elif isinstance(value, tuple):
        yield part, prefix + label, "\n".join(f"- {_words(item)}" for item in value)
    elif is_dataclass(value) and type(value) in _PARTS:
        noun, key = _PARTS[type(value)]
        yield part, f"{prefix}{noun}", key(value)
        yield from _walk(value, part, f"{prefix}{noun}, ")
    else:
        yield part, prefix + label, _words(value)


def _digest(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, sort_keys=True)
    return content_hash(text.encode())


def _words(value: object) -> str:
    """Return one value in words; '' for none."""
    if isinstance(value, PanelLink):
        return value.title
    if isinstance(value, Name):
        return value.filed
    if isinstance(value, PromptDocument):
        labelled_texts = (f"{label}: {text}" for (_, label), text in texts_of(value).items())
        return "; ".join(labelled_texts)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " | ".join(map(_words, value))
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None else str(value)
