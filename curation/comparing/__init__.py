"""What differs between two exhibitions, or two states of a record, in words."""

from curation.comparing.difference import Difference, compare
from curation.comparing.exhibitions import Side, differences
from curation.comparing.telling import FieldChange
from curation.comparing.texts import Texts, texts_of

__all__ = [
    "Difference",
    "FieldChange",
    "Side",
    "Texts",
    "compare",
    "differences",
    "texts_of",
]
