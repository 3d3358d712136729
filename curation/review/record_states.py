"""Where records stand that are no panels: approved, changed since, or not approved yet."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _lazy

from exhibit.documents import approved, codec
from exhibit.documents.approved import KINDS
from exhibit.documents.library import Library
from exhibit.models import Approval


class RecordState(models.TextChoices):
    """Whether visitors read a record as it is written."""

    NEW = "new", _lazy("not approved yet")
    CHANGED = "changed", _lazy("changed since approval")
    APPROVED = "approved", _lazy("approved")


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where one record stands; `document` is what would be approved, `digest` its fingerprint."""

    state: RecordState
    document: object
    digest: str
    approval: Approval | None = None


def standings(model: type[models.Model], pks: Collection[int]) -> dict[int, Standing]:
    """Return where some records of one kind stand; the number of queries is fixed for a kind."""
    kind = KINDS[model]
    approvals = {row.record: row for row in approvals_of(model, pks)}
    documents = kind.of(list(kind.rows().filter(pk__in=pks)))
    return {
        pk: Standing(
            state=_state(approvals.get(pk), document, kind.document),
            document=documents[pk],
            digest=digest(document),
            approval=approvals.get(pk),
        )
        for pk, document in approved.plain(documents).items()
    }


def waiting(library: Library | None = None) -> dict[type[models.Model], dict[int, RecordState]]:
    """Return every record that visitors do not read as it is written; kinds without are left out.

    The number of queries is fixed. `library` is one of everything, where it is at hand.
    """
    library = library or Library()
    approvals: dict[str, dict[int, Approval]] = defaultdict(dict)
    for row in Approval.objects.all():
        approvals[row.kind][row.record] = row
    by_model: dict[type[models.Model], dict[int, RecordState]] = {}
    for model, kind in KINDS.items():
        documents = approved.plain(kind.with_library(list(kind.rows()), library))
        states = {
            pk: _state(approvals[kind.name].get(pk), document, kind.document)
            for pk, document in documents.items()
        }
        by_model[model] = {pk: states[pk] for pk in states if states[pk] != RecordState.APPROVED}
    return {model: states for model, states in by_model.items() if states}


def waiting_keys(model: type[models.Model]) -> Iterable[int]:
    """Return the primary keys of one kind's records that wait to be approved."""
    kind = KINDS[model]
    approved_documents = dict(
        Approval.objects.filter(kind=kind.name).values_list("record", "document")
    )
    documents = approved.plain(kind.of(list(kind.rows())))
    return [
        pk
        for pk, document in documents.items()
        if not codec.is_same(approved_documents.get(pk), document, kind.document)
    ]


def approvals_of(model: type[models.Model], pks: Collection[int]) -> list[Approval]:
    """Return the approvals of some records of one kind, with who gave them."""
    rows = Approval.objects.filter(kind=KINDS[model].name, record__in=pks)
    return list(rows.select_related("approved_by"))


def digest(document: object) -> str:
    """Return the fingerprint of a document."""
    return hashlib.sha256(codec.encode(document)).hexdigest()


def _state(approval: Approval | None, document: object, kind: type[object]) -> RecordState:
    if approval is None or approval.document is None:
        return RecordState.NEW
    same = codec.is_same(approval.document, document, kind)
    return RecordState.APPROVED if same else RecordState.CHANGED
