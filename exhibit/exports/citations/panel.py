"""How to cite a panel of the exhibition: the form we offer first, before those of its sources.

The edition, its day and two addresses are named: one leads to the panel as it is now, the other
always to the words that were cited. The manuals have no form for this, so it is a house form.
"""

from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import EditionStamp
from exhibit.exports.citations.dates import american, apa, day_first
from exhibit.exports.citations.runs import (
    Runs,
    capitalised,
    compose,
    ended,
    italic,
    quoted,
    sentences,
    separated,
    typographic,
)
from exhibit.exports.citations.styles import known
from exhibit.exports.citations.work import Work

WORKING_COPY = "working copy, not published"


def panel_address(site_url: str, slug: str) -> str:
    """Return the address of a panel as it is now."""
    return f"{site_url.rstrip('/')}/panels/{slug}/"


def stable_address(site_url: str, slug: str, stamp: EditionStamp) -> str:
    """Return the address of a panel as one edition has it."""
    return f"{site_url.rstrip('/')}/editions/{stamp.number}/panels/{slug}/"


def cite_panel(
    panel: PanelDocument,
    exhibition_title: str,
    stamp: EditionStamp | None,
    site_url: str,
    style: str,
) -> Runs:
    """Return how to cite a panel of an edition, or of the working copy when `stamp` is None.

    `site_url` is the address of the site, with or without its last slash. Raises UnknownStyle.
    """
    style = known(style)
    address = panel_address(site_url, panel.slug)
    stable = f"Stable address: {stable_address(site_url, panel.slug, stamp)}." if stamp else ""
    whole = italic(exhibition_title)
    day = stamp.day.isoformat() if stamp else ""
    edition = f"edition {stamp.number}" if stamp else WORKING_COPY
    if style == "chicago-note":
        dated = separated(", ", whole, edition, american(day), address)
        citation = separated(" ", quoted(panel.title, ","), dated)
    elif style == "chicago-bibliography":
        dated = separated(", ", capitalised(edition), american(day))
        citation = sentences(whole, quoted(panel.title, "."), dated, address)
    elif style == "mla":
        dated = separated(", ", whole, edition, day_first(day), address)
        citation = separated(" ", quoted(panel.title, "."), dated)
    else:
        date = f"({apa(day, full=True)})." if stamp else "(n.d.)."
        title = compose(italic(panel.title), " [Exhibition panel].")
        holder = compose(typographic(exhibition_title), f" ({edition}).")
        # APA ends an address without a full stop, so that none is copied with it.
        citation = separated(" ", title, date, holder, address)
        return separated(". ", citation, stable.rstrip("."))
    return separated(" ", ended(citation), stable)


def work(
    panel: PanelDocument, exhibition_title: str, stamp: EditionStamp | None, site_url: str
) -> Work:
    """Return the panel as a work, for the machine formats; its key names the edition."""
    now = panel_address(site_url, panel.slug)
    return Work(
        key=f"panel-{panel.slug}-e{stamp.number}" if stamp else f"panel-{panel.slug}-working-copy",
        kind="panel",
        title=panel.title,
        container_title=exhibition_title,
        edition=f"edition {stamp.number}" if stamp else "",
        issued=stamp.day.isoformat() if stamp else "",
        url=stable_address(site_url, panel.slug, stamp) if stamp else now,
        note=f"Edition {stamp.number}. The panel as it is now: {now}"
        if stamp
        else WORKING_COPY.capitalize() + ".",
    )
