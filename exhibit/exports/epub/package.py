"""The files that hold a book together: container, package document and navigation."""

from collections.abc import Iterator

from exhibit.exports.epub.book import OPS, XHTML, Book, Chapter
from exhibit.exports.epub.cover import NAME as COVER
from exhibit.exports.html.words import escaped

FEATURES = (
    "structuralNavigation",
    "tableOfContents",
    "readingOrder",
    "displayTransformability",
    "alternativeText",
    "pageBreakMarkers",
    "pageNavigation",
)
LANDMARKS = ("cover", "titlepage", "glossary")
"""Kinds of chapters that reading systems offer to go to by name."""
SUMMARY = (
    "Text that reflows, in a fixed reading order with headings and a table of contents; "
    "evidence as linked notes; pictures described in words. Page numbers are the book's own and "
    "follow no printed book. Made to meet WCAG 2.2, level AA."
)


def container() -> bytes:
    """Return META-INF/container.xml."""
    return (
        b'<?xml version="1.0" encoding="utf-8"?>\n<container version="1.0" '
        b'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
        b'full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>'
        b"</container>\n"
    )


def package(book: Book) -> bytes:
    """Return the package document, with what a reader must know of its accessibility."""
    items = "".join(
        f'<item id="c{number}" href="{chapter.name}" media-type="application/xhtml+xml"'
        f"{' properties=' + chr(34) + 'svg' + chr(34) if chapter.has_drawing else ''}/>\n"
        for number, chapter in enumerate(book.chapters)
    )
    order = "".join(f'<itemref idref="c{number}"/>\n' for number in range(len(book.chapters)))
    modes = "".join(
        f'<meta property="schema:{name}">{value}</meta>\n'
        for name, values in (
            ("accessMode", ("textual", "visual")),
            ("accessModeSufficient", ("textual",)),
            ("accessibilityFeature", FEATURES),
            ("accessibilityHazard", ("none",)),
            ("accessibilitySummary", (SUMMARY,)),
        )
        for value in values
    )
    subject = (
        f"<dc:description>{escaped(book.advisory)}</dc:description>\n" if book.advisory else ""
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" '
        f'version="3.0" unique-identifier="id" xml:lang="{escaped(book.language)}" '
        'prefix="schema: http://schema.org/">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">{escaped(book.ident)}</dc:identifier>\n'
        f"<dc:title>{escaped(book.title)}</dc:title>\n"
        f"<dc:language>{escaped(book.language)}</dc:language>\n"
        f"<dc:creator>{escaped(book.maker)}</dc:creator>\n{subject}"
        f"<dc:rights>{escaped(book.rights)}</dc:rights>\n"
        f'<meta property="dcterms:modified">{book.modified:%Y-%m-%dT%H:%M:%SZ}</meta>\n'
        f'<meta property="pageBreakSource">none</meta>\n{modes}</metadata>\n<manifest>\n'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        f'<item id="css" href="style.css" media-type="text/css"/>\n'
        f'<item id="cover" href="{COVER}" media-type="image/png" properties="cover-image"/>\n'
        f"{items}</manifest>\n"
        f"<spine>\n{order}</spine>\n</package>\n"
    ).encode(errors="replace")


def navigation(book: Book) -> bytes:
    """Return the table of contents, the landmarks and the list of pages."""
    first = next((c.name for c in book.chapters if c.kind == "chapter"), book.chapters[0].name)
    marks = [("bodymatter", first, "Start")]
    marks += [(c.kind, c.name, c.title) for c in book.chapters if c.kind in LANDMARKS]
    told = "".join(
        f'<li><a epub:type="{kind}" href="{name}">{escaped(title)}</a></li>\n'
        for kind, name, title in marks
    )
    pages = "".join(
        f'<li><a href="{page.name}#{page.ident}">{page.number}</a></li>\n' for page in book.pages
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="{XHTML}" xmlns:epub="{OPS}" lang="{escaped(book.language)}" '
        f'xml:lang="{escaped(book.language)}">\n<head><title>Contents</title></head>\n<body>\n'
        f'<nav epub:type="toc" role="doc-toc" aria-label="Contents">\n<h1>Contents</h1>\n'
        f"<ol>\n{''.join(_contents(book.chapters))}</ol>\n</nav>\n"
        '<nav epub:type="landmarks" hidden="hidden" aria-label="Landmarks">\n'
        f"<ol>\n{told}</ol>\n</nav>\n"
        '<nav epub:type="page-list" role="doc-pagelist" hidden="hidden" aria-label="Pages">\n'
        f"<ol>\n{pages}</ol>\n</nav>\n</body>\n</html>\n"
    ).encode(errors="replace")


def _contents(chapters: tuple[Chapter, ...]) -> Iterator[str]:
    """Yield the lines of the table of contents, panels under their room."""
    inside = False
    for place, chapter in enumerate(chapters):
        if chapter.kind == "cover":
            continue
        after = chapters[place + 1] if place + 1 < len(chapters) else None
        yield f'<li><a href="{chapter.name}">{escaped(chapter.title)}</a>'
        if after and after.in_room and not chapter.in_room:
            inside = True
            yield "\n<ol>\n"
        elif inside and not (after and after.in_room):
            inside = False
            yield "</li>\n</ol>\n</li>\n"
        else:
            yield "</li>\n"
