"""A sheet as one self-contained HTML file, and its body for EPUB and course cartridges.

The markup is well-formed XML, so that the same words stand in a page, an e-book and a cartridge.
"""

from pathlib import Path

from exhibit.exports.html.blocks import body
from exhibit.exports.html.words import escaped
from exhibit.exports.sheet import Sheet

MEDIA_TYPE = "text/html; charset=utf-8"
STYLES = Path(__file__).with_name("sheet.css")


def html(sheet: Sheet) -> bytes:
    """Return a sheet as one HTML file that needs no network: styles inside, no script.

    The same sheet gives the same bytes.
    """
    title = escaped(f"{sheet.title} – {sheet.kind} – {sheet.exhibition}")
    css = STYLES.read_text(encoding="utf-8")
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escaped(sheet.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{css}</style>\n</head>\n<body>\n<main>\n"
        f"{body(sheet)}</main>\n</body>\n</html>\n"
    ).encode()


__all__ = ["MEDIA_TYPE", "body", "html"]
