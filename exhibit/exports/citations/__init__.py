"""Citations of panels, sources and works of scholarship, and the files that carry them.

Every citation is a tuple of runs (`Run(text, italic)`), printed by `plain`, `html` or any other
format. Styles: Chicago 18 (note, bibliography), MLA 9, APA 7.
"""

from exhibit.exports.citations.bibtex import bibtex
from exhibit.exports.citations.csl import csl_json
from exhibit.exports.citations.files import FORMATS, MEDIA_TYPES, UnknownFormat, render
from exhibit.exports.citations.ris import ris
from exhibit.exports.citations.runs import Run, Runs, html, plain
from exhibit.exports.citations.styles import (
    STYLES,
    UnknownStyle,
    cite_panel,
    cite_reference,
    cite_source,
    cite_work,
    works_cited,
)
from exhibit.exports.citations.work import Work, works_of

__all__ = [
    "FORMATS",
    "MEDIA_TYPES",
    "STYLES",
    "Run",
    "Runs",
    "UnknownFormat",
    "UnknownStyle",
    "Work",
    "bibtex",
    "cite_panel",
    "cite_reference",
    "cite_source",
    "cite_work",
    "csl_json",
    "html",
    "plain",
    "render",
    "ris",
    "works_cited",
    "works_of",
]
