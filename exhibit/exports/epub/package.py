"""The files that hold a book together: container, package document and navigation."""

from exhibit.exports.epub.book import OPS, XHTML, Book
from exhibit.exports.html.words import escaped

FEATURES = (
    "structuralNavigation",
    "tableOfContents",
    "readingOrder",
    "displayTransformability",
    "alternativeText",
)
SUMMARY = (
    "Text that reflows, in a fixed reading order with headings and a table of contents; "
    "evidence as linked notes; drawings described in words. Made to meet WCAG 2.2, level AA."
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
        f"{modes}</metadata>\n<manifest>\n"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        f'<item id="css" href="style.css" media-type="text/css"/>\n{items}</manifest>\n'
        f"<spine>\n{order}</spine>\n</package>\n"
    ).encode(errors="replace")


def navigation(book: Book) -> bytes:
    """Return the table of contents and the landmarks."""
    rows = "".join(
        f'<li><a href="{chapter.name}">{escaped(chapter.title)}</a></li>\n'
        for chapter in book.chapters
    )
    first = next((c.name for c in book.chapters if c.kind == "chapter"), book.chapters[0].name)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        f'<html xmlns="{XHTML}" xmlns:epub="{OPS}" lang="{escaped(book.language)}" '
        f'xml:lang="{escaped(book.language)}">\n<head><title>Contents</title></head>\n<body>\n'
        f'<nav epub:type="toc" role="doc-toc" aria-label="Contents">\n<h1>Contents</h1>\n'
        f"<ol>\n{rows}</ol>\n</nav>\n"
        '<nav epub:type="landmarks" hidden="hidden" aria-label="Landmarks">\n<ol>\n'
        f'<li><a epub:type="bodymatter" href="{first}">Start</a></li>\n</ol>\n</nav>\n'
        "</body>\n</html>\n"
    ).encode(errors="replace")
