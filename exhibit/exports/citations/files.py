"""The citation files of a panel: the panel itself first, then its sources and references."""

from exhibit.documents.panel import PanelDocument
from exhibit.documents.types import EditionStamp
from exhibit.exports.characters import shown
from exhibit.exports.citations.bibtex import bibtex
from exhibit.exports.citations.csl import csl_json
from exhibit.exports.citations.panel import cite_panel
from exhibit.exports.citations.panel import work as panel_work
from exhibit.exports.citations.ris import ris
from exhibit.exports.citations.runs import Runs, plain
from exhibit.exports.citations.styles import STYLES, cite_work
from exhibit.exports.citations.work import works_of

MEDIA_TYPES = {
    "txt": "text/plain; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "csl.json": "application/vnd.citationstyles.csl+json",
}
"""Every format by the ending of its file."""


class UnknownFormat(ValueError):
    """No citation file has this ending; the message lists those there are."""


def render(
    panel: PanelDocument,
    exhibition_title: str,
    stamp: EditionStamp | None,
    site_url: str,
    format: str,  # noqa: A002
) -> bytes:
    """Return one citation file of a panel: `format` is txt, ris, bib or csl.json.

    `stamp` None stands for the working copy; `site_url` is the address of the site. The same
    panel and stamp give the same bytes. Raises UnknownFormat.
    """
    if format not in MEDIA_TYPES:
        raise UnknownFormat(f"There is no citation file {format!r}: use {', '.join(MEDIA_TYPES)}.")
    if format == "txt":
        return _text(panel, exhibition_title, stamp, site_url)
    works = (panel_work(panel, exhibition_title, stamp, site_url), *works_of(panel))
    return {"ris": ris, "bib": bibtex, "csl.json": csl_json}[format](works)


def _text(
    panel: PanelDocument, exhibition_title: str, stamp: EditionStamp | None, site_url: str
) -> bytes:
    """Return all citations of a panel as plain text, to read and to paste."""
    title = f"Citations for “{panel.title}”"
    lines = [title, "=" * len(title), "", *_underlined("Cite this panel")]
    for style, name in STYLES.items():
        lines += _cited(name, cite_panel(panel, exhibition_title, stamp, site_url, style))
    for work in works_of(panel):
        lines += _underlined(" ".join(work.title.split()))
        for style, name in STYLES.items():
            lines += _cited(name, cite_work(work, style))
    return shown("\n".join(lines)).encode()


def _underlined(heading: str) -> list[str]:
    return [heading, "-" * len(heading), ""]


def _cited(style: str, runs: Runs) -> list[str]:
    return [f"{style}:", f"  {plain(runs)}", ""]
