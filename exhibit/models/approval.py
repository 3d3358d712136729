from django.conf import settings
from django.db import models


class Approval(models.Model):
    """What visitors read of one record, as it was approved: the next edition takes it from here.

    Panels have revisions instead. `exhibit.documents.approved` says which kinds of record have
    approvals, and the document of each.
    """

    kind = models.CharField(max_length=40)
    """The name of the record's model."""
    record = models.PositiveBigIntegerField()
    """The record's primary key. Its address and key may change, and a record that was deleted and
    brought back keeps it."""
    document = models.JSONField(null=True)
    """None from an upgrade until its end: the record is approved as it stands then."""
    approved_at = models.DateTimeField()
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="records_approved",
    )

    class Meta:
        ordering = ["kind", "record"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "record"], name="approval_is_one_for_each_record"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.record}"
