"""Cards as a sheet to print and cut, and as CSV."""

from math import ceil

from exhibit.documents.pack import Pack
from exhibit.exports.cards.card import Card, cards
from exhibit.exports.csv_file import csv_file
from exhibit.exports.sheet import Block, Heading, Paragraph, Sheet, Span, Table, words
from exhibit.exports.sheets import head_and_foot

HEADINGS = {"timeline": ("When", "What happened"), "glossary": ("Word", "What it means")}
CARDS_A_PAGE = 11
"""Cards that are large enough to hold, and no more paper than that takes."""
TITLES = {"timeline": "Timeline cards", "glossary": "Glossary cards"}


def cards_sheet(pack: Pack) -> Sheet:
    """Return the cards as a sheet: each row is one card, to be cut out and folded in the middle."""
    all_cards = cards(pack)
    blocks: list[Block] = [
        Paragraph(spans=words("Cut along the lines, and fold each card between its two sides."))
    ]
    for kind, header in HEADINGS.items():
        chosen = [card for card in all_cards if card.kind == kind]
        if chosen:
            blocks.append(Heading(text=TITLES[kind]))
            rows = tuple(_row(card, str(pack.code)) for card in chosen)
            # Two halves, so that the fold lies in the middle.
            blocks.append(Table(header=header, rows=rows, widths=(1, 1), tall=True))
    return head_and_foot.sheet(
        pack,
        tuple(blocks),
        part="cards",
        kind="Cards",
        title=f"{pack.title}: cards",
        # Blank room in the cards shrinks until they fit.
        most_pages=ceil(len(all_cards) / CARDS_A_PAGE) + 1,
        for_students=False,
    )


def _row(card: Card, code: str) -> tuple[tuple[Span, ...], ...]:
    # A card that is cut out has lost the foot of its page, so it carries the code itself.
    return (
        (Span(text=card.front, style="strong"),),
        (Span(text=card.back), Span(text=f" ({card.basis}. {code})", style="emph")),
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
