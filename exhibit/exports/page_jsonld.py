"""What search engines read inside a page: short schema.org data, in a data block.

A block of type `application/ld+json` is data; no browser runs it, and the policy `default-src
'none'` does not refuse it (tests/browser/test_linked_data.py). It says where the page stands and
what it is. The whole of a panel as linked data has its own address (exhibit.exports.panel_jsonld).
"""

import json

from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import EditionStamp, ExhibitionDocument, StandardDocument, ThemePage
from exhibit.exports.citations.panel import panel_address
from exhibit.exports.panel_jsonld import alignment, without_empty
from exhibit.text.json_value import Json, JsonObject


def for_home(about: ExhibitionDocument, *, stamp: EditionStamp | None, site_url: str) -> str:
    """Return the exhibition as a creative work, which is what can be cited and licensed."""
    work: JsonObject = {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": f"{site_url}/",
        "url": f"{site_url}/",
        "name": about.title,
        "alternativeHeadline": about.subtitle,
        "abstract": about.big_idea.text,
        "genre": "museum exhibition",
        "image": f"{site_url}/card.png",
        "inLanguage": about.language,
        "license": about.licence,
        **_edition(stamp),
    }
    return _script_safe(without_empty(work))


def for_theme(theme: ThemePage, *, about: ExhibitionDocument, site_url: str) -> str:
    """Return where a room stands and which panels hang in it, in order."""
    panels: list[Json] = [
        {
            "@type": "ListItem",
            "position": place,
            "name": panel.title,
            "url": panel_address(site_url, panel.slug),
        }
        for place, panel in enumerate(theme.panels, start=1)
    ]
    trail = _trail((about.title, f"{site_url}/"), (theme.title, _theme_address(site_url, theme)))
    graph: list[Json] = [
        trail,
        {"@type": "ItemList", "name": theme.title, "itemListElement": panels},
    ]
    return _script_safe({"@context": "https://schema.org", "@graph": graph})


def for_panel(
    panel: PanelDocument,
    theme: ThemePage,
    *,
    about: ExhibitionDocument,
    stamp: EditionStamp | None,
    site_url: str,
    standards: tuple[StandardDocument, ...] = (),
) -> str:
    """Return where a panel stands, what it is and which standards it serves; our words only."""
    address = panel_address(site_url, panel.slug)
    trail = _trail(
        (about.title, f"{site_url}/"),
        (theme.title, _theme_address(site_url, theme)),
        (panel.title, address),
    )
    resource: JsonObject = {
        "@type": "LearningResource",
        "@id": address,
        "url": address,
        "name": panel.title,
        "abstract": panel.big_idea,
        "keywords": panel.flag,
        "contentRating": panel.advisory,
        "image": f"{address}card.png",
        "inLanguage": about.language,
        "license": about.licence,
        "isAccessibleForFree": True,
        "educationalAlignment": alignment(standards, {prompt.skill for prompt in panel.prompts}),
        **_edition(stamp),
        "isPartOf": {"@type": "CreativeWork", "@id": f"{site_url}/", "name": about.title},
    }
    return _script_safe(
        {"@context": "https://schema.org", "@graph": [trail, without_empty(resource)]}
    )


def _edition(stamp: EditionStamp | None) -> JsonObject:
    """Return the day and number of an edition; nothing for the working copy."""
    if stamp is None:
        return {}
    return {"datePublished": stamp.day.isoformat(), "version": f"edition {stamp.number}"}


def _theme_address(site_url: str, theme: ThemePage) -> str:
    return f"{site_url}/themes/{theme.slug}/"


def _trail(*steps: tuple[str, str]) -> JsonObject:
    """Return the breadcrumb trail: name and address of each step, the page itself last."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(steps, start=1)
        ],
    }


def _script_safe(data: JsonObject) -> str:
    """Return JSON that nothing written in it can end: `<` only ever stands inside strings."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")
