"""A room, or the whole exhibition, as EPUB 3: for phones, reading aloud and e-book readers.

A chapter for each panel, with its evidence as notes that open in place.
"""

from exhibit.documents.pack import Pack
from exhibit.exports.epub.chapter import numbered
from exhibit.exports.epub.chapters import chapters
from exhibit.exports.epub.cover import NAME as COVER
from exhibit.exports.epub.cover import cover
from exhibit.exports.epub.package import CONTAINER, navigation, package
from exhibit.exports.zipped import zipped

MEDIA_TYPE = "application/epub+zip"
STYLE = """:root { color-scheme: light dark; }
body { font-family: serif; line-height: 1.5; margin: 5%; }
h1, h2, h3 { line-height: 1.2; font-weight: normal; }
h1 small { display: block; font-size: 0.6em; font-style: italic; }
.care { border-left: 4px solid; padding-left: 0.7em; }
.above, .by, .small, .credit, .rights { font-size: 0.9em; }
.question, .lede { font-size: 1.15em; }
blockquote { margin: 0 0 0.6em; padding-left: 0.9em; border-left: 2px solid; }
ins { text-decoration: underline; }
sup { font-size: 0.75em; line-height: 1; }
dt { font-weight: bold; margin-top: 0.8em; }
dfn { font-style: normal; }
dd { margin-left: 1em; }
figure { margin: 1em 0; }
img.cover { display: block; height: 95vh; margin: 0 auto; max-width: 100%; object-fit: contain; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.3em; text-align: left; vertical-align: top; }
a { overflow-wrap: anywhere; }
"""
"""No colour is set, so that a reader's own, light or dark, hold for words, rules and links."""


def epub(pack: Pack) -> bytes:
    """Return a pack as EPUB. The same pack gives the same bytes."""
    made, pages = numbered(chapters(pack))
    language = pack.about.language
    return zipped(
        [
            ("mimetype", MEDIA_TYPE.encode()),
            ("META-INF/container.xml", CONTAINER),
            ("EPUB/package.opf", package(pack, made)),
            ("EPUB/nav.xhtml", navigation(language, made, pages)),
            ("EPUB/style.css", STYLE.encode()),
            (f"EPUB/{COVER}", cover(pack)),
            *((f"EPUB/{chapter.name}", chapter.page(language)) for chapter in made),
        ]
    )


__all__ = ["MEDIA_TYPE", "epub"]
