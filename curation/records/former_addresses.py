"""Former addresses: the name that a record had in its address leads to the record still."""

from django.db import transaction
from django.db.models import Model

from exhibit.models import Approval, FormerAddress, Panel, Question, Revision
from exhibit.models.distinct import address_of
from exhibit.models.former_address import KINDS


def keeps_addresses(model: type[Model]) -> bool:
    """Say whether records of a model have pages of their own, and keep their former addresses."""
    return model._meta.model_name in KINDS


@transaction.atomic
def keep(*, record: Model, before: str) -> None:
    """Let the name a record had in its address until now lead to it still: others cite it.

    One that nobody approved was never public, and does not become so by being given up.
    """
    kind = str(record._meta.model_name)
    now = address_of(record)
    if now == before:
        return
    FormerAddress.objects.of_kind(kind).filter(slug=now).delete()
    if _was_public(record, before):
        FormerAddress.objects.lead(before, record)


def _was_public(record: Model, name: str) -> bool:
    """Say whether a record was approved under this name."""
    if isinstance(record, Panel):
        return record.revisions.filter(approved_at__isnull=False, document__slug=name).exists()
    if isinstance(record, Question):
        # It is approved with the panels that show it.
        approved = Revision.objects.filter(approved_at__isnull=False)
        documents = approved.values_list("document__questions", flat=True)
        return any(shown["slug"] == name for questions in documents for shown in questions or ())
    approval = Approval.objects.filter(kind=record._meta.model_name, record=record.pk).first()
    if approval is None:
        return False
    document = approval.document
    if document is None:  # approved as it stands, by an upgrade
        return True
    return name in (document.get("slug"), document.get("source", {}).get("key"))
