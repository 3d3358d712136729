"""Cards to cut, to sort and to learn from: the timeline and the glossary of a pack."""

from exhibit.exports.cards.anki import apkg
from exhibit.exports.cards.card import Card, cards
from exhibit.exports.cards.files import cards_csv, cards_sheet

__all__ = ["Card", "apkg", "cards", "cards_csv", "cards_sheet"]
