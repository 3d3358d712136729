"""Who wrote what visitors read of a record since it was approved: they may not approve it.

The words of a record are its own and those it shows besides: of a source the gists of its
passages and its emendations, of what cites the passages and notes it cites.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from reversion.models import Version

from curation.records.history.recording import Did, comment
from exhibit.documents.approved import KINDS
from exhibit.models import (
    Approval,
    Clause,
    Emendation,
    Excerpt,
    Note,
    Reference,
    Source,
    SourceText,
)
from exhibit.text.body import parse

Row = tuple[type[Model], int]


def writers_of(records: Sequence[Model]) -> dict[Model, frozenset[int]]:
    """Return by record of one kind the keys of those who wrote some of it since its approval.

    Nobody where the rule of other eyes is off. The number of queries is fixed.
    """
    if not records or not settings.REVIEW_FOUR_EYES:
        return {record: frozenset() for record in records}
    kind = KINDS[type(records[0])]
    # With the parts that cite: the records of a list come without.
    rows = list(kind.rows().filter(pk__in=[record.pk for record in records]))
    rows_by_record = _shown(rows)
    since = dict(
        Approval.objects.filter(
            kind=kind.name, record__in=list(rows_by_record), document__isnull=False
        ).values_list("record", "approved_at")
    )
    saves = _saves({row for those in rows_by_record.values() for row in those})
    return {
        record: frozenset(
            by
            for row in rows_by_record.get(record.pk, ())
            for by, at in saves[row]
            if record.pk not in since or at > since[record.pk]
        )
        for record in records
    }


def _saves(rows: Iterable[Row]) -> dict[Row, list[tuple[int, datetime]]]:
    """Return who saved each of these rows when; an approval is kept as a save, and is none."""
    types = ContentType.objects.get_for_models(*{model for model, _ in rows})
    models = {of.pk: model for model, of in types.items()}
    unique_rows = set(rows)
    saves = defaultdict(list)
    versions = Version.objects.filter(
        content_type__in=models, revision__user__isnull=False
    ).exclude(revision__comment__startswith=comment(Did.APPROVED, ""))
    keys = [str(pk) for _, pk in unique_rows]
    if len(keys) <= 500:
        versions = versions.filter(object_id__in=keys)
    values = versions.values_list(
        "content_type", "object_id", "revision__user", "revision__date_created"
    )
    for of, pk, by, at in values:
        if (row := (models[of], int(pk))) in unique_rows:
            saves[row].append((by, at))
    return saves


def _shown(rows: Sequence[Model]) -> dict[int, set[Row]]:
    """Return each record's own row and those that its document takes words from."""
    rows_by_record: dict[int, set[Row]] = {row.pk: {(type(row), row.pk)} for row in rows}
    if rows and isinstance(rows[0], Source):
        for pk, source in SourceText.objects.filter(source__in=rows_by_record).values_list(
            "pk", "source"
        ):
            rows_by_record[source].add((SourceText, pk))
        for model in (Excerpt, Emendation):
            parts = model._default_manager.filter(source_text__source__in=rows_by_record)
            for pk, source in parts.values_list("pk", "source_text__source"):
                rows_by_record[source].add((model, pk))
        return rows_by_record
    cited = _cited(rows)
    keys = {key for those in cited.values() for key in those}
    behind: dict[str, set[Row]] = defaultdict(set)
    for pk, key in Excerpt.objects.filter(key__in=keys).values_list("pk", "key"):
        behind[key].add((Excerpt, pk))
    for pk, key in Note.objects.filter(key__in=keys).values_list("pk", "key"):
        behind[key].add((Note, pk))
    works = Clause.objects.filter(note__key__in=keys, reference__isnull=False)
    for pk, key in works.values_list("reference", "note__key"):
        behind[key].add((Reference, pk))
    for record, those in cited.items():
        rows_by_record[record] |= {row for key in those for row in behind[key]}
    return rows_by_record


def _cited(rows: Sequence[Model]) -> dict[int, set[str]]:
    return {
        row.pk: {key for text in KINDS[type(row)].prose(row) for key in parse(text).citations}
        for row in rows
    }
