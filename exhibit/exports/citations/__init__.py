"""Citations of panels, sources and works of scholarship, and the files that carry them.

Every citation is a tuple of runs (`Run(text, italic)`), printed by `plain`, `html` or any other
format. Styles: Chicago 18 (note, bibliography), MLA 9, APA 7.
"""

from exhibit.exports.citations.files import MEDIA_TYPES, UnknownFormat, render
from exhibit.exports.citations.panel import cite_panel
from exhibit.exports.citations.runs import Runs, html, plain
from exhibit.exports.citations.styles import (
    STYLES,
    cite_reference,
    cite_source,
    cite_work,
    works_cited,
)
from exhibit.exports.citations.work import works_of

__all__ = [
    "MEDIA_TYPES",
    "STYLES",
    "Runs",
    "UnknownFormat",
    "cite_panel",
    "cite_reference",
    "cite_source",
    "cite_work",
    "html",
    "plain",
    "render",
    "works_cited",
    "works_of",
]
