"""What a check says: the value every check returns."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding matters. Errors stop approval and publishing (design.md, rule 5)."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing a check found, with its place in the text.

    `start` and `end` are character offsets in the field named, so that an editor can point at it;
    both are None when the finding concerns the field as a whole.
    """

    code: str
    level: Level
    message: str
    advice: str = ""
    field: str = "body"
    start: int | None = None
    end: int | None = None
    words: str = ""

    @property
    def fingerprint(self) -> str:
        """Name this finding so that a curator's acknowledgement survives edits elsewhere."""
        identity = "\x1f".join((self.code, self.field, self.words or self.message))
        return hashlib.sha256(identity.encode()).hexdigest()[:16]
