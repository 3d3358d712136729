"""A room, or the whole exhibition, as EPUB 3: for phones, reading aloud and e-book readers.

A chapter for each panel, with its evidence as notes that open in place.
"""

from pathlib import Path

from exhibit.documents.pack import Pack
from exhibit.exports.epub.chapter import numbered
from exhibit.exports.epub.chapters import chapters
from exhibit.exports.epub.cover import NAME as COVER
from exhibit.exports.epub.cover import cover
from exhibit.exports.epub.package import CONTAINER, navigation, package
from exhibit.exports.zipped import zipped

MEDIA_TYPE = "application/epub+zip"
STYLE = Path(__file__).with_name("style.css")
"""No colour is set, so that a reader's own, light or dark, hold for words, rules and links."""


def epub(pack: Pack) -> bytes:
    """Return a pack as EPUB. The same pack gives the same bytes."""
    numbered_chapters, pages = numbered(chapters(pack))
    language = pack.about.language
    return zipped(
        [
            ("mimetype", MEDIA_TYPE.encode()),
            ("META-INF/container.xml", CONTAINER),
            ("EPUB/package.opf", package(pack, numbered_chapters)),
            ("EPUB/nav.xhtml", navigation(language, numbered_chapters, pages)),
            ("EPUB/style.css", STYLE.read_bytes()),
            (f"EPUB/{COVER}", cover(pack)),
            *((f"EPUB/{chapter.name}", chapter.page(language)) for chapter in numbered_chapters),
        ]
    )


__all__ = ["MEDIA_TYPE", "epub"]
