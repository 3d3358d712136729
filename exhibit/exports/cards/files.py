"""Cards as a sheet to print and cut, and as CSV."""

from exhibit.exports.cards.card import Card, cards
from exhibit.exports.csv_file import csv_file
from exhibit.exports.sheet import Block, Heading, Paragraph, Sheet, Span, Table, words
from exhibit.exports.sheets import frame
from exhibit.packs.pack import Pack

HEADINGS = {"timeline": ("When", "What happened"), "glossary": ("Word", "What it means")}
TITLES = {"timeline": "Timeline cards", "glossary": "Glossary cards"}


def cards_sheet(pack: Pack) -> Sheet:
    """Return the cards as a sheet: each row is one card, to be cut out and folded in the middle."""
    made = cards(pack)
    blocks: list[Block] = [
        Paragraph(spans=words("Cut along the lines, and fold each card between its two sides."))
    ]
    for kind, header in HEADINGS.items():
        chosen = [card for card in made if card.kind == kind]
        if chosen:
            blocks.append(Heading(text=TITLES[kind]))
            rows = tuple(_row(card) for card in chosen)
            blocks.append(Table(header=header, rows=rows, widths=(1, 1.6)))
    return frame.sheet(
        pack,
        tuple(blocks),
        part="cards",
        kind="Cards",
        title=f"{pack.title}: cards",
        for_students=False,
    )


def _row(card: Card) -> tuple[tuple[Span, ...], ...]:
    return (
        (Span(text=card.front, style="strong"),),
        (Span(text=card.back), Span(text=f" ({card.basis})", style="emph")),
    )


def cards_csv(pack: Pack) -> bytes:
    """Return the cards as CSV, one a row, with the pack code in every row."""
    header = ("key", "kind", "front", "back", "basis", "pack code")
    return csv_file(
        header,
        (
            (card.key, card.kind, card.front, card.back, card.basis, str(pack.code))
            for card in cards(pack)
        ),
    )
