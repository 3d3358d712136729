"""A panel as linked data: schema.org for the panel, W3C Web Annotation selectors for its evidence.

https://schema.org/LearningResource and https://www.w3.org/TR/annotation-model/#selectors. Search
engines and repositories of teaching material read the first, annotation tools the second.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from exhibit.documents.pack_files import PackFile
from exhibit.documents.pairs import shown_to_visitors
from exhibit.documents.panel import (
    PanelDocument,
    SubjectLink,
    SupportDocument,
    all_excerpts,
    public_panel,
)
from exhibit.documents.reading_state import settled
from exhibit.documents.records import ExcerptDocument, Name, SourceDocument
from exhibit.documents.types import EditionStamp, ExhibitionDocument, StandardDocument
from exhibit.exports.citations import cite_panel, cite_work, plain, works_of
from exhibit.exports.citations.names import forward
from exhibit.exports.citations.panel import panel_address, stable_address
from exhibit.text import dates
from exhibit.text.json_value import Json, JsonObject
from exhibit.text.wording import advisory_sentence

MEDIA_TYPE = "application/ld+json"

ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld"

_SUBJECT_TYPES = {"person": "Person", "place": "Place", "event": "Event"}

ACCESS: JsonObject = {
    "accessMode": ["textual", "visual"],
    "accessModeSufficient": [{"@type": "ItemList", "itemListElement": ["textual"]}],
    "accessibilityFeature": [
        "alternativeText",
        "readingOrder",
        "structuralNavigation",
        "displayTransformability",
    ],
    "accessibilityHazard": ["none"],
}
"""What a page of the site offers everyone: https://www.w3.org/community/reports/a11y-discov-vocab/"""

_TEACHERS: JsonObject = {"@type": "EducationalAudience", "educationalRole": "teacher"}


def render(
    panel: PanelDocument,
    *,
    about: ExhibitionDocument,
    stamp: EditionStamp | None,
    site_url: str,
    standards: Iterable[StandardDocument] = (),
    files: Iterable[PackFile] = (),
) -> bytes:
    """Return a panel as JSON-LD in UTF-8, safe to stand inside a `<script>` element.

    Only public words get in. `stamp` None stands for the working copy, which has no date of
    publication. `standards` are the curators' whole alignment, `files` those of the panel's pack.
    The same input gives the same bytes.
    """
    resource = as_dict(public_panel(panel), about=about, stamp=stamp, site_url=site_url)
    taught: JsonObject = {
        "isAccessibleForFree": True,
        "educationalAlignment": alignment(standards, {prompt.skill for prompt in panel.prompts}),
        "encoding": [encoding(file, site_url) for file in files],
    }
    resource |= without_empty(taught)
    text = json.dumps(resource, ensure_ascii=False, indent=2)
    # `<` only ever stands inside strings here; escaped, no title can end a script element.
    return (text.replace("<", "\\u003c") + "\n").encode()


def as_dict(
    panel: PanelDocument, *, about: ExhibitionDocument, stamp: EditionStamp | None, site_url: str
) -> JsonObject:
    """Return what `render` writes, from a panel that holds public words only."""
    panel = shown_to_visitors(panel)
    root = site_url.rstrip("/")
    address = panel_address(site_url, panel.slug)
    concepts = [subject.name for subject in panel.subjects if subject.kind == "concept"]
    resource: JsonObject = {
        "@context": "https://schema.org",
        "@type": ["LearningResource", "CreativeWork"],
        "@id": address,
        "url": stable_address(site_url, panel.slug, stamp) if stamp else address,
        "name": panel.title,
        "abstract": panel.big_idea,
        "disambiguatingDescription": _flag(panel.flag),
        "text": panel.body.text,
        "inLanguage": about.language,
        "isPartOf": {"@type": "CreativeWork", "name": about.title, "url": f"{root}/"},
        "version": f"edition {stamp.number}" if stamp else "working copy, not published",
        "datePublished": stamp.day.isoformat() if stamp else "",
        "license": about.licence,
        "creditText": plain(cite_panel(panel, about.title, stamp, site_url, "chicago-note")),
        "contentRating": advisory_sentence(panel.advisory) if panel.advisory else "",
        "learningResourceType": ["exhibition panel", "source analysis"],
        "educationalUse": ["discussion", "corroboration"],
        "teaches": list(dict.fromkeys(prompt.skill for prompt in panel.prompts)),
        "temporalCoverage": _period(panel.date),
        "spatialCoverage": [_subject(s, root) for s in panel.subjects if s.kind == "place"],
        "about": [_subject(subject, root) for subject in panel.subjects],
        "keywords": [*concepts, *([panel.flag] if panel.flag else [])],
        "isBasedOn": [_source(source, root) for source in panel.sources],
        "citation": [
            plain(cite_work(work, "chicago-bibliography"))
            for work in works_of(panel)
            if not work.unattributed
        ],
        "hasPart": [*_pictures(panel), *_excerpts(panel, root), *_notes(panel, root)],
        **ACCESS,
    }
    return without_empty(resource)


def alignment(standards: Iterable[StandardDocument], skills: Collection[str]) -> list[Json]:
    """Return the standards that these skills serve, as schema.org AlignmentObject."""
    return [
        without_empty(
            {
                "@type": "AlignmentObject",
                "alignmentType": "teaches",
                "educationalFramework": standard.framework,
                "targetName": standard.code,
                "targetDescription": standard.gist,
                "targetUrl": standard.url,
            }
        )
        for standard in standards
        if standard.skill in skills
    ]


def encoding(file: PackFile, site_url: str) -> JsonObject:
    """Return a file of a pack as schema.org MediaObject; its size in bytes, as HTTP counts it."""
    return without_empty(
        {
            "@type": "MediaObject",
            "name": file.label,
            "contentUrl": f"{site_url.rstrip('/')}{file.address}",
            "encodingFormat": file.media_type.partition(";")[0],
            "contentSize": str(file.size),
            "audience": _TEACHERS if file.for_teachers else None,
        }
    )


def without_empty(fields: JsonObject) -> JsonObject:
    """Return the fields that say something."""
    return {field: value for field, value in fields.items() if value not in ("", [], None)}


def _flag(flag: str) -> str:
    return f"Flagged by the exhibition as {flag}." if flag else ""


def _period(edtf: str) -> str:
    """Return an EDTF date as the ISO 8601 interval that schema.org asks for, its open end `..`."""
    if not edtf:
        return ""
    first, last = dates.parse(edtf)
    return first if first == last else f"{first or '..'}/{last or '..'}"


def _subject(subject: SubjectLink, root: str) -> JsonObject:
    return without_empty(
        {
            "@type": _SUBJECT_TYPES.get(subject.kind, "DefinedTerm"),
            "@id": f"{root}/subjects/{subject.slug}/",
            "name": subject.name,
            "description": subject.description,
        }
    )


def _source(source: SourceDocument, root: str) -> JsonObject:
    authors = source.authors if source.attribution_confirmed else ()
    return without_empty(
        {
            "@type": "CreativeWork",
            "@id": f"{root}/sources/{source.key}/",
            "name": source.title,
            "author": [_person(name) for name in authors],
            "description": "" if source.attribution_confirmed else "Attribution not confirmed.",
            "version": f"text {source.text_version}, sha256:{source.text_sha256}",
            "usageInfo": source.rights_statement,
            "creditText": source.credit_line,
        }
    )


def _person(name: Name) -> JsonObject:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    return {"@type": "Person", "name": forward(name)}


def _pictures(panel: PanelDocument) -> Iterator[JsonObject]:
    for picture in panel.pictures:
        if not picture.decorative:
            yield without_empty(
                {
                    "@type": "ImageObject",
                    "name": picture.title,
                    "description": picture.alt,
                    "caption": picture.caption,
                    "creditText": picture.credit_line,
                }
            )


def _excerpts(panel: PanelDocument, root: str) -> Iterator[JsonObject]:
    """Yield each excerpt once: quoted where its words are public, described where not."""
    page = f"{root}/panels/{panel.slug}/"
    for excerpt in {excerpt.key: excerpt for excerpt in all_excerpts(panel)}.values():
        source = f"{root}/sources/{excerpt.source}/"
        yield without_empty(
            {
                "@type": "CreativeWork" if excerpt.exact is None else "Quotation",
                "@id": f"{page}#excerpt-{excerpt.key}",
                "identifier": excerpt.key,
                "position": excerpt.locator,
                "text": excerpt.exact,
                "abstract": excerpt.gist,
                "disambiguatingDescription": _flag(excerpt.flag),
                "creditText": excerpt.credit_line,
                "isBasedOn": {"@id": source},
                "subjectOf": [
                    *_annotations(excerpt, source),
                    *_readings(panel, excerpt, source),
                ],
            }
        )


def _notes(panel: PanelDocument, root: str) -> Iterator[JsonObject]:
    """Yield each note of scholarship with what specialists hold of it and how it was read."""
    page = f"{root}/panels/{panel.slug}/"
    for note in panel.notes:
        yield without_empty(
            {
                "@type": "CreativeWork",
                "@id": f"{page}#note-{note.key}",
                "identifier": note.key,
                "text": note.text,
                "creditText": note.credit,
                "creativeWorkStatus": note.reading if note.clauses else "",
                "disambiguatingDescription": note.standing,
                "citation": [work.cited_address or work.short for work in note.references],
            }
        )


def _annotations(excerpt: ExcerptDocument, source: str) -> Iterator[JsonObject]:
    """Yield our gist of an excerpt, then its emendations: both readings travel with the words."""
    place = _selectors(excerpt.start, excerpt.end, excerpt.exact)
    yield _annotation(source, place, "describing", excerpt.gist)
    for emendation in excerpt.emendations:
        place = _selectors(emendation.start, emendation.end, emendation.file_reading)
        motivation = "editing" if emendation.applied else "commenting"
        yield _annotation(source, place, motivation, emendation.corrected_reading)


def _readings(panel: PanelDocument, excerpt: ExcerptDocument, source: str) -> Iterator[JsonObject]:
    """Yield, for each sentence read against an excerpt, what carries it and how.

    Nothing where readers differ, or where the words that carry it are not public.
    """
    read: dict[str, list[SupportDocument]] = defaultdict(list)
    for support in panel.supports:
        if support.key == excerpt.key:
            read[support.sentence].append(support)
    for sentence, rows in read.items():
        row = settled(rows)
        if row is None or row.verdict == "not" or excerpt.exact is None:
            continue
        start, end = excerpt.start + row.start, excerpt.start + row.end
        place = _selectors(start, end, excerpt.exact[row.start : row.end])
        annotation = _annotation(source, place, "assessing", sentence)
        yield annotation | {
            "body": [
                annotation["body"],
                {"type": "TextualBody", "purpose": "classifying", "value": row.relation},
            ]
        }


def _annotation(source: str, place: list[Json], motivation: str, words: str) -> JsonObject:
    return {
        "@context": ANNOTATION_CONTEXT,
        "type": "Annotation",
        "motivation": motivation,
        "body": {"type": "TextualBody", "value": words, "format": "text/plain"},
        "target": {"source": source, "selector": place},
    }


def _selectors(start: int, end: int, exact: str | None) -> list[Json]:
    position: JsonObject = {"type": "TextPositionSelector", "start": start, "end": end}
    if exact is None:
        return [position]
    return [position, {"type": "TextQuoteSelector", "exact": exact}]
