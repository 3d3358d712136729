"""The glossary of a book, and the links that lead to it."""

from collections.abc import Iterator
from dataclasses import replace

from exhibit.documents.pack import Pack, panel_name
from exhibit.documents.types import SubjectPage
from exhibit.exports.epub.chapter import Chapter
from exhibit.exports.html.words import escaped, spans
from exhibit.exports.sheet import Beside, Block, Paragraph, Sheet, words

NAME = "glossary.xhtml"


def glossary(pack: Pack) -> Iterator[Chapter]:
    """Yield the words and people of a pack with the chapters that speak of them, if it has any."""
    chapters = {panel.slug: (f"{panel_name(panel)}.xhtml", panel.title) for panel in pack.panels}
    rows = "".join(_row(subject, chapters) for subject in pack.subjects if subject.description)
    if rows:
        body = f"<h1>Words used here</h1>\n<dl>\n{rows}</dl>\n"
        yield Chapter(name=NAME, title="Words used here", body=body, kind="glossary")


def _row(subject: SubjectPage, chapters: dict[str, tuple[str, str]]) -> str:
    speaking = [chapters[link.slug] for link in subject.panels if link.slug in chapters]
    links = ", ".join(f'<a href="{name}">{escaped(title)}</a>' for name, title in speaking)
    where = f' <span class="small">See {links}.</span>' if links else ""
    other = f" ({spans(words(', '.join(subject.other_names)))})" if subject.other_names else ""
    return (
        f'<dt epub:type="glossterm"><dfn id="{escaped(subject.slug)}">'
        f"{spans(words(subject.name))}</dfn>{other}</dt>\n"
        f'<dd epub:type="glossdef">{spans(words(subject.description))}{where}</dd>\n'
    )


def linked(sheet: Sheet, pack: Pack) -> Sheet:
    """Return the sheet with each of its words to know leading to the glossary."""
    places = {f"{s.name}: ": f"{NAME}#{s.slug}" for s in pack.subjects if s.description}
    return replace(sheet, blocks=tuple(_linked(block, places) for block in sheet.blocks))


def _linked(block: Block, places: dict[str, str]) -> Block:
    if isinstance(block, Beside):
        return replace(block, side=tuple(_linked(inner, places) for inner in block.side))
    if isinstance(block, Paragraph) and block.spans and block.spans[0].text in places:
        first, *others = block.spans
        return replace(block, spans=(replace(first, href=places[first.text]), *others))
    return block
