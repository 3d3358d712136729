"""The chapter that opens a room: its introduction, what that rests on, and what is left out."""

from dataclasses import replace

from exhibit.documents.excerpt_cards import flag_name
from exhibit.documents.pack import Pack
from exhibit.documents.types import ExcerptDocument, ThemePage
from exhibit.exports.epub.book import Chapter
from exhibit.exports.epub.care import care
from exhibit.exports.epub.notes import footnotes
from exhibit.exports.html.blocks import block
from exhibit.exports.html.words import escaped
from exhibit.exports.sheet import Heading, Paragraph, Span, words
from exhibit.exports.sheets.evidence import UNPLACED, note_block


def room(pack: Pack, theme: ThemePage) -> Chapter:
    """Return the opening chapter of a room.

    The words of sources are not quoted here, since the budget of a panel does not cover a room:
    each number leads to the gist and the place.
    """
    own = replace(pack, panels=tuple(p for p in pack.panels if p.theme == theme.slug))
    numbers = _numbers(theme)
    told: list[Paragraph | Heading] = [Paragraph(spans=words(theme.lede), role="lede")]
    told += [
        Paragraph(
            spans=tuple(
                Span(
                    text=f"{'' if place == 0 else ' '}{sentence.text}",
                    refs=tuple(sorted({numbers[k] for k in sentence.citations if k in numbers})),
                )
                for place, sentence in enumerate(part.sentences)
            )
        )
        for part in theme.introduction.blocks
    ]
    if numbers:
        told += [Heading(text="What this rests on"), *_evidence(pack, theme, numbers)]
    if theme.silences:
        told += [Heading(text="What our sources leave out"), Paragraph(spans=words(theme.silences))]
    anchors = frozenset(numbers.values())
    head = (
        f'<p class="above">{escaped(pack.about.title)}</p>\n<h1>{escaped(theme.title)}</h1>\n'
        f"<p>{escaped(theme.line)}</p>\n"
    )
    body = "".join(block(one, anchors) for one in told)
    return Chapter(
        name=f"room-{theme.slug}.xhtml",
        title=theme.title,
        body=footnotes(f"{head}{care(own)}{body}"),
        kind="part",
    )


def _numbers(theme: ThemePage) -> dict[str, int]:
    held = {excerpt.key for excerpt in theme.excerpts} | {note.key for note in theme.notes}
    known = [key for key in theme.introduction.citations if key in held]
    return {key: number for number, key in enumerate(dict.fromkeys(known), start=1)}


def _evidence(pack: Pack, theme: ThemePage, numbers: dict[str, int]) -> list[Paragraph]:
    marks = {source.key: source.mark for source in pack.sources}
    told = [
        _excerpt(excerpt, marks.get(excerpt.source, excerpt.source), numbers[excerpt.key])
        for excerpt in theme.excerpts
        if excerpt.key in numbers
    ]
    told += [note_block(note, numbers[note.key]) for note in theme.notes if note.key in numbers]
    return sorted(told, key=lambda paragraph: paragraph.number)


def _excerpt(excerpt: ExcerptDocument, mark: str, number: int) -> Paragraph:
    flag = f"{flag_name(excerpt.flag)}. " if excerpt.flag else ""
    text = f"{excerpt.gist} (Source {mark}, {excerpt.locator or UNPLACED}, in our words.)"
    return Paragraph(spans=(Span(text=flag, style="emph"), Span(text=text)), number=number)
