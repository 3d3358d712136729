"""A pack as linked data: what it teaches, rests on and is cited as, and what was checked."""

import json
from typing import Any

from exhibit.exports import panel_jsonld
from exhibit.exports.sheets import frame
from exhibit.packs.pack import Pack

MEDIA_TYPE = "application/ld+json"
MINUTES = 45
"""The lesson that the teacher's guide lays out."""


def pack_json(pack: Pack) -> bytes:
    """Return a pack as schema.org LearningResource. The same pack gives the same bytes."""
    return (json.dumps(as_dict(pack), ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def as_dict(pack: Pack) -> dict[str, Any]:
    """Return what `pack_json` writes."""
    skills = dict.fromkeys(prompt.skill for panel in pack.panels for prompt in panel.prompts)
    quoted = [excerpt for excerpt in pack.excerpts if excerpt.exact is not None]
    told = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "@id": pack.check_address,
        "identifier": str(pack.code),
        "name": pack.title,
        "isPartOf": {"@type": "CreativeWork", "name": pack.about.title, "url": f"{pack.site_url}/"},
        "version": frame.edition_line(pack.stamp),
        "datePublished": pack.stamp.day.isoformat() if pack.stamp else None,
        "inLanguage": pack.about.language,
        "license": pack.about.licence or None,
        "usageInfo": list(frame.rights(pack)),
        "contentRating": frame.advisory(pack) or None,
        "timeRequired": f"PT{MINUTES * len(pack.panels)}M",
        "teaches": list(skills),
        "educationalAlignment": [
            {
                "@type": "AlignmentObject",
                "alignmentType": "teaches",
                "educationalFramework": standard.framework,
                "targetName": standard.code,
                "targetDescription": standard.gist,
                **({"targetUrl": standard.url} if standard.url else {}),
            }
            for standard in pack.standards
            if standard.skill in skills
        ],
        "verification": {
            "rule": 1,
            "quotations": len(quoted),
            "equalToSource": sum(excerpt.intact for excerpt in quoted),
        },
        "hasPart": [
            panel_jsonld.as_dict(panel, about=pack.about, stamp=pack.stamp, site_url=pack.site_url)
            for panel in pack.panels
        ],
    }
    return {name: value for name, value in told.items() if value is not None}
