"""The chapters of a book: title page, each room's introduction, each panel, and the glossary."""

from collections.abc import Iterator
from dataclasses import replace

from exhibit.documents.excerpt_cards import flag_name
from exhibit.documents.pack import Pack
from exhibit.documents.records import ExcerptDocument
from exhibit.documents.types import ThemePage
from exhibit.exports.epub.chapter import Chapter
from exhibit.exports.epub.cover import cover_page
from exhibit.exports.epub.glossary import glossary, linked
from exhibit.exports.html import body
from exhibit.exports.html.blocks import blocks
from exhibit.exports.html.words import escaped
from exhibit.exports.sheet import Block, Heading, Paragraph, Span, lead_in, words
from exhibit.exports.sheets import evidence, head_and_foot
from exhibit.exports.sheets.student import reading_edition
from exhibit.text.wording import advisory_sentence


def chapters(pack: Pack) -> Iterator[Chapter]:
    """Yield the chapters of a pack in reading order."""
    yield cover_page(pack)
    yield _title_page(pack)
    for theme in pack.themes:
        own = tuple(panel for panel in pack.panels if panel.theme == theme.slug)
        yield _room(replace(pack, panels=own), theme, pack)
        for panel in own:
            yield _panel(pack, pack.single(panel))
    yield from glossary(pack)


def _title_page(pack: Pack) -> Chapter:
    rights = "".join(f"<p>{escaped(line)}</p>\n" for line in head_and_foot.rights(pack))
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
            f"{_care(pack)}<h2>May I copy this?</h2>\n{rights}{credited}"
        ),
        kind="titlepage",
    )


def _care(pack: Pack) -> str:
    """Return what a book or a room describes, each beside the panel it is about; '' for nothing."""
    rows = "".join(
        f"<li><b>{escaped(panel.title)}</b> {escaped(advisory_sentence(panel.advisory))}</li>\n"
        for panel in pack.panels
        if panel.advisory
    )
    help_line = head_and_foot.help_line(pack)
    after = f"<p>{escaped(help_line)}</p>\n" if help_line else ""
    return (
        '<div class="care">\n<p><strong>Before you read.</strong></p>\n'
        f"<ul>\n{rows}</ul>\n{after}</div>\n"
        if rows
        else ""
    )


def _room(own: Pack, theme: ThemePage, pack: Pack) -> Chapter:
    """Return the chapter that opens a room, which has `own` panels of the pack.

    The words of sources are not quoted here, since the budget of a panel does not cover a room:
    each number leads to the gist and the place.
    """
    known = {excerpt.key for excerpt in theme.excerpts} | {note.key for note in theme.notes}
    cited = [key for key in theme.introduction.citations if key in known]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(cited), start=1)}
    content: list[Block] = [Paragraph(words(theme.lede), "lede")]
    content += [
        Paragraph(evidence.running(block.sentences, numbers)) for block in theme.introduction.blocks
    ]
    if numbers:
        content += [Heading("What this rests on"), *_evidence(pack, theme, numbers)]
    if theme.silences:
        content += [Heading("What our sources leave out"), Paragraph(words(theme.silences))]
    return Chapter(
        name=f"room-{theme.slug}.xhtml",
        title=theme.title,
        body=(
            f'<p class="above">{escaped(pack.about.title)}</p>\n<h1>{escaped(theme.title)}</h1>\n'
            f"<p>{escaped(theme.line)}</p>\n"
            f"{_care(own)}{blocks(content, frozenset(numbers.values()))}"
        ),
        kind="part",
    )


def _evidence(pack: Pack, theme: ThemePage, numbers: dict[str, int]) -> list[Paragraph]:
    """Return what the introduction of a room rests on, in order of its numbers."""
    excerpts = [
        _excerpt(excerpt, evidence.mark_of(excerpt.source, pack.sources), numbers[excerpt.key])
        for excerpt in theme.excerpts
        if excerpt.key in numbers
    ]
    notes = [
        evidence.note_block(note, numbers[note.key]) for note in theme.notes if note.key in numbers
    ]
    return sorted(excerpts + notes, key=lambda paragraph: paragraph.number)


def _excerpt(excerpt: ExcerptDocument, mark: str, number: int) -> Paragraph:
    flag = Span(lead_in(flag_name(excerpt.flag)), "emph")
    gist = f"{excerpt.gist} (Source {mark}, {evidence.place(excerpt)}, in our words.)"
    return Paragraph((flag, Span(gist)), number=number)


def _panel(book: Pack, pack: Pack) -> Chapter:
    # It is the handout's words; what they are called there makes no sense in a book.
    sheet = linked(replace(reading_edition(pack), kind=""), book)
    return Chapter(name=f"{pack.name}.xhtml", title=sheet.flagged_title, body=body(sheet))
