"""What a student handout says, as plain data for the template: public words only, in order."""

from collections.abc import Iterator
from typing import Any

from exhibit.documents.dates import in_words
from exhibit.documents.types import (
    EditionStamp,
    ExcerptDocument,
    NoteDocument,
    PanelDocument,
    SourceDocument,
)
from exhibit.exports.citations import Runs, cite_panel, works_cited
from exhibit.exports.citations.panel import panel_address, stable_address
from exhibit.presenters.evidence import note_card
from exhibit.presenters.excerpts import FLAGS, flag_label, reading, source_kind
from exhibit.presenters.wording import advisory_sentence, day
from exhibit.text.body import Block
from exhibit.text.emending import EmendationFault, Segment, segments

STYLE = "mla"
"""The style that schools ask for most; the other styles are in the citation files."""

_SKILLS = {"close-reading": "close reading"}


def content(
    panel: PanelDocument,
    *,
    exhibition_title: str,
    theme_title: str,
    stamp: EditionStamp | None,
    site_url: str,
    licence: str,
    licence_label: str,
) -> dict[str, Any]:
    """Return the data of a handout from a panel that holds public words only."""
    numbers = {item.key: item.number for item in panel.evidence()}
    return {
        "document_title": f"{panel.title} – {exhibition_title}",
        "description": f"Student handout. {licence_label} {licence}".strip(),
        "exhibition": exhibition_title,
        "theme": theme_title,
        "edition": edition_line(stamp),
        "title": panel.title,
        "flag": flag_label(panel.flag, panel.title),
        "advisory": advisory_sentence(panel.advisory) if panel.advisory else "",
        "help": panel.help_text,
        "question": central_question(panel),
        "blocks": [_block(block, numbers) for block in panel.body.blocks],
        "framing": any(sentence.framing for sentence in panel.body.sentences),
        "words": [{"name": s.name, "text": s.description} for s in panel.subjects],
        "sources": [_source(source) for source in panel.sources],
        "quotes": list(_quotes(panel, numbers)),
        "gists": list(_gists(panel, numbers)),
        "notes": [_note(note, numbers.get(note.key, 0)) for note in _in_order(panel, numbers)],
        "prompts": [
            {"text": p.text, "skill": _SKILLS.get(p.skill, p.skill)} for p in panel.prompts
        ],
        "cite": _runs(cite_panel(panel, exhibition_title, stamp, site_url, STYLE)),
        "works": [_runs(runs) for runs in works_cited(panel, STYLE)],
        "rights": list(_rights(panel, licence, licence_label)),
        "address": panel_address(site_url, panel.slug),
        "stable": stable_address(site_url, panel.slug, stamp) if stamp else "",
    }


def edition_line(stamp: EditionStamp | None) -> str:
    """Return which edition this is: 'Edition 3, 21 November 2026'."""
    if stamp is None:
        return "Working copy, not published"
    return f"Edition {stamp.number}, {day(stamp.day)}"


def central_question(panel: PanelDocument) -> str:
    """Return the question to read with: what the sources differ on, else the first prompt."""
    if panel.questions:
        return panel.questions[0].title
    return panel.prompts[0].text if panel.prompts else ""


def _block(block: Block, numbers: dict[str, int]) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "sentences": [
            {
                "text": sentence.text,
                "framing": sentence.framing,
                "refs": sorted({numbers[key] for key in sentence.citations if key in numbers}),
            }
            for sentence in block.sentences
        ],
    }


def _source(source: SourceDocument) -> dict[str, Any]:
    """Return the box that says who speaks: what it is, when, to whom, and how near the events."""
    date = in_words(source.issued) if source.attribution_confirmed else ""
    rows = [
        ("What it is", source.title),
        ("Date", date or "not known"),
        ("Made for", source.audience),
        ("Kind of evidence", source.evidence_class),
        ("Who made it", "" if source.attribution_confirmed else "Attribution not confirmed"),
    ]
    told = [[name, _stopped(words)] for name, words in rows if words]
    return {"mark": source.mark, "kind": source_kind(source), "rows": told}


def _stopped(words: str) -> str:
    words = " ".join(words.split())
    return words if not words or words.endswith((".", "!", "?")) else f"{words}."


def _excerpts(panel: PanelDocument, numbers: dict[str, int]) -> list[ExcerptDocument]:
    """Return the excerpts in order of their numbers; those without a number come last."""
    return sorted(panel.excerpts, key=lambda excerpt: numbers.get(excerpt.key, len(numbers) + 1))


def _quotes(panel: PanelDocument, numbers: dict[str, int]) -> Iterator[dict[str, Any]]:
    for source in panel.sources:
        items = [
            _quote(excerpt, source, numbers.get(excerpt.key, 0))
            for excerpt in _excerpts(panel, numbers)
            if excerpt.source == source.key and excerpt.exact is not None
        ]
        if items:
            yield {"mark": source.mark, "items": items}


def _quote(excerpt: ExcerptDocument, source: SourceDocument, number: int) -> dict[str, Any]:
    words = excerpt.exact or ""
    try:
        parts = segments(words, excerpt.start, excerpt.emendations)
    except EmendationFault:
        # A finding stops such a panel from being published; staff still see the file's words.
        parts = (Segment(words),)
    return {
        "number": number,
        "flag": FLAGS.get(excerpt.flag, ""),
        "pieces": [{"text": part.shown, "emended": part.applied} for part in parts if part.shown],
        "locator": excerpt.locator or "place not recorded",
        "credit": excerpt.credit_line or source.credit_line,
        "readings": [reading(e) for e in excerpt.emendations],
    }


def _gists(panel: PanelDocument, numbers: dict[str, int]) -> Iterator[dict[str, Any]]:
    marks = {source.key: source.mark for source in panel.sources}
    for excerpt in _excerpts(panel, numbers):
        if excerpt.exact is None:
            yield {
                "number": numbers.get(excerpt.key, 0),
                "flag": FLAGS.get(excerpt.flag, ""),
                "gist": excerpt.gist,
                "mark": marks.get(excerpt.source, excerpt.source),
                "locator": excerpt.locator or "place not recorded",
            }


def _in_order(panel: PanelDocument, numbers: dict[str, int]) -> list[NoteDocument]:
    return sorted(panel.notes, key=lambda note: numbers.get(note.key, len(numbers) + 1))


def _note(note: NoteDocument, number: int) -> dict[str, Any]:
    card = note_card(note)
    works = "; ".join(card.references)
    return {
        "number": number,
        "heading": card.heading if note.correction else "",
        "text": card.text,
        "caution": card.caution,
        "standing": " ".join(
            filter(None, (_stopped(card.confidence), f"See {_stopped(works)}" if works else ""))
        ),
    }


def _rights(panel: PanelDocument, licence: str, licence_label: str) -> Iterator[str]:
    """Yield who may do what with these words; it stands in the body, where everyone hears it."""
    if licence or licence_label:
        told = " ".join(filter(None, (licence_label, f"({licence})" if licence else "")))
        yield f"Our own words may be copied, changed and shared under {told}."
    if any(excerpt.exact is not None for excerpt in panel.excerpts):
        yield (
            "The exact words of the sources are not ours: short excerpts, shown for study. Keep "
            "the line that stands under each of them when you copy it."
        )
    for source in panel.sources:
        told = ", ".join(filter(None, (source.rights_label, source.rights_statement)))
        if told:
            yield f"Source {source.mark}: {told}."


def _runs(runs: Runs) -> list[dict[str, Any]]:
    return [{"text": run.text, "italic": run.italic} for run in runs]
