"""A panel as plain JSON: its words, its evidence and how to cite it, for other machines."""

import json
from collections.abc import Iterable
from decimal import Decimal

from exhibit.documents.types import (
    AnswerDocument,
    ChartDocument,
    EditionStamp,
    EmendationDocument,
    ExcerptDocument,
    ExhibitionDocument,
    Name,
    NoteDocument,
    PanelDocument,
    PictureDocument,
    QuestionDocument,
    ReferenceDocument,
    SourceDocument,
    public_panel,
)
from exhibit.exports.characters import JSON_ESCAPE
from exhibit.exports.citations import STYLES, cite_panel, cite_reference, cite_source, plain
from exhibit.exports.citations.panel import panel_address, stable_address
from exhibit.text.body import Body
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
    told = as_dict(public_panel(panel), about=about, stamp=stamp, site_url=site_url)
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode(errors=JSON_ESCAPE)


def as_dict(
    panel: PanelDocument, *, about: ExhibitionDocument, stamp: EditionStamp | None, site_url: str
) -> JsonObject:
    """Return what `render` writes, from a panel that holds public words only."""
    return {
        "slug": panel.slug,
        "key": panel.key,
        "title": panel.title,
        "exhibition": about.title,
        "theme": panel.theme,
        "other_themes": list(panel.other_themes),
        "kind": panel.kind,
        "big_idea": panel.big_idea,
        "flag": panel.flag,
        "advisory": panel.advisory,
        "help_text": panel.help_text,
        "date": panel.date,
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
        "sentences": _sentences(panel.body),
        "excerpts": [_excerpt(excerpt) for excerpt in panel.excerpts],
        "notes": [_note(note) for note in panel.notes],
        "sources": [_source(source) for source in panel.sources],
        "questions": [_question(question) for question in panel.questions],
        "prompts": [{"skill": prompt.skill, "text": prompt.text} for prompt in panel.prompts],
        "pictures": [_picture(picture) for picture in panel.pictures],
        "charts": [_chart(chart) for chart in panel.charts],
        "subjects": [
            {"slug": s.slug, "name": s.name, "kind": s.kind, "description": s.description}
            for s in panel.subjects
        ],
        "findings": [
            {"code": f.code, "level": str(f.level), "message": f.message, "words": f.words}
            for f in panel.findings
        ],
    }


def _sentences(body: Body) -> list[Json]:
    return [
        {"text": s.text, "citations": list(s.citations), "framing": s.framing}
        for s in body.sentences
    ]


def _excerpt(excerpt: ExcerptDocument) -> JsonObject:
    """Return an excerpt; `exact` is absent, not empty, where the words are not public."""
    words = {} if excerpt.exact is None else {"exact": excerpt.exact}
    return {
        "key": excerpt.key,
        "source": excerpt.source,
        "text_version": excerpt.text_version,
        "text_sha256": excerpt.text_sha256,
        "start": excerpt.start,
        "end": excerpt.end,
        "locator": excerpt.locator,
        "place": excerpt.place,
        "public": excerpt.public,
        **words,
        "words": excerpt.words,
        "gist": excerpt.gist,
        "flag": excerpt.flag,
        "emendations": [_emendation(emendation) for emendation in excerpt.emendations],
        "credit_line": excerpt.credit_line,
    }


def _emendation(emendation: EmendationDocument) -> JsonObject:
    return {
        "key": emendation.key,
        "start": emendation.start,
        "end": emendation.end,
        "file_reading": emendation.file_reading,
        "corrected_reading": emendation.corrected_reading,
        "kind": emendation.kind,
        "confidence": emendation.confidence,
        "applied": emendation.applied,
        "reason": emendation.reason,
    }


def _note(note: NoteDocument) -> JsonObject:
    return {
        "key": note.key,
        "text": note.text,
        "confidence": note.confidence,
        "checked": note.checked,
        "caution": note.caution,
        "correction": note.correction,
        "references": [_reference(reference) for reference in note.references],
    }


def _reference(reference: ReferenceDocument) -> JsonObject:
    return {
        "key": reference.key,
        "kind": reference.kind,
        "title": reference.title,
        "authors": _names(reference.authors),
        "editors": _names(reference.editors),
        "issued": reference.issued,
        "url": reference.url,
        "citations": {style: plain(cite_reference(reference, style)) for style in STYLES},
    }


def _source(source: SourceDocument) -> JsonObject:
    confirmed = source.attribution_confirmed
    return {
        "key": source.key,
        "mark": source.mark,
        "title": source.title,
        "kind": source.kind,
        "authors": _names(source.authors) if confirmed else [],
        "issued": source.issued if confirmed else "",
        "attribution_confirmed": confirmed,
        "audience": source.audience,
        "evidence_class": source.evidence_class,
        "reliability": source.reliability,
        "file_name": source.file_name,
        "text_version": source.text_version,
        "text_sha256": source.text_sha256,
        "rights_statement": source.rights_statement,
        "rights_label": source.rights_label,
        "credit_line": source.credit_line,
        "citations": {style: plain(cite_source(source, style)) for style in STYLES},
    }


def _question(question: QuestionDocument) -> JsonObject:
    return {
        "slug": question.slug,
        "key": question.key,
        "title": question.title,
        "measure": question.measure,
        "comparable": question.comparable,
        "comparability": question.comparability,
        "answers": [_answer(answer) for answer in question.answers],
        "scholarship": _sentences(question.scholarship),
        "reading": _sentences(question.reading),
        "notes": [_note(note) for note in question.notes],
    }


def _answer(answer: AnswerDocument) -> JsonObject:
    return {
        "source": answer.source,
        "excerpt": _excerpt(answer.excerpt) if answer.excerpt else None,
        "gist": answer.gist,
        "counts": answer.counts,
        "figure": answer.figure,
        "low": _number(answer.low),
        "high": _number(answer.high),
        "unit": answer.unit,
        "silent": answer.silent,
    }


def _picture(picture: PictureDocument) -> JsonObject:
    return {
        "sha256": picture.sha256,
        "title": picture.title,
        "alt": picture.alt,
        "decorative": picture.decorative,
        "caption": picture.caption,
        "credit_line": picture.credit_line,
    }


def _chart(chart: ChartDocument) -> JsonObject:
    return {
        "key": chart.key,
        "title": chart.title,
        "alt": chart.alt,
        "caption": chart.caption,
        "columns": list(chart.columns),
        "rows": [list(row) for row in chart.rows],
        "notes": list(chart.notes),
    }


def _names(names: Iterable[Name]) -> list[Json]:
    told = ({"family": n.family, "given": n.given, "literal": n.literal} for n in names)
    return [{field: value for field, value in name.items() if value} for name in told]


def _number(value: Decimal | None) -> int | float | None:
    """Return a figure as a JSON number, whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
