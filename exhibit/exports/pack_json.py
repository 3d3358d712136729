"""A pack as linked data: what it teaches, rests on and is cited as, and what was checked."""

import json

from exhibit.documents.pack import Pack
from exhibit.documents.panel import PanelDocument
from exhibit.exports import panel_jsonld
from exhibit.exports.characters import JSON_ESCAPE
from exhibit.exports.sheets import head_and_foot
from exhibit.text.json_value import Json, JsonObject

MEDIA_TYPE = "application/ld+json"
MINUTES = 45
"""The lesson that the teacher's guide lays out."""
VOCABULARY = "urn:vitrine:"
"""What schema.org has no word for: the check of quotations."""
CONTEXT: list[Json] = [
    "https://schema.org",
    {
        name: f"{VOCABULARY}{name}"
        for name in ("verification", "rule", "quotations", "equalToSource")
    },
]
ACCESS: JsonObject = {
    "isAccessibleForFree": True,
    **panel_jsonld.ACCESS,
    "accessibilityFeature": [
        "alternativeText",
        "displayTransformability",
        "largePrint",
        "readingOrder",
        "structuralNavigation",
        "taggedPDF",
    ],
}
"""What the files of a pack offer beyond what a page does."""


def pack_json(pack: Pack) -> bytes:
    """Return a pack as schema.org LearningResource. The same pack gives the same bytes."""
    return (json.dumps(as_dict(pack), ensure_ascii=False, indent=2) + "\n").encode(
        errors=JSON_ESCAPE
    )


def as_dict(pack: Pack) -> JsonObject:
    """Return what `pack_json` writes."""
    skills = dict.fromkeys(prompt.skill for panel in pack.panels for prompt in panel.prompts)
    quoted = [excerpt for excerpt in pack.excerpts if excerpt.exact is not None]
    resource: JsonObject = {
        "@context": CONTEXT,
        "@type": "LearningResource",
        "@id": pack.check_address,
        "identifier": str(pack.code),
        "name": pack.title,
        "isPartOf": {"@type": "CreativeWork", "name": pack.about.title, "url": f"{pack.site_url}/"},
        "version": head_and_foot.edition_line(pack.stamp),
        "datePublished": pack.stamp.day.isoformat() if pack.stamp else None,
        "inLanguage": pack.about.language,
        "license": pack.about.licence or None,
        "usageInfo": list(head_and_foot.rights(pack)),
        "contentRating": head_and_foot.advisory(pack) or None,
        "timeRequired": f"PT{MINUTES * len(pack.panels)}M",
        "learningResourceType": ["handout", "lesson plan", "slides", "source analysis"],
        "educationalUse": ["discussion", "corroboration", "assignment"],
        "teaches": list(skills),
        "educationalAlignment": panel_jsonld.alignment(pack.standards, skills),
        "verification": {
            "rule": 1,
            "quotations": len(quoted),
            "equalToSource": sum(excerpt.intact for excerpt in quoted),
        },
        "hasPart": [_part(pack, panel) for panel in pack.panels],
        **ACCESS,
    }
    return panel_jsonld.without_empty(resource)


def _part(pack: Pack, panel: PanelDocument) -> JsonObject:
    resource = panel_jsonld.as_dict(
        panel, about=pack.about, stamp=pack.stamp, site_url=pack.site_url
    )
    # The pack's own context holds for its parts.
    return {name: value for name, value in resource.items() if name != "@context"}
