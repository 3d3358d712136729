"""One reading of a sentence against one of its citations, as a bundle writes it."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone

from curation.exchange.bundle import fields
from curation.exchange.bundle.record import Record, may, must, record_of
from exhibit import models

SHA256_WRITTEN = 12
"""Characters that are written of a SHA-256: enough to tell that words are others."""


@record_of(
    models.Support,
    without=["kind", "record", "words", "fingerprint", "end", "reader", "read_at"],
)
class ReadingRecord(Record):
    """What one reader found of a sentence and one of its citations.

    Of a panel's in `readings/<panel>.yaml`, of all that stands around panels in `readings.yaml`.
    """

    sentence: str
    citation: str = must(fields.key(), column="key")
    bearing: str = may(fields.text(0, empty=True, quoted=True))
    start: int | None
    relation: str = must()
    verdict: str
    reader: str = must(column="reader_name")
    read_on: str = must(fields.day)
    remark: str
    stands: str = may(fields.text())
    decided_by: str = may(fields.text(150))
    decided_on: str = may(fields.day)
    words_sha256: str = may(
        fields.matching(fields.SHA256, "write 12 to 64 of its first characters.", 64), compare=False
    )
    """Of the words that were read, as far as written: other words were not read."""

    @classmethod
    def from_row(cls, row: models.Support) -> Mapping[str, object]:
        """Return the bearing words, the day, and what an editor decided."""
        values: dict[str, object] = {
            "bearing": row.bearing,
            "read_on": _day(row.read_at),
            "words_sha256": words_sha256(row.words)[:SHA256_WRITTEN],
        }
        if hasattr(row, "decision"):
            decision = row.decision
            values |= {
                "stands": decision.reason,
                "decided_by": decision.by,
                "decided_on": _day(decision.at),
            }
        return values


def words_sha256(words: str) -> str:
    """Return the SHA-256 of the words of an excerpt or a note."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _day(moment: datetime) -> str:
    return timezone.localtime(moment).date().isoformat()
