"""Words on their way in: a file or a paste, read into exactly what will be kept.

One module for each format turns bytes into an Intake. No part of this package knows a database.
"""

from curation.sources.intake.readers import ACCEPTED, ENDINGS, read_either, read_pasted, read_upload
from curation.sources.intake.words import (
    LARGEST_TEXT,
    EncodingUnknown,
    Guess,
    Intake,
    TextRefused,
    Unit,
)

__all__ = [
    "ACCEPTED",
    "ENDINGS",
    "LARGEST_TEXT",
    "EncodingUnknown",
    "Guess",
    "Intake",
    "TextRefused",
    "Unit",
    "read_either",
    "read_pasted",
    "read_upload",
]
