"""The chapters of a book: title page, each room's introduction, each panel, and the glossary."""

import re

from exhibit.exports.epub.book import Chapter
from exhibit.exports.html import body
from exhibit.exports.html.words import escaped
from exhibit.exports.sheets import frame
from exhibit.exports.sheets.student import reading_edition
from exhibit.packs.pack import Pack

_REFERENCE = re.compile(r'<a href="#e(\d+)" aria-label="Evidence \d+">')
_NOTE = re.compile(r'<(div class="quote"|p) id="e(\d+)"')


def chapters(pack: Pack) -> tuple[Chapter, ...]:
    """Return the chapters of a pack in reading order."""
    made = [_title_page(pack)]
    for theme in pack.themes:
        made.append(
            Chapter(
                name=f"room-{theme.slug}.xhtml",
                title=theme.title,
                body=f"<h1>{escaped(theme.title)}</h1>\n<p>{escaped(theme.lede)}</p>\n",
                kind="part",
            )
        )
        for panel in pack.panels:
            if panel.theme == theme.slug:
                made.append(_panel(pack.single(panel)))
    if pack.subjects:
        made.append(_glossary(pack))
    return tuple(made)


def _title_page(pack: Pack) -> Chapter:
    told = "".join(f"<p>{escaped(line)}</p>\n" for line in frame.rights(pack))
    care = frame.advisory(pack)
    warned = (
        f'<p class="care"><strong>Before you read.</strong> {escaped(care)}</p>\n' if care else ""
    )
    address = escaped(pack.check_address)
    return Chapter(
        name="title.xhtml",
        title=pack.title,
        body=(
            f"<h1>{escaped(pack.title)}</h1>\n<p>{escaped(pack.about.title)}. "
            f"{escaped(pack.about.subtitle)}</p>\n<p>{escaped(frame.edition_line(pack.stamp))}. "
            f'Pack code {escaped(str(pack.code))}: <a href="{address}">{address}</a></p>\n'
            f"{warned}<h2>May I copy this?</h2>\n{told}"
        ),
        kind="titlepage",
    )


def _panel(pack: Pack) -> Chapter:
    sheet = reading_edition(pack)
    title = f"{sheet.flag}: {sheet.title}" if sheet.flag else sheet.title
    told = body(sheet)
    told = _REFERENCE.sub(
        r'<a epub:type="noteref" role="doc-noteref" href="#e\1" aria-label="Evidence \1">', told
    )
    told = _NOTE.sub(r'<\1 epub:type="footnote" role="doc-footnote" id="e\2"', told)
    return Chapter(name=f"{pack.name}.xhtml", title=title, body=told, has_drawing="<svg" in told)


def _glossary(pack: Pack) -> Chapter:
    rows = "".join(
        f"<dt>{escaped(subject.name)}</dt>\n<dd>{escaped(subject.description)}</dd>\n"
        for subject in pack.subjects
        if subject.description
    )
    return Chapter(
        name="glossary.xhtml",
        title="Words used here",
        body=f"<h1>Words used here</h1>\n<dl>\n{rows}</dl>\n",
        kind="glossary",
    )
