"""What differs between two exhibitions, or two states of a record, in words."""

from exhibit.comparing.difference import Difference, compare
from exhibit.comparing.exhibitions import Side, differences
from exhibit.comparing.field_change import FieldChange
from exhibit.comparing.texts import Texts, texts_of

__all__ = [
    "Difference",
    "FieldChange",
    "Side",
    "Texts",
    "compare",
    "differences",
    "texts_of",
]
