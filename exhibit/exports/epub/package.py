"""The files that hold a book together: container, package document and navigation."""

from datetime import UTC

from exhibit.documents.pack import Pack
from exhibit.exports.epub.chapter import Chapter, opening
from exhibit.exports.epub.cover import NAME as COVER
from exhibit.exports.html.words import escaped
from exhibit.exports.sheet import dated
from exhibit.exports.sheets import head_and_foot

SUMMARY = (
    "Text that reflows, in a fixed reading order with headings and a table of contents; "
    "evidence as linked notes; pictures described in words. Page numbers are the book's own and "
    "follow no printed book. Made to meet WCAG 2.2, level AA."
)
ACCESSIBILITY = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "pageBreakMarkers"),
    ("accessibilityFeature", "pageNavigation"),
    ("accessibilityHazard", "none"),
    ("accessibilitySummary", SUMMARY),
)
LANDMARKS = ("cover", "titlepage", "glossary")
"""Kinds of chapters that reading systems offer to go to by name."""
SVG = ' properties="svg"'
CONTAINER = (
    b'<?xml version="1.0" encoding="utf-8"?>\n<container version="1.0" '
    b'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
    b'full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    b"</container>\n"
)
"""META-INF/container.xml."""


def package(pack: Pack, chapters: list[Chapter]) -> bytes:
    """Return the package document, with what a reader must know of its accessibility."""
    language, exhibition = escaped(pack.about.language), pack.about.title
    title = pack.title if pack.title == exhibition else f"{pack.title} – {exhibition}"
    advisory = head_and_foot.advisory(pack)
    description = f"<dc:description>{escaped(advisory)}</dc:description>\n" if advisory else ""
    access = "".join(
        f'<meta property="schema:{name}">{value}</meta>\n' for name, value in ACCESSIBILITY
    )
    items = "".join(
        f'<item id="c{number}" href="{chapter.name}" media-type="application/xhtml+xml"'
        f"{SVG if chapter.has_drawing else ''}/>\n"
        for number, chapter in enumerate(chapters)
    )
    order = "".join(f'<itemref idref="c{number}"/>\n' for number in range(len(chapters)))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" '
        f'version="3.0" unique-identifier="id" xml:lang="{language}" '
        'prefix="schema: http://schema.org/">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">{escaped(pack.check_address)}</dc:identifier>\n'
        f"<dc:title>{escaped(title)}</dc:title>\n<dc:language>{language}</dc:language>\n"
        f"<dc:creator>{escaped(exhibition)}</dc:creator>\n{description}"
        f"<dc:rights>{escaped(' '.join(head_and_foot.rights(pack)))}</dc:rights>\n"
        '<meta property="dcterms:modified">'
        f"{dated(pack.stamp).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}</meta>\n"
        f'<meta property="pageBreakSource">none</meta>\n{access}</metadata>\n<manifest>\n'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        '<item id="css" href="style.css" media-type="text/css"/>\n'
        f'<item id="cover" href="{COVER}" media-type="image/png" properties="cover-image"/>\n'
        f"{items}</manifest>\n"
        f"<spine>\n{order}</spine>\n</package>\n"
    ).encode(errors="replace")


def navigation(language: str, chapters: list[Chapter], pages: list[str]) -> bytes:
    """Return the table of contents, the landmarks and the list of pages."""
    first = next((c.name for c in chapters if c.kind == "chapter"), chapters[0].name)
    marks = [("bodymatter", first, "Start")]
    marks += [(c.kind, c.name, c.title) for c in chapters if c.kind in LANDMARKS]
    landmarks = "".join(
        f'<li><a epub:type="{kind}" href="{name}">{escaped(title)}</a></li>\n'
        for kind, name, title in marks
    )
    places = "".join(
        f'<li><a href="{name}#page{number}">{number}</a></li>\n'
        for number, name in enumerate(pages, start=1)
    )
    return (
        f"{opening(language)}<head><title>Contents</title></head>\n<body>\n"
        f'<nav epub:type="toc" role="doc-toc" aria-label="Contents">\n<h1>Contents</h1>\n'
        f"<ol>\n{_contents(chapters)}</ol>\n</nav>\n"
        '<nav epub:type="landmarks" hidden="hidden" aria-label="Landmarks">\n'
        f"<ol>\n{landmarks}</ol>\n</nav>\n"
        '<nav epub:type="page-list" role="doc-pagelist" hidden="hidden" aria-label="Pages">\n'
        f"<ol>\n{places}</ol>\n</nav>\n</body>\n</html>\n"
    ).encode(errors="replace")


def _contents(chapters: list[Chapter]) -> str:
    """Return the rows of the table of contents, panels under their room."""
    rows: list[tuple[Chapter, list[Chapter]]] = []
    for chapter in chapters:
        if chapter.kind == "chapter":
            rows[-1][1].append(chapter)
        elif chapter.kind != "cover":
            rows.append((chapter, []))
    return "".join(
        _row(chapter, "".join(_row(panel) for panel in panels)) for chapter, panels in rows
    )


def _row(chapter: Chapter, under: str = "") -> str:
    inside = f"\n<ol>\n{under}</ol>\n" if under else ""
    return f'<li><a href="{chapter.name}">{escaped(chapter.title)}</a>{inside}</li>\n'
