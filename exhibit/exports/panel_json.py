"""A panel as plain JSON: its words, its evidence and how to cite it, for other machines."""

import json
from dataclasses import fields
from datetime import date
from decimal import Decimal

from exhibit.documents.pairs import shown_to_visitors
from exhibit.documents.panel import (
    AnswerDocument,
    ChartDocument,
    PanelDocument,
    PictureDocument,
    PromptDocument,
    QuestionDocument,
    SubjectLink,
    SupportDocument,
    public_panel,
)
from exhibit.documents.reading_state import reading_state
from exhibit.documents.records import (
    ClauseDocument,
    EmendationDocument,
    ExcerptDocument,
    Name,
    NoteDocument,
    ReferenceDocument,
    SourceDocument,
)
from exhibit.documents.types import EditionStamp, ExhibitionDocument
from exhibit.exports.characters import JSON_ESCAPE
from exhibit.exports.citations import STYLES, cite_panel, cite_reference, cite_source, plain
from exhibit.exports.citations.panel import panel_address, stable_address
from exhibit.text.body import Body, Sentence
from exhibit.text.findings import Finding
from exhibit.text.json_value import Json, JsonObject

MEDIA_TYPE = "application/json"


def render(
    panel: PanelDocument,
    *,
    about: ExhibitionDocument,
    stamp: EditionStamp | None,
    site_url: str,
) -> bytes:
    """Return a panel as JSON: UTF-8, keys in a fixed order, two spaces, newline at the end.

    Only public words get in, whatever the document given still holds. `stamp` None stands for the
    working copy: `edition` and `edition_date` are then null. The same input gives the same bytes.
    """
    public = as_dict(public_panel(panel), about=about, stamp=stamp, site_url=site_url)
    return (json.dumps(public, ensure_ascii=False, indent=2) + "\n").encode(errors=JSON_ESCAPE)


def as_dict(
    panel: PanelDocument, *, about: ExhibitionDocument, stamp: EditionStamp | None, site_url: str
) -> JsonObject:
    """Return what `render` writes, from a panel that holds public words only."""
    panel = shown_to_visitors(panel)
    return {
        "slug": panel.slug,
        "key": panel.key,
        "title": panel.title,
        "exhibition": about.title,
        **{name: _json(getattr(panel, name)) for name in _OWN_WORDS},
        "big_idea_rests_on": list(panel.idea.citations),
        "language": about.language,
        "edition": stamp.number if stamp else None,
        "edition_date": stamp.day.isoformat() if stamp else None,
        "revision": panel.revision,
        "address": panel_address(site_url, panel.slug),
        "stable_address": stable_address(site_url, panel.slug, stamp) if stamp else None,
        "licence": about.licence,
        "licence_label": about.licence_label,
        "cite_as": {
            style: plain(cite_panel(panel, about.title, stamp, site_url, style)) for style in STYLES
        },
        "reading": _reading(panel),
        "sentences": _json(panel.body),
        **{name: _json(getattr(panel, name)) for name in _PARTS},
    }


# Every text of a panel's document: a field added there is shown here too.
_OWN_WORDS = tuple(
    field.name for field in fields(PanelDocument) if field.type in (str, tuple[str, ...])
)
_PARTS = (
    *("excerpts", "notes", "sources", "questions", "prompts", "pictures", "charts", "subjects"),
    *("supports", "findings"),
)
_SHOWN: dict[type, str] = {
    AnswerDocument: "source excerpt gist counts figure low high unit silent",
    ChartDocument: "key title alt caption columns rows notes excerpts",
    EmendationDocument: "key start end file_reading corrected_reading kind confidence applied "
    "reason",
    ExcerptDocument: "key source text_version text_sha256 start end locator place public exact "
    "words gist flag emendations credit_line",
    Finding: "code level message words",
    Name: "family given prefix particle suffix literal",
    ClauseDocument: "text reference locator basis read_in read_on",
    NoteDocument: "key text clauses checked consensus consensus_references caution correction "
    "references",
    PictureDocument: "sha256 title alt decorative caption credit_line",
    PromptDocument: "skill text",
    QuestionDocument: "slug key title measure disagrees answering comparable comparability answers "
    "scholarship reading notes",
    ReferenceDocument: "key kind title authors editors issued doi isbn url accessed",
    Sentence: "text citations framing",
    SourceDocument: "key mark title kind authors issued attribution_confirmed audience "
    "evidence_class reliability file_name text_version text_sha256 rights_statement rights_label "
    "credit_line",
    SupportDocument: "sentence key relation verdict start end turn read_on",
    SubjectLink: "slug name kind description",
}
"""What is shown of each kind of document, in this order."""


def _reading(panel: PanelDocument) -> JsonObject:
    state = reading_state(panel)
    return {
        "sentences": state.sentences,
        "read_once": state.once,
        "read_twice": state.twice,
        "last_read": state.last.isoformat() if state.last else None,
    }


def _json(value: object) -> Json:
    """Return a value of a document as JSON; of documents, what is shown of their kind."""
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    if isinstance(value, Body):
        return _json(value.sentences)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if type(value) in _SHOWN:
        return _shown(value)
    if isinstance(value, date):
        return value.isoformat()
    assert value is None or isinstance(value, str | int | float)
    return str(value) if isinstance(value, str) else value


def _shown(document: object) -> JsonObject:
    values = {name: _json(getattr(document, name)) for name in _SHOWN[type(document)].split()}
    if isinstance(document, Name):
        return {name: part for name, part in values.items() if part}
    if isinstance(document, ExcerptDocument) and document.exact is None:
        # Absent, not empty, where the words are not public.
        del values["exact"]
    if isinstance(document, SourceDocument) and not document.attribution_confirmed:
        values |= {"authors": [], "issued": ""}
    if isinstance(document, ReferenceDocument):
        values["citations"] = {style: plain(cite_reference(document, style)) for style in STYLES}
    if isinstance(document, SourceDocument):
        values["citations"] = {style: plain(cite_source(document, style)) for style in STYLES}
    return values
