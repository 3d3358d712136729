from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _lazy

from exhibit.models.fields import ProseField


class Support(models.Model):
    """A support record: one reading of one sentence against the words of one of its citations."""

    class Relation(models.TextChoices):
        SUPPORTS = "supports", _lazy("supports the sentence")
        REPORTS = "reports", _lazy("says what the sentence reports")
        CORRECTS = "corrects", _lazy("is corrected by the sentence")
        CONTRASTS = "contrasts", _lazy("contrasts with the sentence")
        ILLUSTRATES = "illustrates", _lazy("illustrates the sentence")

    class Verdict(models.TextChoices):
        CARRIES = "carries", _lazy("carries it")
        TOGETHER = "together", _lazy("carries its part, and the other citations the rest")
        PART = "part", _lazy("carries part of it")
        NOT = "not", _lazy("does not carry it")

    sentence = models.TextField(help_text=_lazy("The sentence as it was read."))
    key = models.CharField(_lazy("citation"), max_length=40)
    words = models.TextField(help_text=_lazy("The words of the excerpt or note as they were read."))
    fingerprint = models.CharField(max_length=64, db_index=True, editable=False)
    kind = models.CharField(
        _lazy("kind of record"),
        max_length=40,
        default="panel",
        help_text=_lazy("What the sentence stood in when it was read, by the name of its model."),
    )
    record = models.PositiveBigIntegerField(help_text=_lazy("The primary key of that record."))
    relation = models.CharField(max_length=12, choices=Relation.choices, default=Relation.SUPPORTS)
    start = models.PositiveIntegerField(help_text=_lazy("Where the bearing words begin."))
    end = models.PositiveIntegerField(help_text=_lazy("Where the bearing words end."))
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    remark = ProseField(blank=True)
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="supports",
    )
    reader_name = models.CharField(max_length=150, help_text=_lazy("Kept when an account goes."))
    read_at = models.DateTimeField()

    class Meta:
        verbose_name = _lazy("support record")
        ordering = ["read_at", "pk"]
        # A record that was deleted and brought back keeps its key, and so its readings.
        indexes = [models.Index(fields=["kind", "record"], name="support_by_record")]
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint", "reader_name"], name="support_once_for_a_reader"
            ),
            models.CheckConstraint(
                # What does not carry a sentence may have no word that bears on it.
                condition=Q(start__lt=F("end")) | Q(verdict="not", start=0, end=0),
                name="support_start_before_end",
            ),
            models.CheckConstraint(
                condition=~Q(sentence="") & ~Q(key="") & ~Q(words=""),
                name="support_is_of_a_sentence_and_words",
            ),
            models.CheckConstraint(condition=~Q(reader_name=""), name="support_names_its_reader"),
        ]

    def __str__(self) -> str:
        # Not its verdict: lists of saves name it before a second reader has given theirs.
        return f"{self.key}: {self.sentence[:60]}"

    @property
    def bearing(self) -> str:
        """The words that carry the sentence; '' where a reader found none."""
        return self.words[self.start : self.end]


class SupportDecision(models.Model):
    """Where two readers differ: which reading stands, said by an editor with a reason."""

    support = models.OneToOneField(Support, on_delete=models.CASCADE, related_name="decision")
    reason = ProseField()
    by = models.CharField(_lazy("decided by"), max_length=150)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _lazy("decision between readings")
        verbose_name_plural = _lazy("decisions between readings")
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reason="") & ~Q(by=""), name="support_decision_names_who_and_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.support}, by {self.by}"
