"""Who cites the passages of a source text: asked once for all of them, whatever their number.

`curation.records.usage` tells of one record's uses, links to its page included; here only what
rests on the words counts, and a text may have thousands of passages.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import F, Model

from curation.records.citing import citing
from curation.records.links import change_address
from exhibit.models import Answer, SourceText, TourStop


@dataclass(frozen=True)
class Use:
    """A record that rests on a passage."""

    kind: str
    """panel, question, theme …, as curators call it."""
    name: str
    address: str
    """Of the form that changes it."""


Uses = dict[str, tuple[Use, ...]]
"""By citation key."""


def uses_of(text: SourceText, keys: Collection[str]) -> Uses:
    """Return who cites each of these passages of a text: by a mark in its words, or as an answer.

    One query for each kind of record, however many keys there are.
    """
    found: dict[str, dict[Use, None]] = defaultdict(dict)
    for key, row, _ in citing(keys):
        # A stop has no form of its own.
        found[key][_use(row.tour if isinstance(row, TourStop) else row)] = None
    answers = Answer.objects.filter(excerpt__source_text=text).select_related("question")
    for answer in answers.annotate(cites=F("excerpt__key")).order_by("question__key", "pk"):
        found[answer.cites][_use(answer.question)] = None
    return {key: tuple(uses) for key, uses in found.items()}


def _use(row: Model) -> Use:
    return Use(str(row._meta.verbose_name), str(row), change_address(row))
