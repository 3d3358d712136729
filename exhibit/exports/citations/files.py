"""The citation files of a panel: the panel itself first, then its sources and references."""

from exhibit.documents.types import EditionStamp, PanelDocument
from exhibit.exports.citations.bibtex import bibtex
from exhibit.exports.citations.csl import csl_json
from exhibit.exports.citations.panel import work as panel_work
from exhibit.exports.citations.ris import ris
from exhibit.exports.citations.styles import STYLES, cite_panel, cite_work
from exhibit.exports.citations.text import Group, text
from exhibit.exports.citations.work import Work, works_of

MEDIA_TYPES = {
    "txt": "text/plain; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "csl.json": "application/vnd.citationstyles.csl+json",
}
"""Every format by the ending of its file."""

FORMATS = MEDIA_TYPES
"""The same, under the name that addresses and views use."""


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
    itself = [
        (name, cite_panel(panel, exhibition_title, stamp, site_url, style))
        for style, name in STYLES.items()
    ]
    works = [_group(work) for work in works_of(panel)]
    return text(f"Citations for “{panel.title}”", [("Cite this panel", itself), *works])


def _group(work: Work) -> Group:
    told = [(name, cite_work(work, style)) for style, name in STYLES.items()]
    return " ".join(work.title.split()), told
