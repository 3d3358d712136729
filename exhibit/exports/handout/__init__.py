"""The student handout of a panel: a PDF that passes PDF/UA-1 and PDF/A-2a."""

import json
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import typst

from exhibit.documents.types import EditionStamp, PanelDocument, public_panel
from exhibit.exports.handout.content import content
from exhibit.exports.handout.printable import is_control, missing_glyphs, printable, strings

MEDIA_TYPE = "application/pdf"
MOST_PAGES = 3
TEMPLATE = Path(__file__).with_name("handout.typ")

# From writing space that fills the page, to fewer lines, to none; the text itself never shrinks.
_TIGHTNESS = (0, 1, 2, 3)
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)|/Count (\d+)")
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


def render(
    panel: PanelDocument,
    *,
    exhibition_title: str,
    theme_title: str,
    stamp: EditionStamp | None,
    site_url: str,
    licence: str = "",
    licence_label: str = "",
) -> bytes:
    """Return the handout as PDF, at most three A4 pages for a panel within the budgets.

    Only public words get in. `stamp` None stands for the working copy; `licence` is the address
    of the licence of our own words. The same input gives the same bytes. A character that no font
    can print shows as a replacement sign: `preflight` names it before publishing.
    """
    data = content(
        public_panel(panel),
        exhibition_title=exhibition_title,
        theme_title=theme_title,
        stamp=stamp,
        site_url=site_url,
        licence=licence,
        licence_label=licence_label,
    )
    missing = missing_glyphs("".join(text for _, text in strings(data)))
    told = json.dumps(printable(data, missing), ensure_ascii=False)
    pdf = b""
    for tightness in _TIGHTNESS:
        pdf = _compile(told, tightness, stamp.published_at if stamp else _UNDATED)
        if pages(pdf) <= MOST_PAGES:
            break
    return pdf


def _compile(data: str, tightness: int, made: datetime) -> bytes:
    return typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        sys_inputs={"data": data, "tight": str(tightness)},
        format="pdf",
        pdf_standards=["ua-1", "a-2a"],
        # Fonts of the machine would make other bytes of the same input.
        ignore_system_fonts=True,
        timestamp=int(made.timestamp()),
    )


def pages(pdf: bytes) -> int:
    """Return the number of pages of a PDF that `render` made."""
    return max(int(first or second) for first, second in _PAGES.findall(pdf))


def preflight(panel: PanelDocument) -> list[str]:
    """Return a sentence for each character that the handout could not print, with its field.

    Called when publishing, so that no visitor meets a replacement sign. Empty when all is well.
    """
    data = content(
        public_panel(panel),
        exhibition_title="",
        theme_title="",
        stamp=None,
        site_url="",
        licence="",
        licence_label="",
    )
    fields = list(strings(data))
    missing = missing_glyphs("".join(text for _, text in fields))
    told = []
    for field, text in fields:
        for letter in dict.fromkeys(text):
            if is_control(letter):
                told.append(f"{field}: {_named(letter)} is a control character. Remove it.")
            elif letter in missing:
                told.append(
                    f"{field}: {_named(letter)} is in none of the handout's fonts. Write it in "
                    "letters they have, or leave it out."
                )
    return told


def _named(letter: str) -> str:
    name = unicodedata.name(letter, "without a name")
    shown = "" if is_control(letter) else f" {letter}"
    return f"the character U+{ord(letter):04X}{shown} ({name})"


def handout_name(panel: PanelDocument, stamp: EditionStamp | None) -> str:
    """Return the file's name: 'p10-who-killed-kirov_e3_student.pdf'."""
    key = re.sub(r"[^a-z0-9]+", "-", panel.key.lower()).strip("-")
    edition = f"e{stamp.number}" if stamp else "working-copy"
    return f"{'-'.join(filter(None, (key, panel.slug)))}_{edition}_student.pdf"
