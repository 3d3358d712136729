"""The chapters of a book: title page, each room's introduction, each panel, and the glossary."""

from collections.abc import Iterator
from dataclasses import replace

from exhibit.documents.pack import Pack
from exhibit.exports.epub.book import Chapter
from exhibit.exports.epub.care import care
from exhibit.exports.epub.cover import cover_page
from exhibit.exports.epub.glossary import glossary, linked
from exhibit.exports.epub.notes import footnotes
from exhibit.exports.epub.rooms import room
from exhibit.exports.html import body
from exhibit.exports.html.words import escaped
from exhibit.exports.sheets import head_and_foot
from exhibit.exports.sheets.student import reading_edition


def chapters(pack: Pack) -> tuple[Chapter, ...]:
    """Return the chapters of a pack in reading order."""
    return tuple(_chapters(pack))


def _chapters(pack: Pack) -> Iterator[Chapter]:
    yield cover_page(pack)
    yield _title_page(pack)
    for theme in pack.themes:
        yield room(pack, theme)
        for panel in pack.panels:
            if panel.theme == theme.slug:
                yield _panel(pack, pack.single(panel))
    if found := glossary(pack):
        yield found


def _title_page(pack: Pack) -> Chapter:
    told = "".join(f"<p>{escaped(line)}</p>\n" for line in head_and_foot.rights(pack))
    credited = "".join(
        f"<p>Source {escaped(source.mark)}: {escaped(source.credit_line)}</p>\n"
        for source in pack.sources
    )
    address = escaped(pack.check_address)
    whole = pack.title == pack.about.title
    under = pack.about.subtitle if whole else f"{pack.about.title}. {pack.about.subtitle}"
    return Chapter(
        name="title.xhtml",
        title="Title page",
        body=(
            f"<h1>{escaped(pack.title)}</h1>\n<p>{escaped(under)}</p>\n"
            f"<p>{escaped(head_and_foot.edition_line(pack.stamp))}. "
            f'Pack code {escaped(str(pack.code))}: <a href="{address}">{address}</a></p>\n'
            f"{care(pack)}<h2>May I copy this?</h2>\n{told}{credited}"
        ),
        kind="titlepage",
    )


def _panel(book: Pack, pack: Pack) -> Chapter:
    # It is the handout's words; what they are called there makes no sense in a book.
    sheet = linked(replace(reading_edition(pack), kind=""), book)
    title = f"{sheet.flag}: {sheet.title}" if sheet.flag else sheet.title
    told = footnotes(body(sheet))
    return Chapter(
        name=f"{pack.name}.xhtml",
        title=title,
        body=told,
        has_drawing="<svg" in told,
        in_room=True,
    )
